// SPDX-License-Identifier: GPL-3.0-only

//! Workload http-json with axum on tokio.

use std::{env, net::SocketAddr, process::ExitCode};

use axum::{extract::Query, routing::get, Json, Router};
use serde::{Deserialize, Serialize};
use tokio::{
    net::TcpSocket,
    signal::unix::{signal, SignalKind},
};

const BACKLOG: u32 = 2048;

#[derive(Serialize)]
struct User {
    id: u64,
    name: &'static str,
    email: &'static str,
    active: bool,
}

#[derive(Serialize)]
struct Users {
    id: u64,
    items: Vec<User>,
}

#[derive(Serialize)]
struct Health {
    status: &'static str,
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default = "one")]
    n: u64,
    #[serde(default)]
    items: usize,
}

fn one() -> u64 {
    1
}

fn user(id: u64) -> User {
    User { id, name: "Ada Lovelace", email: "ada@example.org", active: true }
}

async fn read_user(Query(asked): Query<Asked>) -> Json<User> {
    Json(user(asked.n))
}

async fn list_users(Query(asked): Query<Asked>) -> Json<Users> {
    Json(Users { id: asked.n, items: (0..asked.items).map(|_| user(1)).collect() })
}

async fn health() -> Json<Health> {
    Json(Health { status: "ok" })
}

async fn serve(address: SocketAddr) -> std::io::Result<()> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    let listener = socket.listen(BACKLOG)?;
    let app = Router::new()
        .route("/json", get(read_user))
        .route("/list", get(list_users))
        .route("/health", get(health));
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        done = axum::serve(listener, app) => done,
        _ = terminate.recv() => Ok(()),
        _ = tokio::signal::ctrl_c() => Ok(()),
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let address = env::args().nth(1).and_then(|text| text.parse().ok());
    let (Some(address), 2) = (address, env::args().count()) else {
        eprintln!("usage: program ADDRESS:PORT");
        return ExitCode::from(2);
    };
    match serve(address).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("axum: {error}");
            ExitCode::FAILURE
        }
    }
}
