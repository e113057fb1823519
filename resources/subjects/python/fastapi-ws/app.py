# SPDX-License-Identifier: GPL-3.0-only
"""Workload ws-echo with FastAPI: each message comes back as it was."""

from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI(title="Bakeoff subject", telemetry={"auto_configure": False})


@app.get("/health")
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.websocket("/ws")
async def echo(websocket: WebSocket) -> None:
    await websocket.accept()
    try:
        while True:
            await websocket.send_text(await websocket.receive_text())
    except WebSocketDisconnect:
        pass
