# SPDX-License-Identifier: GPL-3.0-only
"""Workload queue with asyncio.Queue."""

import asyncio
import json
import sys
from time import monotonic_ns

PRODUCERS = 4
CONSUMERS = 4
CAPACITY = 1000


async def produce(queue: asyncio.Queue[int | None], items: range) -> None:
    for item in items:
        await queue.put(item)


async def consume(queue: asyncio.Queue[int | None]) -> tuple[int, int]:
    count = total = 0
    while (item := await queue.get()) is not None:
        count += 1
        total += item
    return count, total


async def run(n: int) -> tuple[int, int]:
    queue: asyncio.Queue[int | None] = asyncio.Queue(CAPACITY)
    async with asyncio.TaskGroup() as group:
        consumers = [group.create_task(consume(queue)) for _ in range(CONSUMERS)]
        async with asyncio.TaskGroup() as producing:
            for first in range(PRODUCERS):
                producing.create_task(produce(queue, range(first, n, PRODUCERS)))
        for _ in range(CONSUMERS):
            await queue.put(None)
    results = [consumer.result() for consumer in consumers]
    return sum(count for count, _ in results), sum(total for _, total in results)


def main(args: list[str]) -> int:
    if len(args) != 1 or not args[0].isdecimal():
        print("usage: queue_items.py N, with N a whole number, 0 or more", file=sys.stderr)
        return 2
    begin = monotonic_ns()
    consumed, checksum = asyncio.run(run(int(args[0])))
    elapsed = monotonic_ns() - begin
    print(json.dumps({"consumed": consumed, "checksum": checksum, "elapsed_ns": elapsed}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
