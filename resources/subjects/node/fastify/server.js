// SPDX-License-Identifier: GPL-3.0-only
// Workload http-json with Fastify; more than one worker are processes of a cluster.
import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import Fastify from 'fastify';

const KEEP_ALIVE_MS = 75_000;
const BACKLOG = 2048;

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

// What Fastify advises: with the shape of an answer known, its serializer is made once.
const USER = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    name: { type: 'string' },
    email: { type: 'string' },
    active: { type: 'boolean' },
  },
};
const LIST = { type: 'object', properties: { id: { type: 'integer' }, items: { type: 'array', items: USER } } };
const QUERY = {
  type: 'object',
  properties: { n: { type: 'integer', default: 1 }, items: { type: 'integer', minimum: 0, default: 0 } },
};

function makeApp() {
  const app = Fastify({
    logger: false,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: true,
    https: identity() ?? null,
  });
  app.get('/json', { schema: { querystring: QUERY, response: { 200: USER } } }, async (request) =>
    user(request.query.n));
  app.get('/list', { schema: { querystring: QUERY, response: { 200: LIST } } }, async (request) => ({
    id: request.query.n,
    items: Array.from({ length: request.query.items }, () => user(1)),
  }));
  app.get('/health', async () => ({ status: 'ok' }));
  return app;
}

async function serve() {
  const app = makeApp();
  const stop = async () => {
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  try {
    await app.listen({ host: values.host, port, backlog: BACKLOG });
  } catch (error) {
    console.error(`fastify: ${error.message}`);
    process.exit(1);
  }
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
else await serve();
