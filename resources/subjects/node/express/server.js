// SPDX-License-Identifier: GPL-3.0-only
// Workload http-json with Express; more than one worker are processes of a cluster.
import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { parseArgs } from 'node:util';

import express from 'express';

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

function whole(text, fallback) {
  const value = Number(text ?? fallback);
  return Number.isInteger(value) && value >= 0 ? value : null;
}

function makeApp() {
  const app = express();
  app.get('/json', (request, response) => {
    const id = whole(request.query.n, 1);
    if (id === null) response.status(400).json({ detail: 'n must be a whole number' });
    else response.json(user(id));
  });
  app.get('/list', (request, response) => {
    const id = whole(request.query.n, 1);
    const count = whole(request.query.items, 0);
    if (id === null || count === null) response.status(400).json({ detail: 'n and items must be whole numbers' });
    else response.json({ id, items: Array.from({ length: count }, () => user(1)) });
  });
  app.get('/health', (request, response) => response.json({ status: 'ok' }));
  return app;
}

function serve() {
  const tls = identity();
  const server = tls ? https.createServer(tls, makeApp()) : http.createServer(makeApp());
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port, values.host, BACKLOG);
  server.on('error', (error) => {
    console.error(`express: ${error.message}`);
    process.exit(1);
  });
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
