# SPDX-License-Identifier: GPL-3.0-only
"""Workload queue with queue.Queue between threads."""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from queue import Queue
from time import monotonic_ns

PRODUCERS = 4
CONSUMERS = 4
CAPACITY = 1000


def produce(queue: Queue[int | None], items: range) -> None:
    for item in items:
        queue.put(item)


def consume(queue: Queue[int | None]) -> tuple[int, int]:
    count = total = 0
    while (item := queue.get()) is not None:
        count += 1
        total += item
    return count, total


def run(n: int) -> tuple[int, int]:
    queue: Queue[int | None] = Queue(CAPACITY)
    with ThreadPoolExecutor(PRODUCERS + CONSUMERS) as pool:
        consumers = [pool.submit(consume, queue) for _ in range(CONSUMERS)]
        producers = [pool.submit(produce, queue, range(first, n, PRODUCERS)) for first in range(PRODUCERS)]
        for producer in producers:
            producer.result()
        for _ in range(CONSUMERS):
            queue.put(None)
        results = [consumer.result() for consumer in consumers]
    return sum(count for count, _ in results), sum(total for _, total in results)


def main(args: list[str]) -> int:
    if len(args) != 1 or not args[0].isdecimal():
        print("usage: queue_items.py N, with N a whole number, 0 or more", file=sys.stderr)
        return 2
    begin = monotonic_ns()
    consumed, checksum = run(int(args[0]))
    elapsed = monotonic_ns() - begin
    print(json.dumps({"consumed": consumed, "checksum": checksum, "elapsed_ns": elapsed}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
