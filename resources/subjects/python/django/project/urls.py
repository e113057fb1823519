# SPDX-License-Identifier: GPL-3.0-only
from django.urls import path

from . import views

urlpatterns = [
    path("json", views.read_user),
    path("health", views.health),
]
