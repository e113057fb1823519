// SPDX-License-Identifier: GPL-3.0-only
// n async functions that wait for one promise.
import { createInterface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { now, say } from './say.js';

const PROBES = 1000;
const PROBE_SPAN_NS = 1_000_000_000;

async function probe(dueNs) {
  // Timers count whole milliseconds, and wake early rather than late.
  await sleep(Math.ceil(Math.max(0, dueNs - now()) / 1e6));
  return Math.max(0, now() - dueNs);
}

export async function keepAlive(n) {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  say({ phase: 'before' });
  if ((await lines.next()).done) {
    console.error('tasks: the input ended early');
    process.exit(1);
  }
  let open;
  const gate = new Promise((resolve) => (open = resolve));
  let alive = 0;
  const wait = async () => {
    ++alive;
    await gate;
  };
  const begin = now();
  const tasks = [];
  for (let i = 0; i < n; ++i) tasks.push(wait());
  say({ phase: 'after', alive, elapsed_ns: now() - begin });

  await lines.next();
  const probes = Math.min(n, PROBES);
  const first = now() + 10_000_000;
  const late = await Promise.all(
    Array.from({ length: probes }, (_, i) => probe(first + Math.floor((i * PROBE_SPAN_NS) / probes))),
  );
  late.sort((a, b) => a - b);
  if (late.length === 0) late.push(0);
  say({
    phase: 'done',
    late_p50_ns: late[Math.floor((late.length - 1) / 2)],
    late_p99_ns: late[Math.ceil((late.length * 99) / 100) - 1],
    late_max_ns: late.at(-1),
  });
  await lines.next();
  open();
  await Promise.all(tasks);
  process.exit(0);
}
