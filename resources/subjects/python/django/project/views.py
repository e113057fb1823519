# SPDX-License-Identifier: GPL-3.0-only
"""Workload http-json with Django."""

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse

COMPACT = {"separators": (",", ":")}


def read_user(request: HttpRequest) -> HttpResponse:
    try:
        number = int(request.GET.get("n", 1))
    except ValueError:
        return HttpResponseBadRequest("n must be a whole number")
    user = {"id": number, "name": "Ada Lovelace", "email": "ada@example.org", "active": True}
    return JsonResponse(user, json_dumps_params=COMPACT)


def list_users(request: HttpRequest) -> HttpResponse:
    try:
        number = int(request.GET.get("n", 1))
        count = int(request.GET.get("items", 1))
    except ValueError:
        return HttpResponseBadRequest("n and items must be whole numbers")
    items = [
        {"id": 1, "name": "Ada Lovelace", "email": "ada@example.org", "active": True} for _ in range(count)
    ]
    return JsonResponse({"id": number, "items": items}, json_dumps_params=COMPACT)


def health(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": "ok"})
