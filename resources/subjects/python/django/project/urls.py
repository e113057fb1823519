# SPDX-License-Identifier: GPL-3.0-only
from django.urls import path

from . import views

urlpatterns = [
    path("json", views.read_user),
    path("list", views.list_users),
    path("health", views.health),
]
