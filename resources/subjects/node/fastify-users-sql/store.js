// SPDX-License-Identifier: GPL-3.0-only
import Database from 'libsql';
import pg from 'pg';

const CONNECTIONS = 15;

const CREATE = 'INSERT INTO users (name, email, active) VALUES ($1, $2, $3) RETURNING id';
const LIST = 'SELECT id, name, email, active FROM users ORDER BY id LIMIT $1 OFFSET $2';
const COUNT = 'SELECT count(*) AS total FROM users';
const READ = 'SELECT id, name, email, active FROM users WHERE id = $1';
const PATCH = `UPDATE users SET name = coalesce($1, name), email = coalesce($2, email),
  active = coalesce($3, active) WHERE id = $4 RETURNING id, name, email, active`;
const REMOVE = 'DELETE FROM users WHERE id = $1';

function table(id) {
  return `CREATE TABLE IF NOT EXISTS users (id ${id} NOT NULL PRIMARY KEY, name VARCHAR NOT NULL,
    email VARCHAR NOT NULL, active BOOLEAN NOT NULL)`;
}

/// SQLite has neither true nor false.
function fromRow(row) {
  return row && { id: row.id, name: row.name, email: row.email, active: Boolean(row.active) };
}

/// One connection, whose calls block: what a program with SQLite in it does, for they take microseconds.
function openSqlite(path) {
  const db = new Database(path);
  db.exec('PRAGMA busy_timeout = 10000');
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = NORMAL');
  db.exec(table('INTEGER'));
  const numbered = (sql) => db.prepare(sql.replaceAll(/\$\d/g, '?'));
  const [create, list, count, read, patch, remove] = [CREATE, LIST, COUNT, READ, PATCH, REMOVE].map(numbered);
  return {
    async create(name, email) {
      return { id: create.get(name, email, 1).id, name, email, active: true };
    },
    async list(limit, offset) {
      return { items: list.all(limit, offset).map(fromRow), total: count.get().total };
    },
    async read(id) {
      return fromRow(read.get(id));
    },
    async patch(id, { name, email, active }) {
      return fromRow(patch.get(name ?? null, email ?? null, active === undefined ? null : Number(active), id));
    },
    async remove(id) {
      return remove.run(id).changes > 0;
    },
    async close() {
      db.close();
    },
  };
}

async function openPostgres(url, workers) {
  const max = Math.max(1, Math.floor(CONNECTIONS / workers));
  const pool = new pg.Pool({ connectionString: url, max, idleTimeoutMillis: 0 });
  await pool.query(table('SERIAL'));
  // A name makes a statement be prepared once on each connection.
  const ask = async (name, text, values) => (await pool.query({ name, text, values })).rows;
  return {
    async create(name, email) {
      const [row] = await ask('create', CREATE, [name, email, true]);
      return { id: row.id, name, email, active: true };
    },
    async list(limit, offset) {
      const items = await ask('list', LIST, [limit, offset]);
      const [row] = await ask('count', COUNT, []);
      return { items, total: Number(row.total) };
    },
    async read(id) {
      return (await ask('read', READ, [id]))[0];
    },
    async patch(id, { name, email, active }) {
      return (await ask('patch', PATCH, [name ?? null, email ?? null, active ?? null, id]))[0];
    },
    async remove(id) {
      return (await pool.query({ name: 'remove', text: REMOVE, values: [id] })).rowCount > 0;
    },
    async close() {
      await pool.end();
    },
  };
}

/// Opens sqlite:///path or postgres://..., and makes the table where there is none.
export async function openStore(url, workers) {
  return url.startsWith('sqlite:///') ? openSqlite(url.slice('sqlite:///'.length)) : openPostgres(url, workers);
}
