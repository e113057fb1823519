# SPDX-License-Identifier: GPL-3.0-only
"""Workload json-parse with the standard library's json."""

import json
import sys
import time
from pathlib import Path


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: parse.py FILE, with FILE a JSON array of records")

    start = time.perf_counter_ns()
    try:
        text = Path(sys.argv[1]).read_bytes()
    except OSError as error:
        sys.exit(f"parse.py: {error}")
    read = time.perf_counter_ns() - start

    start = time.perf_counter_ns()
    try:
        records = json.loads(text)
    except ValueError as error:
        sys.exit(f"parse.py: not valid JSON: {error}")
    elapsed = time.perf_counter_ns() - start

    if not isinstance(records, list):
        sys.exit("parse.py: the file holds no JSON array")
    checksum = sum(record["id"] for record in records if record["active"])
    print(
        json.dumps(
            {
                "records": len(records),
                "checksum": checksum,
                "elapsed_ns": elapsed,
                "read_ns": read,
            }
        )
    )


if __name__ == "__main__":
    main()
