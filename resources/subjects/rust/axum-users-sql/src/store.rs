// SPDX-License-Identifier: GPL-3.0-only

use std::time::Duration;

use serde::Serialize;
use sqlx::{
    pool::PoolOptions,
    postgres::{PgPool, Postgres},
    sqlite::{Sqlite, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqliteSynchronous},
    Error,
};

const CONNECTIONS: u32 = 15;
const PATIENCE: Duration = Duration::from_secs(10);

const SQLITE_SCHEMA: &str = "CREATE TABLE IF NOT EXISTS users (id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR NOT NULL, email VARCHAR NOT NULL, active BOOLEAN NOT NULL)";
const POSTGRES_SCHEMA: &str = "CREATE TABLE IF NOT EXISTS users (id BIGSERIAL NOT NULL PRIMARY KEY,
    name VARCHAR NOT NULL, email VARCHAR NOT NULL, active BOOLEAN NOT NULL)";

#[derive(Serialize)]
pub struct User {
    pub id: i64,
    pub name: String,
    pub email: String,
    pub active: bool,
}

type Row = (i64, String, String, bool);

impl From<Row> for User {
    fn from((id, name, email, active): Row) -> Self {
        User { id, name, email, active }
    }
}

/// What a PATCH may change; None leaves a member as it is.
pub struct Changes {
    pub name: Option<String>,
    pub email: Option<String>,
    pub active: Option<bool>,
}

#[derive(Clone)]
pub enum Store {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// The same statement on whichever pool there is: both know `$1` and RETURNING.
macro_rules! on_pool {
    ($store:expr, $pool:ident => $work:expr) => {
        match $store {
            Store::Sqlite($pool) => $work,
            Store::Postgres($pool) => $work,
        }
    };
}

impl Store {
    /// Opens `sqlite:///path` or `postgres://...`, and makes the table where there is none.
    pub async fn open(url: &str) -> Result<Store, Error> {
        let Some(path) = url.strip_prefix("sqlite:///") else {
            let pool = PoolOptions::<Postgres>::new()
                .min_connections(CONNECTIONS)
                .max_connections(CONNECTIONS)
                .connect(url)
                .await?;
            // A table that others made may count its ids in 32 bits.
            sqlx::query(POSTGRES_SCHEMA).execute(&pool).await?;
            return Ok(Store::Postgres(pool));
        };
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(PATIENCE);
        let pool = PoolOptions::<Sqlite>::new()
            .min_connections(CONNECTIONS)
            .max_connections(CONNECTIONS)
            .connect_with(options)
            .await?;
        sqlx::query(SQLITE_SCHEMA).execute(&pool).await?;
        Ok(Store::Sqlite(pool))
    }

    pub async fn create(&self, name: String, email: String) -> Result<User, Error> {
        let sql = "INSERT INTO users (name, email, active) VALUES ($1, $2, $3) RETURNING CAST(id AS BIGINT) AS id";
        let id: i64 = on_pool!(self, pool => sqlx::query_scalar(sql)
            .bind(&name).bind(&email).bind(true).fetch_one(pool).await?);
        Ok(User { id, name, email, active: true })
    }

    pub async fn list(&self, limit: i64, offset: i64) -> Result<(Vec<User>, i64), Error> {
        let sql = "SELECT CAST(id AS BIGINT) AS id, name, email, active FROM users ORDER BY users.id
            LIMIT $1 OFFSET $2";
        let items: Vec<Row> =
            on_pool!(self, pool => sqlx::query_as(sql).bind(limit).bind(offset).fetch_all(pool).await?);
        let count = "SELECT count(*) FROM users";
        let total = on_pool!(self, pool => sqlx::query_scalar(count).fetch_one(pool).await?);
        Ok((items.into_iter().map(User::from).collect(), total))
    }

    pub async fn read(&self, id: i64) -> Result<Option<User>, Error> {
        let sql = "SELECT CAST(id AS BIGINT) AS id, name, email, active FROM users WHERE id = $1";
        let row: Option<Row> = on_pool!(self, pool => sqlx::query_as(sql).bind(id).fetch_optional(pool).await?);
        Ok(row.map(User::from))
    }

    pub async fn patch(&self, id: i64, wanted: Changes) -> Result<Option<User>, Error> {
        let sql = "UPDATE users SET name = coalesce($1, name), email = coalesce($2, email),
            active = coalesce($3, active) WHERE id = $4
            RETURNING CAST(id AS BIGINT) AS id, name, email, active";
        let row: Option<Row> = on_pool!(self, pool => sqlx::query_as(sql)
            .bind(wanted.name).bind(wanted.email).bind(wanted.active).bind(id).fetch_optional(pool).await?);
        Ok(row.map(User::from))
    }

    /// Whether there was one.
    pub async fn delete(&self, id: i64) -> Result<bool, Error> {
        let sql = "DELETE FROM users WHERE id = $1";
        Ok(on_pool!(self, pool => sqlx::query(sql).bind(id).execute(pool).await?.rows_affected()) > 0)
    }
}
