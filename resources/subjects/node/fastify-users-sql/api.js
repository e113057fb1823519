// SPDX-License-Identifier: GPL-3.0-only
import { timingSafeEqual } from 'node:crypto';

import cors from '@fastify/cors';
import Ajv from 'ajv';
import Fastify from 'fastify';

const KEEP_ALIVE_MS = 75_000;

const NAME = { type: 'string', minLength: 1, maxLength: 100 };
const EMAIL = { type: 'string', maxLength: 254, pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' };
const NEW_USER = { type: 'object', properties: { name: NAME, email: EMAIL }, required: ['name', 'email'] };
const CHANGES = { type: 'object', properties: { name: NAME, email: EMAIL, active: { type: 'boolean' } } };
const WHICH = { type: 'object', properties: { id: { type: 'integer', minimum: 1 } } };
const PAGE = {
  type: 'object',
  properties: {
    limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    offset: { type: 'integer', minimum: 0, default: 0 },
  },
};
const USER = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    name: { type: 'string' },
    email: { type: 'string' },
    active: { type: 'boolean' },
  },
};
const USERS = {
  type: 'object',
  properties: {
    items: { type: 'array', items: USER },
    total: { type: 'integer' },
    limit: { type: 'integer' },
    offset: { type: 'integer' },
  },
};

// A number in a path or a query is text; in a body it is a number or none.
const forBodies = new Ajv({ useDefaults: true, removeAdditional: true });
const forTexts = new Ajv({ useDefaults: true, coerceTypes: true });

function detail(reply, status, text) {
  return reply.code(status).send({ detail: text });
}

/// A hook that lets nobody pass without the token.
function authorized(token) {
  const right = Buffer.from(`Bearer ${token}`);
  return async (request, reply) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    if (given.length === right.length && timingSafeEqual(given, right)) return undefined;
    return detail(reply.header('WWW-Authenticate', 'Bearer'), 401, 'A valid token is needed.');
  };
}

/// 400 for a body that is no JSON, 422 for JSON, an id or a page that is not what was asked for.
function explain(error, request, reply) {
  if (error.validation) return detail(reply, 422, error.message);
  if (error.statusCode >= 400 && error.statusCode < 500) return detail(reply, error.statusCode, error.message);
  console.error(`fastify-users-sql: ${error.message}`);
  return detail(reply, 500, 'The database failed.');
}

async function users(app, { store, token }) {
  app.addHook('onRequest', authorized(token));
  const found = (reply, user) => user ?? detail(reply, 404, 'There is no such user.');

  app.post('/users', { schema: { body: NEW_USER, response: { 201: USER } } }, async (request, reply) => {
    const user = await store.create(request.body.name, request.body.email);
    return reply.code(201).header('Location', `/users/${user.id}`).send(user);
  });
  app.get('/users', { schema: { querystring: PAGE, response: { 200: USERS } } }, async (request) => {
    const { limit, offset } = request.query;
    return { ...(await store.list(limit, offset)), limit, offset };
  });
  app.get('/users/:id', { schema: { params: WHICH, response: { 200: USER } } }, async (request, reply) =>
    found(reply, await store.read(request.params.id)));
  app.patch(
    '/users/:id',
    { schema: { params: WHICH, body: CHANGES, response: { 200: USER } } },
    async (request, reply) => found(reply, await store.patch(request.params.id, request.body)),
  );
  app.delete('/users/:id', { schema: { params: WHICH } }, async (request, reply) => {
    if (await store.remove(request.params.id)) return reply.code(204).send();
    return detail(reply, 404, 'There is no such user.');
  });
}

export function makeApp(store, token) {
  const app = Fastify({
    logger: false,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: true,
  });
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? forBodies : forTexts).compile(schema));
  app.register(cors, {
    origin: 'https://app.example.org',
    methods: ['GET', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type'],
  });
  app.setErrorHandler(explain);
  app.get('/health', async () => ({ status: 'ok' }));
  app.register(users, { store, token });
  return app;
}
