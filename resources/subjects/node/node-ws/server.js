// SPDX-License-Identifier: GPL-3.0-only
// Workload ws-echo with ws on node:http; more than one worker are processes of a cluster.
import cluster from 'node:cluster';
import http from 'node:http';
import { parseArgs } from 'node:util';

import { WebSocketServer } from 'ws';

const BACKLOG = 2048;

const { values } = parseArgs({
  options: { host: { type: 'string' }, port: { type: 'string' }, workers: { type: 'string', default: '1' } },
});
const port = Number(values.port);
const workers = Number(values.workers);
if (!values.host || !Number.isInteger(port) || !Number.isInteger(workers) || workers < 1) {
  console.error('usage: server.js --host HOST --port PORT [--workers WORKERS]');
  process.exit(2);
}

function answer(request, response) {
  const known = request.url === '/health';
  const body = JSON.stringify(known ? { status: 'ok' } : { detail: 'no such page' });
  response.writeHead(known ? 200 : 404, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

function serve() {
  const server = http.createServer(answer);
  const sockets = new WebSocketServer({ server, path: '/ws', perMessageDeflate: false });
  sockets.on('connection', (socket) => {
    socket.on('message', (message, isBinary) => socket.send(message, { binary: isBinary }));
    socket.on('error', () => socket.terminate());
  });
  server.on('error', (error) => {
    console.error(`node-ws: ${error.message}`);
    process.exit(1);
  });
  server.listen({ host: values.host, port, backlog: BACKLOG });
  // Open sockets end with the process: who echoes has nothing left to say.
  const stop = () => process.exit(0);
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function manage() {
  let stopping = false;
  for (let i = 0; i < workers; ++i) cluster.fork();
  cluster.on('exit', () => {
    if (!stopping) process.exitCode = 1;
    if (Object.keys(cluster.workers).length === 0) process.exit();
  });
  const stop = () => {
    stopping = true;
    for (const worker of Object.values(cluster.workers)) worker.process.kill('SIGTERM');
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

if (workers > 1 && cluster.isPrimary) manage();
else serve();
