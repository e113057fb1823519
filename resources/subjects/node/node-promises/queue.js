// SPDX-License-Identifier: GPL-3.0-only
// Four producers and four consumers around a queue that holds 1,000. Node has none, so this is what programs write.
import { now, say } from './say.js';

const PRODUCERS = 4;
const CONSUMERS = 4;
const CAPACITY = 1000;

class Queue {
  #items = new Array(CAPACITY);
  #first = 0;
  #size = 0;
  #takers = [];
  #givers = [];

  /** Waits for room. */
  async put(item) {
    while (this.#size === CAPACITY) await new Promise((resolve) => this.#givers.push(resolve));
    this.#items[(this.#first + this.#size++) % CAPACITY] = item;
    this.#takers.shift()?.();
  }

  /** Waits for an item. */
  async take() {
    while (this.#size === 0) await new Promise((resolve) => this.#takers.push(resolve));
    const item = this.#items[this.#first];
    this.#first = (this.#first + 1) % CAPACITY;
    --this.#size;
    this.#givers.shift()?.();
    return item;
  }
}

async function produce(queue, first, n) {
  for (let item = first; item < n; item += PRODUCERS) await queue.put(item);
}

async function consume(queue) {
  let count = 0;
  let total = 0;
  for (let item = await queue.take(); item !== null; item = await queue.take()) {
    ++count;
    total += item;
  }
  return [count, total];
}

export async function passThrough(n) {
  const begin = now();
  const queue = new Queue();
  const consumers = Array.from({ length: CONSUMERS }, () => consume(queue));
  await Promise.all(Array.from({ length: PRODUCERS }, (_, first) => produce(queue, first, n)));
  for (let i = 0; i < CONSUMERS; ++i) await queue.put(null);
  const results = await Promise.all(consumers);
  say({
    consumed: results.reduce((sum, [count]) => sum + count, 0),
    checksum: results.reduce((sum, [, total]) => sum + total, 0),
    elapsed_ns: now() - begin,
  });
}
