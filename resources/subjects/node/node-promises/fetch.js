// SPDX-License-Identifier: GPL-3.0-only
// n requests with fetch, by a pool of workers with one request each at a time.
import { now, say } from './say.js';

export async function fetchAll(url, n, limit) {
  const begin = now();
  let next = 0;
  let completed = 0;
  let checksum = 0;
  const worker = async () => {
    while (next < n) {
      const item = next++;
      const response = await fetch(`${url}/item/${item}`);
      if (!response.ok) throw new Error(`item ${item}: status ${response.status}`);
      const { id } = await response.json();
      checksum += id;
      ++completed;
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  say({ completed, checksum, elapsed_ns: now() - begin });
}
