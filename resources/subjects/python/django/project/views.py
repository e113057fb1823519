# SPDX-License-Identifier: GPL-3.0-only
"""Workload http-json with Django."""

from django.http import HttpRequest, JsonResponse

COMPACT = {"separators": (",", ":")}


def read_user(request: HttpRequest) -> JsonResponse:
    user = {"id": 1, "name": "Ada Lovelace", "email": "ada@example.org", "active": True}
    return JsonResponse(user, json_dumps_params=COMPACT)


def health(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})
