#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""SMAA-2 of core/mcda/worlds against the same written plainly with NumPy and with pymcdm, side by side.

Usage: smaa_against_numpy.py [--bench build/release/bin/tests/smaa_bench] [--iterations 100000] [--rounds 3]

15 criteria, 10 alternatives, uniform weights; rank acceptability, central weights and pairwise winning indices.
Both sides run on one core, in turns; medians and their ratio are printed, and first ranks that differ fail the
run. Packages go into a virtual environment in a temporary folder, which is removed again.
"""
import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

CRITERIA = 15
ALTERNATIVES = 10
LEAST_RATIO = 100
MOST_MILLISECONDS = 150

PEER = r"""
import json, os, sys, time
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import numpy as np

problem = json.load(open(sys.argv[2]))
values = np.array(problem["values"], dtype=float)
iterations = problem["iterations"]
alternatives, criteria = values.shape
rng = np.random.default_rng(1)


def numpy_loop():
    ranks = np.zeros((alternatives, alternatives))
    wins = np.zeros((alternatives, alternatives))
    central = np.zeros((alternatives, criteria))
    for _ in range(iterations):
        weights = rng.exponential(size=criteria)
        weights = weights / weights.sum()
        scores = values @ weights
        place = np.argsort(np.argsort(-scores))
        ranks[np.arange(alternatives), place] += 1
        wins += scores[:, None] > scores[None, :]
        central[place == 0] += weights
    return ranks / iterations


def pymcdm_loop():
    from pymcdm.methods import WSM
    method = WSM(normalization_function=lambda column, cost=False: column)
    types = np.ones(criteria)
    ranks = np.zeros((alternatives, alternatives))
    wins = np.zeros((alternatives, alternatives))
    central = np.zeros((alternatives, criteria))
    for _ in range(iterations):
        weights = rng.exponential(size=criteria)
        weights = weights / weights.sum()
        scores = method(values, weights, types, validation=False)
        place = method.rank(scores).astype(int) - 1
        ranks[np.arange(alternatives), place] += 1
        wins += scores[:, None] > scores[None, :]
        central[place == 0] += weights
    return ranks / iterations


start = time.perf_counter()
ranks = {"numpy": numpy_loop, "pymcdm": pymcdm_loop}[sys.argv[1]]()
print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "first_ranks": ranks[:, 0].tolist()}))
"""


def prepare(folder):
    subprocess.run([sys.executable, "-m", "venv", folder + "/venv"], check=True)
    python = folder + "/venv/bin/python"
    subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "numpy", "pymcdm"],
                   check=True)
    with open(folder + "/peer.py", "w", encoding="utf-8") as out:
        out.write(PEER)
    return [python, folder + "/peer.py"]


def one_core():
    core = min(os.sched_getaffinity(0))
    return lambda: os.sched_setaffinity(0, {core})


def run(command, text=None):
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, preexec_fn=one_core())
    return [json.loads(line) for line in done.stdout.splitlines()]


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", default=os.path.join(here, "../../build/release/bin/tests/smaa_bench"))
    parser.add_argument("--iterations", type=int, default=100000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()

    seeded = random.Random(7)
    values = [[round(seeded.random(), 4) for _ in range(CRITERIA)] for _ in range(ALTERNATIVES)]
    text = f"{ALTERNATIVES} {CRITERIA} {options.iterations}\n"
    text += "\n".join(" ".join(map(str, row)) for row in values)
    times = {"bakeoff": [], "numpy": [], "pymcdm": []}
    firsts = {}
    with tempfile.TemporaryDirectory(prefix="smaa_peer_") as folder:
        peer = prepare(folder)
        with open(folder + "/problem.json", "w", encoding="utf-8") as out:
            json.dump({"values": values, "iterations": options.iterations}, out)
        for _ in range(options.rounds):
            for name in times:
                command = [options.bench, "5"] if name == "bakeoff" else peer + [name, folder + "/problem.json"]
                for result in run(command, text if name == "bakeoff" else None):
                    times[name].append(result["ms"])
                    firsts[name] = result["first_ranks"]
    for name in ("numpy", "pymcdm"):
        worst = max(abs(a - b) for a, b in zip(firsts["bakeoff"], firsts[name]))
        if worst > 0.02:
            sys.exit(f"first ranks differ by {worst:.3f} from {name}: not the same computation")
    own = statistics.median(times["bakeoff"])
    print(f"{options.iterations} iterations, {CRITERIA} criteria, {ALTERNATIVES} alternatives, one core")
    print(f"  bakeoff {own:8.1f} ms  (from {min(times['bakeoff']):.1f} to {max(times['bakeoff']):.1f})")
    failed = own > MOST_MILLISECONDS * options.iterations / 100000
    for name in ("numpy", "pymcdm"):
        other = statistics.median(times[name])
        print(f"  {name:7} {other:8.1f} ms  {other / own:6.0f} times as long")
        failed = failed or other / own < LEAST_RATIO
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
