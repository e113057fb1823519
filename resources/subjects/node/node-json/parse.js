// SPDX-License-Identifier: GPL-3.0-only
// Workload json-parse with JSON.parse.
import { readFileSync } from 'node:fs';

if (process.argv.length !== 3) {
  console.error('usage: parse.js FILE, with FILE a JSON array of records');
  process.exit(2);
}
const start = process.hrtime.bigint();
const bytes = readFileSync(process.argv[2]);
const read = process.hrtime.bigint();
const records = JSON.parse(bytes.toString('utf8'));
const parsed = process.hrtime.bigint();

let checksum = 0;
for (const record of records) {
  if (record.active) checksum += record.id;
}
console.log(
  JSON.stringify({
    records: records.length,
    checksum,
    elapsed_ns: Number(parsed - read),
    read_ns: Number(read - start),
  }),
);
