// SPDX-License-Identifier: GPL-3.0-only
// n async functions that wait for one AbortSignal.
import { setMaxListeners } from 'node:events';

import { now, say } from './say.js';

export async function cancelAll(n) {
  const controller = new AbortController();
  const { signal } = controller;
  setMaxListeners(0, signal);
  let ended = 0;
  const wait = async () => {
    try {
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
    } catch {
      ++ended;
    }
  };
  const tasks = Array.from({ length: n }, wait);
  const begin = now();
  controller.abort();
  await Promise.all(tasks);
  say({ ended, elapsed_ns: now() - begin });
}
