# SPDX-License-Identifier: GPL-3.0-only
import os

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "project.settings"

application = get_wsgi_application()
