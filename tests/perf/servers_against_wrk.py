#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Requests/s and median latency of `bench_runner load` against wrk on the real servers of the bundled study.

Each server is started as for a trial, on the CPUs that a trial gives it, and left running; wrk and our engines
then take turns on the generator's CPU, in an order that rotates. Ratios are taken within a round; the median over the
rounds is shown with its quartiles. Before that, one round is run and thrown away, because interpreters warm up.

    tests/perf/servers_against_wrk.py [--pairs 30] [--duration 1] [--connections 64] [--subject gin ...]

Where requests/s differ, the server's CPU time tells why. A server that has been as busy under our load as under wrk's
("server busy": its CPU time per wall time, ours over wrk's, is 1) has been given all that it can do; if it did more or
fewer requests in that time, each cost it less or more ("server CPU/request"). What costs it is waking the generator:
an answer that finds it asleep interrupts its CPU ("sleeps/request": how often the generator gave up its CPU). wrk
always sleeps between answers; "awake" is our engine as trials run it (--spin), "asleep" the same engine without.
Servers with "asleep" near wrk and "awake" above it have been slowed down by wrk.

Exit status 0 whenever everything was measured; the last column says whether requests/s agree within 5 % and the
median within 10 %.
"""
import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile

CONTENDERS = {"wrk": None, "asio asleep": ["asio"], "asio awake": ["asio", "--spin"], "io_uring asleep": ["io_uring"],
              "io_uring awake": ["io_uring", "--spin"]}
SUBJECTS = ["fastapi", "flask", "django", "go-net-http", "gin", "fiber"]
UNITS = {"us": 1e3, "ms": 1e6, "s": 1e9}
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Server:
    """A subject's server for as long as the runner's standard input is open."""

    def __init__(self, runner, subject, cache):
        job = {"protocol": 1, "job": "serve", "subject_folders": [os.path.join(ROOT, "resources", "subjects")],
               "toolchain_folders": [os.path.join(ROOT, "resources", "toolchains")],
               "cache_folder": cache, "cases": [{"workload": "http-json", "subject": subject}], "trials": 1,
               "cores": "one"}
        self.process = subprocess.Popen([runner], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process.stdin.write(json.dumps(job) + "\n")
        self.process.stdin.flush()
        self.url = None
        for line in self.process.stdout:
            event = json.loads(line)
            if event.get("event") == "phase" and event.get("phase") == "serve":
                self.url = event["text"]
                return
            if event.get("event") == "result":
                sys.exit(f"{subject} cannot be started: {json.dumps(event)[:600]}")
        sys.exit(f"{subject} cannot be started: the runner ended with {self.process.wait()}")

    def cpu_ns(self):
        """Of the server and its workers: all that descends from the runner, without the runner."""
        parents = {}
        for process in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{process}/stat", encoding="ascii", errors="replace") as stat:
                    parents[int(process)] = int(stat.read().rpartition(")")[2].split()[1])
            except (FileNotFoundError, ProcessLookupError):
                pass
        total = 0
        for process in parents:
            above = parents[process]
            while above not in (0, self.process.pid):
                above = parents.get(above, 0)
            if above == 0:
                continue
            for task in os.listdir(f"/proc/{process}/task"):
                with open(f"/proc/{process}/task/{task}/schedstat", encoding="ascii") as stat:
                    total += int(stat.read().split()[0])
        return total

    def close(self):
        self.process.stdin.close()
        self.process.stdout.read()
        self.process.wait(timeout=20)


def run(command, cpu):
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False,
                          preexec_fn=lambda: os.sched_setaffinity(0, {cpu}))
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def run_wrk(options, url):
    text = run([options.wrk, "-t1", f"-c{options.connections}", f"-d{options.duration}s", "--latency", url],
               options.generator_cpu)
    value, unit = re.search(r"50%\s+([\d.]+)(us|ms|s)", text).groups()
    if (bad := re.search(r"(Non-2xx.*|Socket errors.*)", text)):
        print(f"  wrk: {bad.group(1)}", file=sys.stderr)
    return {"rate": float(re.search(r"Requests/sec:\s*([\d.]+)", text).group(1)), "p50": float(value) * UNITS[unit]}


def run_ours(options, url, engine):
    report = json.loads(run([options.runner, "load", url, "--connections", str(options.connections), "--duration",
                             f"{options.duration}s", "--warmup", "0s", "--format", "json", "--engine", *engine],
                            options.generator_cpu))
    if report["errors"]["total"]:
        print(f"  ours: {report['errors']}", file=sys.stderr)
    return {"rate": report["achieved_rate_per_s"], "p50": report["service_time"]["p50_ns"],
            "little": report["little_law_ratio"]}


def spread(values):
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive") if len(values) > 1 else values * 3
    return f"{middle:.3f} ({low:.3f}-{high:.3f})"


def measure(options, subject, cache):
    server = Server(options.runner, subject, cache)
    contenders = list(CONTENDERS)
    rows = {name: [] for name in contenders}
    try:
        for pair in range(options.pairs + 1):
            shift = pair % len(contenders)
            results = {}
            for name in contenders[shift:] + contenders[:shift]:
                before = server.cpu_ns()
                slept = resource.getrusage(resource.RUSAGE_CHILDREN).ru_nvcsw
                engine = CONTENDERS[name]
                results[name] = run_ours(options, server.url, engine) if engine else run_wrk(options, server.url)
                results[name]["sleeps"] = (resource.getrusage(resource.RUSAGE_CHILDREN).ru_nvcsw - slept) / (
                    results[name]["rate"] * options.duration)
                results[name]["busy"] = server.cpu_ns() - before
            if pair > 0:
                for name, result in results.items():
                    rows[name].append(result)
            print(f"  {subject} {pair}: " + ", ".join(
                f"{name} {r['rate']:.0f}/s p50 {r['p50'] / 1e3:.0f} us server {r['busy'] / options.duration / 1e9:.2f}"
                for name, r in results.items()),
                file=sys.stderr, flush=True)
    finally:
        server.close()
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runner", default=os.path.join(ROOT, "build/release/bin/bench_runner"))
    parser.add_argument("--wrk", default="wrk")
    parser.add_argument("--pairs", type=int, default=30)
    parser.add_argument("--duration", type=int, default=1)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--generator-cpu", type=int, default=max(os.sched_getaffinity(0)))
    parser.add_argument("--cache", help="where subjects are prepared; a new folder when left out")
    parser.add_argument("--subject", nargs="+", default=SUBJECTS, dest="subjects")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        results = {subject: measure(options, subject, options.cache or folder) for subject in options.subjects}
    print(f"{'server':<12} {'generator':<16} {'requests/s of wrk':<22} {'p50 of wrk':<22} {'server busy':<22} "
          f"{'server CPU/request':<22} {'sleeps/request':>14} {'Little':>7}  within 5 % and 10 %")
    for subject, rows in results.items():
        rate, sleeps = (statistics.median(row[key] for row in rows["wrk"]) for key in ("rate", "sleeps"))
        print(f"{subject:<12} {'wrk':<16} {f'{rate:.0f}/s':<22} {'1':<22} {'1':<22} {'1':<22} {sleeps:>14.3f}")
        for engine in list(CONTENDERS)[1:]:
            rate = [o["rate"] / w["rate"] for o, w in zip(rows[engine], rows["wrk"])]
            p50 = [o["p50"] / w["p50"] for o, w in zip(rows[engine], rows["wrk"])]
            busy = [o["busy"] / w["busy"] for o, w in zip(rows[engine], rows["wrk"])]
            cost = [b / r for b, r in zip(busy, rate)]
            little = statistics.median(o["little"] for o in rows[engine])
            verdict = "/".join("yes" if abs(statistics.median(values) - 1) <= bound else "NO"
                               for values, bound in ((rate, 0.05), (p50, 0.10)))
            sleeps = statistics.median(row["sleeps"] for row in rows[engine])
            print(f"{subject:<12} {engine:<16} {spread(rate):<22} {spread(p50):<22} {spread(busy):<22} "
                  f"{spread(cost):<22} {sleeps:>14.3f} {little:>7.4f}  {verdict}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
