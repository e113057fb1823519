# SPDX-License-Identifier: GPL-3.0-only
"""Workload http-json with FastAPI: a typed endpoint, serialised through its response model."""

from fastapi import FastAPI, Request
from pydantic import BaseModel


class User(BaseModel):
    id: int
    name: str
    email: str
    active: bool


class Users(BaseModel):
    id: int
    items: list[User]


# auto_configure off: FastAPI sends no telemetry, whatever the environment asks for.
app = FastAPI(title="Bakeoff subject", telemetry={"auto_configure": False})


@app.get("/json")
async def read_user(request: Request) -> User:
    return User(id=int(request.query_params.get("n", 1)), name="Ada Lovelace", email="ada@example.org", active=True)


@app.get("/list")
async def list_users(request: Request) -> Users:
    query = request.query_params
    return Users(
        id=int(query.get("n", 1)),
        items=[
            User(id=1, name="Ada Lovelace", email="ada@example.org", active=True)
            for _ in range(int(query.get("items", 1)))
        ],
    )


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}
