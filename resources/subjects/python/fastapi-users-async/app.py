# SPDX-License-Identifier: GPL-3.0-only
"""Workload users-api: users created, listed, read, changed and deleted, with FastAPI, Pydantic and plain SQL, all of it on the event loop."""

import os
import secrets
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Path, Query, Request, Response, status
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, StringConstraints

from store import Row, Store

DATABASE_URL = os.environ["DATABASE_URL"]
API_TOKEN = os.environ["API_TOKEN"]
ALLOWED_ORIGINS = ["https://app.example.org"]

Name = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Email = Annotated[str, StringConstraints(max_length=254, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
UserId = Annotated[int, Path(ge=1)]


class UserCreate(BaseModel):
    name: Name
    email: Email


class UserPatch(BaseModel):
    name: Name | None = None
    email: Email | None = None
    active: bool | None = None


class User(BaseModel):
    id: int
    name: str
    email: str
    active: bool


class UserPage(BaseModel):
    items: list[User]
    total: int
    limit: int
    offset: int


store = Store(DATABASE_URL)


@asynccontextmanager
async def lifespan(_app: FastAPI):
    await store.open()
    yield
    await store.close()


bearer = HTTPBearer(auto_error=False)


async def authorized(credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> None:
    if credentials is None or not secrets.compare_digest(credentials.credentials.encode(), API_TOKEN.encode()):
        raise HTTPException(status.HTTP_401_UNAUTHORIZED, "A valid token is needed.", {"WWW-Authenticate": "Bearer"})


app = FastAPI(title="Users", lifespan=lifespan, telemetry={"auto_configure": False})
app.add_middleware(
    CORSMiddleware,
    allow_origins=ALLOWED_ORIGINS,
    allow_methods=["GET", "POST", "PATCH", "DELETE"],
    allow_headers=["Authorization", "Content-Type"],
)


@app.exception_handler(RequestValidationError)
async def invalid(_request: Request, error: RequestValidationError) -> JSONResponse:
    """400 for a body that is no JSON; 422, as FastAPI has it, for JSON that is not what was asked for."""
    malformed = any(problem["type"] == "json_invalid" for problem in error.errors())
    return JSONResponse({"detail": jsonable_encoder(error.errors(), exclude={"ctx"})}, 400 if malformed else 422)


def user_of(row: Row | None) -> User:
    if row is None:
        raise HTTPException(status.HTTP_404_NOT_FOUND, "There is no such user.")
    user_id, name, email, active = row
    return User(id=user_id, name=name, email=email, active=active)


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.post("/users", status_code=201, dependencies=[Depends(authorized)])
async def create(user: UserCreate, response: Response) -> User:
    user_id = await store.create(user.name, user.email)
    response.headers["Location"] = f"/users/{user_id}"
    return User(id=user_id, name=user.name, email=user.email, active=True)


@app.get("/users", dependencies=[Depends(authorized)])
async def list_users(
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> UserPage:
    rows, total = await store.list(limit, offset)
    return UserPage(items=[user_of(row) for row in rows], total=total, limit=limit, offset=offset)


@app.get("/users/{user_id}", dependencies=[Depends(authorized)])
async def read(user_id: UserId) -> User:
    return user_of(await store.read(user_id))


@app.patch("/users/{user_id}", dependencies=[Depends(authorized)])
async def patch(user_id: UserId, changes: UserPatch) -> User:
    return user_of(await store.patch(user_id, changes.name, changes.email, changes.active))


@app.delete("/users/{user_id}", status_code=204, dependencies=[Depends(authorized)])
async def delete(user_id: UserId) -> None:
    if not await store.delete(user_id):
        raise HTTPException(status.HTTP_404_NOT_FOUND, "There is no such user.")
