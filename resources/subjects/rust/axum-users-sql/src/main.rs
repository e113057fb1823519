// SPDX-License-Identifier: GPL-3.0-only

//! Workload users-api with axum: users created, listed, read, changed and deleted.

mod api;
mod store;

use std::{env, error::Error, net::SocketAddr, process::ExitCode};

use tokio::{
    net::TcpSocket,
    signal::unix::{signal, SignalKind},
};

const BACKLOG: u32 = 2048;

async fn serve(address: SocketAddr, database: &str, token: String) -> Result<(), Box<dyn Error>> {
    let app = api::routes(store::Store::open(database).await?, token);
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    let listener = socket.listen(BACKLOG)?;
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        done = axum::serve(listener, app) => Ok(done?),
        _ = terminate.recv() => Ok(()),
        _ = tokio::signal::ctrl_c() => Ok(()),
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let address = env::args().nth(1).and_then(|text| text.parse().ok());
    let (Some(address), 2, Ok(database), Ok(token)) =
        (address, env::args().count(), env::var("DATABASE_URL"), env::var("API_TOKEN"))
    else {
        eprintln!("usage: program ADDRESS:PORT, with DATABASE_URL and API_TOKEN set");
        return ExitCode::from(2);
    };
    match serve(address, &database, token).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("axum-users-sql: {error}");
            ExitCode::FAILURE
        }
    }
}
