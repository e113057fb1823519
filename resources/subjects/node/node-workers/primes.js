// SPDX-License-Identifier: GPL-3.0-only
// Workload cpu-parallel with worker threads, which take the next chunk off a shared counter.
import { once } from 'node:events';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

const CHUNKS = 64;

function isPrime(number) {
  if (number < 4) return number >= 2;
  if (number % 2 === 0) return false;
  for (let divisor = 3; divisor * divisor <= number; divisor += 2) {
    if (number % divisor === 0) return false;
  }
  return true;
}

function countPrimes(first, n) {
  let count = 0;
  for (let number = first; number < n; number += CHUNKS) {
    if (isPrime(number)) ++count;
  }
  return count;
}

async function countWith(workers, n) {
  const shared = new Int32Array(new SharedArrayBuffer(4));
  const threads = Array.from({ length: workers }, () => new Worker(new URL(import.meta.url), { workerData: { shared, n } }));
  await Promise.all(threads.map((thread) => once(thread, 'message')));  // each says that it is ready
  const begin = process.hrtime.bigint();
  const counts = threads.map((thread) => once(thread, 'message'));
  for (const thread of threads) thread.postMessage('begin');
  const primes = (await Promise.all(counts)).reduce((sum, [count]) => sum + count, 0);
  const elapsed = Number(process.hrtime.bigint() - begin);
  await Promise.all(threads.map((thread) => thread.terminate()));
  return { primes, point: { workers, elapsed_ns: elapsed } };
}

async function main(args) {
  const [n, most] = args.map(Number);
  if (args.length !== 2 || !Number.isInteger(n) || n < 0 || !Number.isInteger(most) || most < 1) {
    console.error('usage: primes.js N WORKERS, with N 0 or more and WORKERS 1 or more');
    process.exit(2);
  }
  const curve = [];
  let primes = 0;
  for (let workers = 1; workers <= most; ++workers) {
    const counted = await countWith(workers, n);
    primes = counted.primes;
    curve.push(counted.point);
  }
  console.log(JSON.stringify({ primes, elapsed_ns: curve.at(-1).elapsed_ns, curve }));
}

function work({ shared, n }) {
  parentPort.once('message', () => {
    let count = 0;
    for (let first = Atomics.add(shared, 0, 1); first < CHUNKS; first = Atomics.add(shared, 0, 1))
      count += countPrimes(first, n);
    parentPort.postMessage(count);
  });
  parentPort.postMessage('ready');
}

if (isMainThread) await main(process.argv.slice(2));
else work(workerData);
