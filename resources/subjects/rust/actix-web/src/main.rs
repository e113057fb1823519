// SPDX-License-Identifier: GPL-3.0-only

//! Workload http-json with Actix Web; with a certificate and its key, by TLS (rustls).

use std::{env, error::Error, process::ExitCode, time::Duration};

use actix_web::{get, web, App, HttpServer, Responder};
use rustls::ServerConfig;
use rustls_pki_types::{pem::PemObject, CertificateDer, PrivateKeyDer};
use serde::{Deserialize, Serialize};

const BACKLOG: u32 = 2048;
const KEEP_ALIVE: Duration = Duration::from_secs(75);
/// More than any run opens, shared out among the workers.
const CONNECTIONS: usize = 25_000;

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

#[get("/json")]
async fn read_user(asked: web::Query<Asked>) -> impl Responder {
    web::Json(user(asked.n))
}

#[get("/list")]
async fn list_users(asked: web::Query<Asked>) -> impl Responder {
    web::Json(Users { id: asked.n, items: (0..asked.items).map(|_| user(1)).collect() })
}

#[get("/health")]
async fn health() -> impl Responder {
    web::Json(Health { status: "ok" })
}

fn tls(certificate: &str, key: &str) -> Result<ServerConfig, Box<dyn Error>> {
    let certificates = CertificateDer::pem_file_iter(certificate)?.collect::<Result<Vec<_>, _>>()?;
    let key = PrivateKeyDer::from_pem_file(key)?;
    Ok(ServerConfig::builder().with_no_client_auth().with_single_cert(certificates, key)?)
}

async fn serve(address: &str, workers: usize, identity: Option<(&str, &str)>) -> Result<(), Box<dyn Error>> {
    let server = HttpServer::new(|| App::new().service(read_user).service(list_users).service(health))
        .workers(workers)
        .backlog(BACKLOG)
        .max_connections(CONNECTIONS)
        .keep_alive(KEEP_ALIVE)
        .shutdown_timeout(0);
    let server = match identity {
        None => server.bind(address)?,
        Some((certificate, key)) => server.bind_rustls_0_23(address, tls(certificate, key)?)?,
    };
    Ok(server.run().await?)
}

#[actix_web::main]
async fn main() -> ExitCode {
    let given: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = given.iter().map(String::as_str).collect();
    let (address, workers, identity) = match words.as_slice() {
        [address, workers] => (*address, *workers, None),
        [address, workers, certificate, key] => (*address, *workers, Some((*certificate, *key))),
        _ => ("", "", None),
    };
    let workers = workers.parse().unwrap_or(0);
    if workers < 1 {
        eprintln!("usage: program ADDRESS:PORT WORKERS [CERTIFICATE KEY]");
        return ExitCode::from(2);
    }
    // It fails when there is one already, and nobody else sets one.
    let _ = rustls::crypto::ring::default_provider().install_default();
    match serve(address, workers, identity).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("actix-web: {error}");
            ExitCode::FAILURE
        }
    }
}
