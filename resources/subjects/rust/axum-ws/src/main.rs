// SPDX-License-Identifier: GPL-3.0-only

//! Workload ws-echo with axum's WebSocket (tungstenite).

use std::{env, net::SocketAddr, process::ExitCode};

use axum::{
    extract::ws::{Message, WebSocket, WebSocketUpgrade},
    response::Response,
    routing::{any, get},
    Json, Router,
};
use serde_json::{json, Value};
use tokio::{
    net::TcpSocket,
    signal::unix::{signal, SignalKind},
};

const BACKLOG: u32 = 2048;

async fn health() -> Json<Value> {
    Json(json!({"status": "ok"}))
}

async fn open(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(echo)
}

/// Sends each message back as it was, until the other side goes.
async fn echo(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        let sent = match message {
            Message::Text(_) | Message::Binary(_) => socket.send(message).await,
            Message::Close(_) => return,
            // Pings are answered by the library.
            Message::Ping(_) | Message::Pong(_) => Ok(()),
        };
        if sent.is_err() {
            return;
        }
    }
}

async fn serve(address: SocketAddr) -> std::io::Result<()> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    let listener = socket.listen(BACKLOG)?;
    let app = Router::new().route("/ws", any(open)).route("/health", get(health));
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
            eprintln!("axum-ws: {error}");
            ExitCode::FAILURE
        }
    }
}
