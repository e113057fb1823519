// SPDX-License-Identifier: GPL-3.0-only
// Workload points: n objects of a class with three numbers.
import { createInterface } from 'node:readline/promises';

class Point {
  constructor(x, y, z) {
    this.x = x;
    this.y = y;
    this.z = z;
  }
}

function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

const n = Number(process.argv[2]);
if (process.argv.length !== 3 || !Number.isInteger(n) || n < 0) {
  console.error('usage: points.js N, with N a whole number, 0 or more');
  process.exit(2);
}
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
say({ phase: 'before' });
if ((await lines.next()).done) {
  console.error('points: the input ended early');
  process.exit(1);
}
const begin = process.hrtime.bigint();
const points = [];
for (let i = 0; i < n; ++i) points.push(new Point(i, 2 * i, 3 * i));
const elapsed = process.hrtime.bigint() - begin;
let checksum = 0;
for (const point of points) checksum += point.x + point.y + point.z;
say({ phase: 'after', points: points.length, checksum, elapsed_ns: Number(elapsed) });
await lines.next();
process.exit(points.length === n ? 0 : 1);
