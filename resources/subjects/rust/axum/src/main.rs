// SPDX-License-Identifier: GPL-3.0-only

//! Workload http-json with axum on tokio; with a certificate and its key, by TLS (rustls).

use std::{env, net::SocketAddr, process::ExitCode};

use axum::{extract::Query, routing::get, Json, Router};
use axum_server::tls_rustls::RustlsConfig;
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

/// The files with the certificate and its key.
struct Identity {
    certificate: String,
    key: String,
}

struct Arguments {
    address: SocketAddr,
    identity: Option<Identity>,
}

fn arguments() -> Option<Arguments> {
    let given: Vec<String> = env::args().skip(1).collect();
    let (address, identity) = match given.as_slice() {
        [address] => (address, None),
        [address, certificate, key] => {
            (address, Some(Identity { certificate: certificate.clone(), key: key.clone() }))
        }
        _ => return None,
    };
    Some(Arguments { address: address.parse().ok()?, identity })
}

async fn listen(arguments: Arguments, app: Router) -> std::io::Result<()> {
    let address = arguments.address;
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    let listener = socket.listen(BACKLOG)?;
    let Some(identity) = arguments.identity else {
        return axum::serve(listener, app).await;
    };
    let config = RustlsConfig::from_pem_file(identity.certificate, identity.key).await?;
    axum_server::from_tcp_rustls(listener.into_std()?, config).serve(app.into_make_service()).await
}

async fn serve(arguments: Arguments) -> std::io::Result<()> {
    let app = Router::new()
        .route("/json", get(read_user))
        .route("/list", get(list_users))
        .route("/health", get(health));
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        done = listen(arguments, app) => done,
        _ = terminate.recv() => Ok(()),
        _ = tokio::signal::ctrl_c() => Ok(()),
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let Some(arguments) = arguments() else {
        eprintln!("usage: program ADDRESS:PORT [CERTIFICATE KEY]");
        return ExitCode::from(2);
    };
    // It fails when there is one already, and nobody else sets one.
    let _ = rustls::crypto::ring::default_provider().install_default();
    match serve(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("axum: {error}");
            ExitCode::FAILURE
        }
    }
}
