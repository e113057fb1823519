# SPDX-License-Identifier: GPL-3.0-only
"""Workload tasks with asyncio: n tasks that wait for one event."""

import asyncio
import json
import sys
from time import monotonic_ns

PROBES = 1000
PROBE_SPAN_NS = 1_000_000_000


def say(**members: object) -> None:
    print(json.dumps(members), flush=True)


def wait_for_line() -> None:
    if not sys.stdin.readline():
        raise SystemExit("tasks: the input ended early")


async def probe(due_ns: int) -> int:
    """Sleeps until a moment and returns how late it woke."""
    await asyncio.sleep(max(0, due_ns - monotonic_ns()) / 1e9)
    return max(0, monotonic_ns() - due_ns)


async def run(n: int) -> None:
    stop = asyncio.Event()
    alive = 0

    async def wait() -> None:
        nonlocal alive
        alive += 1
        await stop.wait()

    say(phase="before")
    wait_for_line()
    async with asyncio.TaskGroup() as group:
        begin = monotonic_ns()
        for _ in range(n):
            group.create_task(wait())
        while alive < n:  # a task has started once it has run up to its first wait
            await asyncio.sleep(0)
        elapsed = monotonic_ns() - begin
        say(phase="after", alive=alive, elapsed_ns=elapsed)

        wait_for_line()
        probes = min(n, PROBES)
        first = monotonic_ns() + 10_000_000
        late = await asyncio.gather(*(probe(first + i * PROBE_SPAN_NS // probes) for i in range(probes)))
        late = sorted(late) or [0]
        say(
            phase="done",
            late_p50_ns=late[(len(late) - 1) // 2],
            late_p99_ns=late[(len(late) * 99 + 99) // 100 - 1],
            late_max_ns=late[-1],
        )
        sys.stdin.readline()
        stop.set()


def main(args: list[str]) -> int:
    if len(args) != 1 or not args[0].isdecimal():
        print("usage: tasks.py N, with N a whole number, 0 or more", file=sys.stderr)
        return 2
    asyncio.run(run(int(args[0])))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
