# SPDX-License-Identifier: GPL-3.0-only
"""Workload cpu-parallel with a pool of threads."""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from time import monotonic_ns

CHUNKS = 64


def is_prime(number: int) -> bool:
    if number < 4:
        return number >= 2
    if number % 2 == 0:
        return False
    divisor = 3
    while divisor * divisor <= number:
        if number % divisor == 0:
            return False
        divisor += 2
    return True


def count_primes(numbers: range) -> int:
    return sum(1 for number in numbers if is_prime(number))


def main(args: list[str]) -> int:
    if len(args) != 2 or not all(arg.isdecimal() for arg in args) or int(args[1]) < 1:
        print("usage: primes.py N WORKERS, with N 0 or more and WORKERS 1 or more", file=sys.stderr)
        return 2
    n, most = int(args[0]), int(args[1])
    chunks = [range(first, n, CHUNKS) for first in range(CHUNKS)]
    curve = []
    for workers in range(1, most + 1):
        with ThreadPoolExecutor(workers) as pool:
            begin = monotonic_ns()
            primes = sum(pool.map(count_primes, chunks))
            curve.append({"workers": workers, "elapsed_ns": monotonic_ns() - begin})
    print(json.dumps({"primes": primes, "elapsed_ns": curve[-1]["elapsed_ns"], "curve": curve}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
