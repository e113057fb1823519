# SPDX-License-Identifier: GPL-3.0-only
"""Workload fan-out with aiohttp: a task for each request, a semaphore that lets so many go at once."""

import asyncio
import json
import sys
from time import monotonic_ns

import aiohttp


async def run(url: str, n: int, limit: int) -> tuple[int, int]:
    slots = asyncio.Semaphore(limit)
    connector = aiohttp.TCPConnector(limit=limit)
    async with aiohttp.ClientSession(url, connector=connector) as session:

        async def fetch(item: int) -> int:
            async with slots, session.get(f"/item/{item}") as response:
                response.raise_for_status()
                return (await response.json())["id"]

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(fetch(item)) for item in range(n)]
    return len(tasks), sum(task.result() for task in tasks)


def main(args: list[str]) -> int:
    if len(args) != 3 or not (args[1].isdecimal() and args[2].isdecimal()) or int(args[2]) < 1:
        print("usage: fetch.py URL N LIMIT, with N 0 or more and LIMIT 1 or more", file=sys.stderr)
        return 2
    begin = monotonic_ns()
    completed, checksum = asyncio.run(run(args[0], int(args[1]), int(args[2])))
    elapsed = monotonic_ns() - begin
    print(json.dumps({"completed": completed, "checksum": checksum, "elapsed_ns": elapsed}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
