// SPDX-License-Identifier: GPL-3.0-only
// Workloads tasks, queue, cancel and fan-out with promises on Node's one event loop.
import { cancelAll } from './cancel.js';
import { fetchAll } from './fetch.js';
import { keepAlive } from './tasks.js';
import { passThrough } from './queue.js';

const USAGE = 'usage: main.js tasks N | queue N | cancel N | fetch URL N LIMIT';

function whole(text, least) {
  const value = Number(text);
  if (text === undefined || !Number.isInteger(value) || value < least) {
    console.error(USAGE);
    process.exit(2);
  }
  return value;
}

const [name, ...args] = process.argv.slice(2);
const work = { tasks: keepAlive, queue: passThrough, cancel: cancelAll }[name];
if (work && args.length === 1) await work(whole(args[0], 0));
else if (name === 'fetch' && args.length === 3) await fetchAll(args[0], whole(args[1], 0), whole(args[2], 1));
else {
  console.error(USAGE);
  process.exit(2);
}
