# SPDX-License-Identifier: GPL-3.0-only
"""Workload cli-start with the standard library's argparse: a tool with two commands."""

import time

BEGAN = time.perf_counter_ns()

import argparse
import json


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="tool", description="Numbers for the command line.")
    top.add_argument("--verbose", action="store_true", help="say more")
    commands = top.add_subparsers(dest="command", required=True)
    total = commands.add_parser("sum", help="add the whole numbers below a limit")
    total.add_argument("--below", type=int, required=True, metavar="N", help="the limit")
    total.add_argument("--format", choices=["text", "json"], default="text", help="how to answer")
    commands.add_parser("version", help="tell the version")
    return top


def main() -> None:
    given = parser().parse_args()
    if given.command == "version":
        print("tool 1.0")
        return
    result = given.below * (given.below - 1) // 2
    if given.format == "text":
        print(result)
    else:
        print(json.dumps({"sum": result, "elapsed_ns": time.perf_counter_ns() - BEGAN}))


if __name__ == "__main__":
    main()
