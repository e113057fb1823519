# SPDX-License-Identifier: GPL-3.0-only
"""Workload fib with PyPy: naive recursion."""

import json
import sys
import time


def fib(n: int) -> int:
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def main() -> None:
    try:
        (argument,) = sys.argv[1:]
        n = int(argument)
        if not 0 <= n <= 90:
            raise ValueError
    except ValueError:
        sys.exit("usage: fib.py N, with N a whole number from 0 to 90")

    start = time.perf_counter_ns()
    result = fib(n)
    elapsed = time.perf_counter_ns() - start
    print(json.dumps({"result": result, "elapsed_ns": elapsed}))


if __name__ == "__main__":
    main()
