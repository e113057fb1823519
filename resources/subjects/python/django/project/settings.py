# SPDX-License-Identifier: GPL-3.0-only
"""Settings of a Django JSON service without a database."""

import secrets

DEBUG = False
ALLOWED_HOSTS = ["*"]
SECRET_KEY = secrets.token_urlsafe(50)  # nothing is signed here, so it need not outlive the process

ROOT_URLCONF = "project.urls"
WSGI_APPLICATION = "project.wsgi.application"
INSTALLED_APPS: list[str] = []

# What "django-admin startproject" sets, in its order, without the three that need a database and
# its accounts: sessions, authentication, messages. CommonMiddleware sets Content-Length.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

USE_TZ = True
