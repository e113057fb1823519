#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""The constant rate of `bench_runner load`: how late requests go out, and whether a stalled server can hide.

1. Send error at 1,000 and 10,000 requests/s on the null server: p99 is to be under 100 us on an idle machine, and
   requests sent are rate x duration exactly.
2. The stall: the server is frozen (SIGSTOP) for D seconds within T at rate R. A request due t after the freeze waits
   D - (1 - rho) t, so percentile q of the response time is D - (1 - q) T (1 - rho). With rho <= 0.3 it must lie in
   [D - (1 - q) T, D - 0.7 (1 - q) T], give or take a bucket and 5 ms. The same freeze is then shown to a closed
   loop, which misses it.

    tests/perf/constant_rate.py [--runner build/release/bin/bench_runner] [--engines asio,io_uring]

Exit status 0 whenever everything was measured; the lines say which bars were met.
"""
import argparse
import json
import os
import signal
import subprocess
import threading
import time

PRIORITY = 0
TOLERANCE = 5e6
CLOSED_CONNECTIONS = 16


def pinned(cpu):
    def bind():
        os.sched_setaffinity(0, {cpu})
        if PRIORITY:
            os.setpriority(os.PRIO_PROCESS, 0, PRIORITY)
            if os.path.exists("/proc/self/autogroup"):
                os.setsid()
                with open("/proc/self/autogroup", "w", encoding="ascii") as group:
                    group.write(str(PRIORITY))
    return bind


def load(options, url, *more):
    command = [options.runner, "load", url, "--warmup", "1s", "--format", "json", *more]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, stdin=subprocess.DEVNULL,
                                     preexec_fn=pinned(options.generator_cpu)).stdout)


def verdict(met):
    return "met" if met else "MISSED"


def send_errors(options, url, engine):
    for rate in (1000, 10_000):
        for spin in ((), ("--spin",)):
            report = load(options, url, "--engine", engine, "--rate", str(rate), "--duration", f"{options.duration}s",
                          *spin)
            error = report["send_error"]
            exact = report["requests_sent"] == rate * options.duration
            print(f"{engine:<9} {rate:>6}/s {'spinning' if spin else 'sleeping':<9} send error p50 "
                  f"{error['p50_ns'] / 1e3:7.1f} us  p99 {error['p99_ns'] / 1e3:7.1f} us ({verdict(error['p99_ns'] < 1e5)})"
                  f"  sent {report['requests_sent']} ({'exact' if exact else 'NOT EXACT'}), "
                  f"{report['generator_cpu_ns'] / report['duration_ns']:.2f} cores")


def frozen_load(options, server, url, *more):
    """Freezes the server a third into the run. Returns the report and how long it was frozen, in ns."""
    took = []

    def freeze():
        time.sleep(1 + options.stall_run / 3)
        os.kill(server.pid, signal.SIGSTOP)
        began = time.monotonic_ns()
        time.sleep(options.stall)
        took.append(time.monotonic_ns() - began)
        os.kill(server.pid, signal.SIGCONT)

    thread = threading.Thread(target=freeze)
    thread.start()
    report = load(options, url, "--duration", f"{options.stall_run}s", *more)
    thread.join()
    return report, took[0]


def stall(options, server, url, engine):
    total = options.stall_run * 1e9
    report, frozen = frozen_load(options, server, url, "--engine", engine, "--rate", "1000")
    print(f"{engine:<9} frozen {frozen / 1e9:.3f} s in {options.stall_run} s at 1,000/s: sent {report['requests_sent']}, "
          f"errors {report['errors']['total']}")
    for name, q in (("p90_ns", 0.9), ("p99_ns", 0.99)):
        seen = report["response_time"][name]
        bucket = seen / 1024
        low = frozen - (1 - q) * total - bucket - TOLERANCE
        high = frozen - 0.7 * (1 - q) * total + bucket + TOLERANCE
        print(f"          {name[:-3]} {seen / 1e9:.3f} s, band {low / 1e9:.3f} to {high / 1e9:.3f} s: "
              f"{verdict(low <= seen <= high)}")
    worst = report["response_time"]["max_ns"]
    print(f"          max {worst / 1e9:.3f} s: {verdict(abs(worst - frozen) <= TOLERANCE)} (D give or take 5 ms)")
    closed, frozen = frozen_load(options, server, url, "--engine", engine, "--connections", str(CLOSED_CONNECTIONS))
    print(f"          closed loop, {CLOSED_CONNECTIONS} connections, frozen as long: p90 "
          f"{closed['response_time']['p90_ns'] / 1e6:.3f} ms, p99 {closed['response_time']['p99_ns'] / 1e6:.3f} ms, max "
          f"{closed['response_time']['max_ns'] / 1e9:.3f} s: it misses the stall")


def main():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runner", default=os.path.join(root, "build/release/bin/bench_runner"))
    parser.add_argument("--engines", default="asio,io_uring")
    parser.add_argument("--duration", type=int, default=10, help="seconds of each run of part 1")
    parser.add_argument("--stall", type=float, default=6, help="seconds frozen")
    parser.add_argument("--stall-run", type=int, default=30, help="seconds of each run of part 2")
    parser.add_argument("--server-cpu", type=int, default=0)
    parser.add_argument("--generator-cpu", type=int, default=1)
    parser.add_argument("--priority", type=int, default=0,
                        help="nice value of server and generator, e.g. -10 on a machine with other work (needs root)")
    options = parser.parse_args()
    global PRIORITY
    PRIORITY = options.priority
    server = subprocess.Popen([options.runner, "null-server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                              preexec_fn=pinned(options.server_cpu))
    try:
        url = json.loads(server.stdout.readline())["url"]
        print(f"Load average {os.getloadavg()[0]:.1f}" + (f", nice {PRIORITY}." if PRIORITY else "."))
        for engine in options.engines.split(","):
            send_errors(options, url, engine)
            stall(options, server, url, engine)
    finally:
        server.stdin.close()
        server.wait(timeout=10)


if __name__ == "__main__":
    main()
