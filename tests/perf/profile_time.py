#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""The time that a profile states before it starts against the time that it takes, on this machine.

    tests/perf/profile_time.py [--profile quick] [--bakeoff build/release/bin/bakeoff] [arguments of `bakeoff run`]

Counted from the first trial, when everything is prepared, to the last. The table has the seconds of each case: what a
subject.json should state as "seconds" on a common machine. Exit status 0 when the time was kept within 25 %.
"""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

BOUND = 0.25


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bakeoff", default="build/release/bin/bakeoff")
    parser.add_argument("--profile", default="quick")
    options, rest = parser.parse_known_args()
    chosen = [] if any(word in rest for word in ("--subject", "--workload")) else ["--all"]
    command = [options.bakeoff, "run", "--profile", options.profile, "--format", "json", *chosen, *rest]
    stated = began = None
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        # What is printed at the end comes after the last line of progress, so the pipes cannot block each other.
        for line in run.stderr:
            print("  " + line, end="", file=sys.stderr)
            if (said := re.search(r"about ([\d.]+) s once", line)):
                stated = float(said.group(1))
            if began is None and re.match(r"1/\d+ ", line):
                began = time.monotonic()
            if re.match(r"Done, ", line):
                ended = time.monotonic()
                break
        output, _ = run.communicate()
    if stated is None or began is None:
        sys.exit("The run did not start.")
    with tempfile.TemporaryDirectory() as folder:
        bundle = os.path.join(folder, "run.bakeoff-run.json")
        subprocess.run([options.bakeoff, "runs", "export", json.loads(output)["id"], "-o", bundle], check=True)
        with open(bundle, encoding="utf-8") as file:
            trials = json.load(file)["trials"]
    cases = {}
    for trial in trials:
        cases.setdefault((trial["workload"], trial["subject"]), []).append(trial["took_s"])
    print(f"{'workload':<14} {'subject':<20} {'trials':>6} {'median s':>9} {'all s':>8}")
    for (workload, subject), seconds in cases.items():
        print(f"{workload:<14} {subject:<20} {len(seconds):>6} {statistics.median(seconds):>9.2f} {sum(seconds):>8.1f}")
    took = ended - began
    print(f"profile {options.profile}: stated {stated:.0f} s, took {took:.0f} s, ratio {took / stated:.2f} "
          f"(bound {1 - BOUND:.2f}-{1 + BOUND:.2f})")
    return 0 if abs(took / stated - 1) <= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
