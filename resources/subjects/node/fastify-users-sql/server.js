// SPDX-License-Identifier: GPL-3.0-only
// Workload users-api with Fastify; more than one worker are processes of a cluster.
import cluster from 'node:cluster';
import { parseArgs } from 'node:util';

import { makeApp } from './api.js';
import { openStore } from './store.js';

const BACKLOG = 2048;

const { values } = parseArgs({
  options: { host: { type: 'string' }, port: { type: 'string' }, workers: { type: 'string', default: '1' } },
});
const port = Number(values.port);
const workers = Number(values.workers);
const { DATABASE_URL: database, API_TOKEN: token } = process.env;
if (!values.host || !Number.isInteger(port) || !(workers >= 1) || !database || !token) {
  console.error('usage: server.js --host HOST --port PORT [--workers WORKERS], with DATABASE_URL and API_TOKEN set');
  process.exit(2);
}

async function serve() {
  const store = await openStore(database, workers);
  const app = makeApp(store, token);
  const stop = async () => {
    await app.close();
    await store.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await app.listen({ host: values.host, port, backlog: BACKLOG });
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

try {
  if (workers > 1 && cluster.isPrimary) manage();
  else await serve();
} catch (error) {
  console.error(`fastify-users-sql: ${error.message}`);
  process.exit(1);
}
