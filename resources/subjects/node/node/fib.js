// SPDX-License-Identifier: GPL-3.0-only
// Workload fib: the nth Fibonacci number by naive recursion.
function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

const n = Number(process.argv[2]);
if (process.argv.length !== 3 || !Number.isInteger(n) || n < 0 || n > 90) {
  console.error('usage: fib.js N, with N from 0 to 90');
  process.exit(2);
}
const begin = process.hrtime.bigint();
const result = fib(n);
const elapsed = process.hrtime.bigint() - begin;
console.log(JSON.stringify({ result, elapsed_ns: Number(elapsed) }));
