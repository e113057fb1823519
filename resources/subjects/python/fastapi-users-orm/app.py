# SPDX-License-Identifier: GPL-3.0-only
"""Workload users-api: users created, listed, read, changed and deleted, with FastAPI, Pydantic and SQLAlchemy."""

import os
import secrets
from collections.abc import Iterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Path, Query, Request, Response, status
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict, StringConstraints
from sqlalchemy import create_engine, event, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

DATABASE_URL = os.environ["DATABASE_URL"]
API_TOKEN = os.environ["API_TOKEN"]
ALLOWED_ORIGINS = ["https://app.example.org"]
CONNECTIONS = 15  # all kept open, as the other users APIs have them; by itself it would keep five

Name = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Email = Annotated[str, StringConstraints(max_length=254, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
UserId = Annotated[int, Path(ge=1)]


class Base(DeclarativeBase):
    pass


class UserRow(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str]
    active: Mapped[bool]


class UserCreate(BaseModel):
    name: Name
    email: Email


class UserPatch(BaseModel):
    name: Name | None = None
    email: Email | None = None
    active: bool | None = None


class User(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: int
    name: str
    email: str
    active: bool


class UserPage(BaseModel):
    items: list[User]
    total: int
    limit: int
    offset: int


def make_engine(url: str):
    if not url.startswith("sqlite:"):
        return create_engine(
            url.replace("postgres://", "postgresql://").replace("postgresql://", "postgresql+psycopg://"),
            pool_size=CONNECTIONS,
            max_overflow=0,
        )
    engine = create_engine(
        url, pool_size=CONNECTIONS, max_overflow=0, connect_args={"check_same_thread": False, "timeout": 10}
    )

    @event.listens_for(engine, "connect")
    def prepare(connection, _record) -> None:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")

    return engine


engine = make_engine(DATABASE_URL)
new_session = sessionmaker(engine, expire_on_commit=False)


@asynccontextmanager
async def lifespan(_app: FastAPI):
    Base.metadata.create_all(engine)
    yield
    engine.dispose()


def session() -> Iterator[Session]:
    with new_session() as opened:
        yield opened


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
Database = Annotated[Session, Depends(session)]


@app.exception_handler(RequestValidationError)
async def invalid(_request: Request, error: RequestValidationError) -> JSONResponse:
    """400 for a body that is no JSON; 422, as FastAPI has it, for JSON that is not what was asked for."""
    malformed = any(problem["type"] == "json_invalid" for problem in error.errors())
    return JSONResponse({"detail": jsonable_encoder(error.errors(), exclude={"ctx"})}, 400 if malformed else 422)


def find(database: Session, user_id: int) -> UserRow:
    user = database.get(UserRow, user_id)
    if user is None:
        raise HTTPException(status.HTTP_404_NOT_FOUND, "There is no such user.")
    return user


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.post("/users", status_code=201, dependencies=[Depends(authorized)])
def create(user: UserCreate, database: Database, response: Response) -> User:
    row = UserRow(**user.model_dump(), active=True)
    database.add(row)
    database.commit()
    response.headers["Location"] = f"/users/{row.id}"
    return User.model_validate(row)


@app.get("/users", dependencies=[Depends(authorized)])
def list_users(
    database: Database,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> UserPage:
    rows = database.scalars(select(UserRow).order_by(UserRow.id).limit(limit).offset(offset))
    items = [User.model_validate(row) for row in rows]
    total = database.scalar(select(func.count()).select_from(UserRow)) or 0
    return UserPage(items=items, total=total, limit=limit, offset=offset)


@app.get("/users/{user_id}", dependencies=[Depends(authorized)])
def read(user_id: UserId, database: Database) -> User:
    return User.model_validate(find(database, user_id))


@app.patch("/users/{user_id}", dependencies=[Depends(authorized)])
def patch(user_id: UserId, changes: UserPatch, database: Database) -> User:
    user = find(database, user_id)
    for field, value in changes.model_dump(exclude_unset=True, exclude_none=True).items():
        setattr(user, field, value)
    database.commit()
    return User.model_validate(user)


@app.delete("/users/{user_id}", status_code=204, dependencies=[Depends(authorized)])
def delete(user_id: UserId, database: Database) -> None:
    database.delete(find(database, user_id))
    database.commit()
