# SPDX-License-Identifier: GPL-3.0-only
"""Workload http-json with Flask."""

from typing import Any

from flask import Flask, Response, jsonify, request
from flask.json.provider import DefaultJSONProvider


class CompactJSONProvider(DefaultJSONProvider):
    """Flask's JSON without the line end that its own provider appends to a body."""

    sort_keys = False

    def response(self, *args: Any, **kwargs: Any) -> Response:
        body = self.dumps(self._prepare_response_obj(args, kwargs), separators=(",", ":"))
        return self._app.response_class(body, mimetype=self.mimetype)


class App(Flask):
    json_provider_class = CompactJSONProvider


app = App(__name__, static_folder=None)


@app.get("/json")
def read_user() -> Response:
    return jsonify(id=request.args.get("n", 1, type=int), name="Ada Lovelace", email="ada@example.org", active=True)


@app.get("/list")
def list_users() -> Response:
    items = [
        {"id": 1, "name": "Ada Lovelace", "email": "ada@example.org", "active": True}
        for _ in range(request.args.get("items", 1, type=int))
    ]
    return jsonify(id=request.args.get("n", 1, type=int), items=items)


@app.get("/health")
def health() -> Response:
    return jsonify(status="ok")
