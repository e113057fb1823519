# SPDX-License-Identifier: GPL-3.0-only
"""Workload points with a dataclass that has __slots__."""

import json
import sys
import time
from dataclasses import dataclass


@dataclass(slots=True)
class Point:
    x: float
    y: float
    z: float


def main() -> None:
    try:
        (argument,) = sys.argv[1:]
        n = int(argument)
        if n < 0:
            raise ValueError
    except ValueError:
        sys.exit("usage: points.py N, with N a whole number, 0 or more")

    print(json.dumps({"phase": "before"}), flush=True)
    if not sys.stdin.readline():
        sys.exit("points.py: the input ended before the line that says go")

    start = time.perf_counter_ns()
    points = [Point(float(i), float(2 * i), float(3 * i)) for i in range(n)]
    elapsed = time.perf_counter_ns() - start

    checksum = sum(int(point.x + point.y + point.z) for point in points)
    print(
        json.dumps(
            {
                "phase": "after",
                "points": len(points),
                "checksum": checksum,
                "elapsed_ns": elapsed,
            }
        ),
        flush=True,
    )
    sys.stdin.readline()  # the points stay alive until the reader has measured


if __name__ == "__main__":
    main()
