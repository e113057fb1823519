# SPDX-License-Identifier: GPL-3.0-only
"""Users in a table: one statement a call, which commits itself, over connections that stay open."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from queue import LifoQueue
from typing import Any

from psycopg_pool import ConnectionPool

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


class SqlitePool:
    """At most CONNECTIONS, each opened when first needed; the one used last is taken first."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._free: LifoQueue[sqlite3.Connection | None] = LifoQueue()
        for _ in range(CONNECTIONS):
            self._free.put(None)

    def _connect(self) -> sqlite3.Connection:
        # isolation_level None: each statement commits itself.
        connection = sqlite3.connect(self._path, timeout=10, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        taken = self._free.get()
        try:
            if taken is None:
                taken = self._connect()
            yield taken
        finally:
            self._free.put(taken)

    def close(self) -> None:
        for _ in range(CONNECTIONS):
            if (connection := self._free.get()) is not None:
                connection.close()


class Store:
    """May be used by several threads at once."""

    def __init__(self, url: str) -> None:
        self._pool: Any
        self._mark = "?"
        if url.startswith("sqlite:///"):
            self._pool = SqlitePool(url.removeprefix("sqlite:///"))
        else:
            self._mark = "%s"
            self._pool = ConnectionPool(url, min_size=1, max_size=CONNECTIONS, kwargs={"autocommit": True}, open=True)
        self._run(SCHEMA.format(key="INTEGER" if self._mark == "?" else "SERIAL"), rows=False)

    def close(self) -> None:
        self._pool.close()

    def _run(self, statement: str, *values: object, rows: bool = True) -> Any:
        """The rows that the statement gives back, or how many it changed."""
        with self._pool.connection() as connection:
            cursor = connection.execute(statement.replace("?", self._mark), values)
            return cursor.fetchall() if rows else cursor.rowcount

    def create(self, name: str, email: str) -> int:
        return self._run(CREATE, name, email, True)[0][0]

    def list(self, limit: int, offset: int) -> tuple[list[Row], int]:
        return self._run(LIST, limit, offset), self._run(COUNT)[0][0]

    def read(self, user_id: int) -> Row | None:
        return next(iter(self._run(READ, user_id)), None)

    def patch(self, user_id: int, name: str | None, email: str | None, active: bool | None) -> Row | None:
        return next(iter(self._run(PATCH, name, email, active, user_id)), None)

    def delete(self, user_id: int) -> bool:
        return self._run(DELETE, user_id, rows=False) > 0
