# SPDX-License-Identifier: GPL-3.0-only
"""Workload cancel with asyncio: n tasks that wait, all of them cancelled."""

import asyncio
import json
import sys
from time import monotonic_ns


async def run(n: int) -> tuple[int, int]:
    ended = alive = 0

    async def wait() -> None:
        nonlocal alive, ended
        alive += 1
        try:
            await asyncio.Event().wait()
        finally:
            ended += 1

    tasks = [asyncio.create_task(wait()) for _ in range(n)]
    while alive < n:
        await asyncio.sleep(0)
    begin = monotonic_ns()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return ended, monotonic_ns() - begin


def main(args: list[str]) -> int:
    if len(args) != 1 or not args[0].isdecimal():
        print("usage: cancel.py N, with N a whole number, 0 or more", file=sys.stderr)
        return 2
    ended, elapsed = asyncio.run(run(int(args[0])))
    print(json.dumps({"ended": ended, "elapsed_ns": elapsed}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
