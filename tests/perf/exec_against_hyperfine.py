#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""bench_runner exec against hyperfine: the same commands, in turns, in one run.

    tests/perf/exec_against_hyperfine.py [--runner build/release/bin/bench_runner] [--pairs 40]

Prints ratios of medians with their 95 % intervals, and says whether each bar is met: medians within 2 %, the time
that is charged to an empty program no higher, and memory right where ru_maxrss of a child is wrong.
Exit status 1 when one is not met.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

COMMANDS = {
    "sleep": ["sleep", "0.2"],
    "arithmetic": ["/usr/bin/python3", "-c", "s = 0\nfor i in range(3_000_000): s += i * i"],
    "pipeline": ["sh", "-c", "head -c 60000000 /dev/zero | sha256sum > /dev/null"],
}
REPORT_OWN_PEAK = """
import sys
held = bytearray(int(sys.argv[2]))
for line in open("/proc/self/status"):
    if line.startswith("VmHWM:"):
        open(sys.argv[1], "w").write(str(int(line.split()[1]) * 1024))
import time
time.sleep(0.05)
"""


def ours(runner, command, trials):
    text = subprocess.run([runner, "exec", "--trials", str(trials), "--format", "json", "--", *command],
                          check=True, stdout=subprocess.PIPE).stdout
    return json.loads(text)["results"][0]


def theirs(command, trials):
    with tempfile.NamedTemporaryFile() as out:
        words = " ".join("'" + word.replace("'", "'\\''") + "'" for word in command)
        subprocess.run(["hyperfine", "-N", "--warmup", "0", "--runs", str(trials), "--export-json", out.name, words],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return json.load(open(out.name))["results"][0]


def compare_times(runner, command, pairs, trials):
    """Runs both tools in turns, who goes first alternating. The ratio of the medians of all runs, its 95 %
    bootstrap interval over the pairs, and both medians in ns."""
    mine, other = [], []
    for turn in range(pairs):
        for ours_now in ((True, False) if turn % 2 else (False, True)):
            if ours_now:
                mine.append(ours(runner, command, trials)["values"]["wall_ns"])
            else:
                other.append([1e9 * t for t in theirs(command, trials)["times"]])

    def median_of(chosen):
        return statistics.median([value for values in chosen for value in values])

    random.seed(1)
    ratios = sorted(median_of(random.choices(mine, k=pairs)) / median_of(random.choices(other, k=pairs))
                    for _ in range(1000))
    return median_of(mine) / median_of(other), ratios[25], ratios[974], median_of(mine), median_of(other)


def child_maxrss(command):
    """What a tool reads that asks for ru_maxrss, when its own memory is large."""
    ballast = bytearray(400_000_000)
    pid = os.fork()
    if pid == 0:
        os.execvp(command[0], command)
    del ballast
    return os.wait4(pid, 0)[2].ru_maxrss * 1024


def compare_memory(runner, held):
    with tempfile.NamedTemporaryFile() as out:
        command = ["/usr/bin/python3", "-c", REPORT_OWN_PEAK, out.name, str(held)]
        measured = ours(runner, command, 6)["pss_peak_bytes"]["median"]
        truth = int(Path(out.name).read_text())
        rusage = child_maxrss(command)
    return measured, rusage, truth


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runner", default="build/release/bin/bench_runner")
    options.add_argument("--pairs", type=int, default=40)
    options = options.parse_args()
    met = True

    def verdict(low, value, high, at_least, at_most):
        """Undecided where the machine is too noisy: the interval holds good and bad values alike."""
        nonlocal met
        if low >= at_least and high <= at_most:
            return "met"
        if low > at_most or high < at_least:
            met = False
            return "NOT MET"
        met = met and at_least <= value <= at_most
        return "met, but the noise is wider than the bar" if at_least <= value <= at_most else "NOT MET, within noise"

    print(f"{options.pairs} pairs, in turns; load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} CPUs")
    for name, command, trials, bar in [(*item, 1, (0.98, 1.02)) for item in COMMANDS.items()] + [
            ("empty", ["/bin/true"], 20, (0.0, 1.0))]:
        ratio, low, high, a, b = compare_times(options.runner, command, options.pairs, trials)
        print(f"{name:12} exec / hyperfine = {ratio:.4f} ({low:.4f} to {high:.4f})  {a / 1e6:.3f} ms, {b / 1e6:.3f} ms"
              f"  bar {bar[0]} to {bar[1]}: {verdict(low, ratio, high, *bar)}")
    for held in (0, 100_000_000):
        measured, rusage, truth = compare_memory(options.runner, held)
        print(f"{'memory':12} true {truth / 1e6:.1f} MB, exec {measured / 1e6:.1f} MB, ru_maxrss of a child of 400 MB "
              f"{rusage / 1e6:.1f} MB  bar ± 5 %: {verdict(*[measured / truth] * 3, 0.95, 1.05)}")
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
