# SPDX-License-Identifier: GPL-3.0-only
"""Users in a table: one statement a call, which commits itself, asked from the event loop."""

import sqlite3
from typing import Any

from psycopg_pool import AsyncConnectionPool

CONNECTIONS = 15

SCHEMA = """CREATE TABLE IF NOT EXISTS users
    (id {key} NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, email VARCHAR NOT NULL, active BOOLEAN NOT NULL)"""
CREATE = "INSERT INTO users (name, email, active) VALUES (?, ?, ?) RETURNING id"
LIST = "SELECT id, name, email, active FROM users ORDER BY id LIMIT ? OFFSET ?"
COUNT = "SELECT count(*) FROM users"
READ = "SELECT id, name, email, active FROM users WHERE id = ?"
PATCH = """UPDATE users SET name = coalesce(?, name), email = coalesce(?, email), active = coalesce(?, active)
    WHERE id = ? RETURNING id, name, email, active"""
DELETE = "DELETE FROM users WHERE id = ?"

Row = tuple[int, str, str, bool]


class Sqlite:
    """One connection: a statement takes microseconds, and the event loop asks one at a time."""

    def __init__(self, path: str) -> None:
        self._path = path

    async def open(self) -> None:
        # isolation_level None: each statement commits itself.
        self._connection = sqlite3.connect(self._path, timeout=10, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")

    async def run(self, statement: str, values: tuple[object, ...], rows: bool) -> Any:
        cursor = self._connection.execute(statement, values)
        return cursor.fetchall() if rows else cursor.rowcount

    async def close(self) -> None:
        self._connection.close()


class Postgres:
    def __init__(self, url: str) -> None:
        self._pool = AsyncConnectionPool(
            url, min_size=1, max_size=CONNECTIONS, kwargs={"autocommit": True}, open=False
        )

    async def open(self) -> None:
        await self._pool.open()

    async def run(self, statement: str, values: tuple[object, ...], rows: bool) -> Any:
        async with self._pool.connection() as connection:
            cursor = await connection.execute(statement.replace("?", "%s"), values)
            return await cursor.fetchall() if rows else cursor.rowcount

    async def close(self) -> None:
        await self._pool.close()


class Store:
    def __init__(self, url: str) -> None:
        self._sqlite = url.startswith("sqlite:///")
        self._database = Sqlite(url.removeprefix("sqlite:///")) if self._sqlite else Postgres(url)

    async def open(self) -> None:
        await self._database.open()
        await self._run(SCHEMA.format(key="INTEGER" if self._sqlite else "SERIAL"), rows=False)

    async def close(self) -> None:
        await self._database.close()

    async def _run(self, statement: str, *values: object, rows: bool = True) -> Any:
        """The rows that the statement gives back, or how many it changed."""
        return await self._database.run(statement, values, rows)

    async def create(self, name: str, email: str) -> int:
        return (await self._run(CREATE, name, email, True))[0][0]

    async def list(self, limit: int, offset: int) -> tuple[list[Row], int]:
        return await self._run(LIST, limit, offset), (await self._run(COUNT))[0][0]

    async def read(self, user_id: int) -> Row | None:
        return next(iter(await self._run(READ, user_id)), None)

    async def patch(self, user_id: int, name: str | None, email: str | None, active: bool | None) -> Row | None:
        return next(iter(await self._run(PATCH, name, email, active, user_id)), None)

    async def delete(self, user_id: int) -> bool:
        return await self._run(DELETE, user_id, rows=False) > 0
