// SPDX-License-Identifier: GPL-3.0-only
// Workload http-json with Node's own HTTP server; more than one worker are processes of a cluster.
import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { parseArgs } from 'node:util';

const KEEP_ALIVE_MS = 75_000;
const BACKLOG = 2048;
const PATIENCE_MS = 500;

const { values } = parseArgs({
  options: {
    host: { type: 'string' },
    port: { type: 'string' },
    workers: { type: 'string', default: '1' },
    'tls-cert': { type: 'string' },
    'tls-key': { type: 'string' },
  },
});
const port = Number(values.port);
const workers = Number(values.workers);
if (!values.host || !Number.isInteger(port) || !Number.isInteger(workers) || workers < 1) {
  console.error('usage: server.js --host HOST --port PORT [--workers WORKERS] [--tls-cert FILE --tls-key FILE]');
  process.exit(2);
}

// What TLS takes; nothing without a certificate.
function identity() {
  if (!values['tls-cert'] || !values['tls-key']) return undefined;
  return { cert: readFileSync(values['tls-cert']), key: readFileSync(values['tls-key']) };
}

function user(id) {
  return { id, name: 'Ada Lovelace', email: 'ada@example.org', active: true };
}

function send(response, status, value) {
  const body = JSON.stringify(value);
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

function answer(request, response) {
  const url = new URL(request.url, 'http://localhost');
  const id = Number(url.searchParams.get('n') ?? 1);
  const count = Number(url.searchParams.get('items') ?? 0);
  if (request.method !== 'GET') send(response, 405, { detail: 'only GET' });
  else if (!Number.isInteger(id) || !Number.isInteger(count) || count < 0)
    send(response, 400, { detail: 'n and items must be whole numbers' });
  else if (url.pathname === '/json') send(response, 200, user(id));
  else if (url.pathname === '/list') send(response, 200, { id, items: Array.from({ length: count }, () => user(1)) });
  else if (url.pathname === '/health') send(response, 200, { status: 'ok' });
  else send(response, 404, { detail: 'no such page' });
}

function serve() {
  const tls = identity();
  const options = { keepAliveTimeout: KEEP_ALIVE_MS, ...tls };
  const server = tls ? https.createServer(options, answer) : http.createServer(options, answer);
  server.on('error', (error) => {
    console.error(`node-http: ${error.message}`);
    process.exit(1);
  });
  server.listen({ host: values.host, port, backlog: BACKLOG });
  const stop = () => {
    server.close(() => process.exit(0));
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
  };
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
