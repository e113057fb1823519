// SPDX-License-Identifier: GPL-3.0-only
export function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

export function now() {
  return Number(process.hrtime.bigint());
}
