#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""CPU time per request and requests/s of `bench_runner load` against wrk, side by side on the null server.

The server is bound to one CPU, the generators to another. Each round runs wrk and every engine of ours once,
in an order that rotates; the ratios are taken within a round, and their median over the rounds is shown with
its range. CPU time is that of the generator's threads in the last 70 % of a run, as the kernel's scheduler counts it,
over the requests that the server answered in the same span: start, connecting and end of the tools are left out. The
kernel's network thread on the generator's CPU (ksoftirqd) works for the generator, so its time is added. The
columns "whole" are the other way of counting: CPU time of the whole process over the requests that the tool reports,
and the requests/s that it reports; there, connecting 10,000 times counts.

    tests/perf/load_generator.py [--runner build/release/bin/bench_runner] [--pairs 9] [--duration 4]
        [--server nginx]   against nginx with one worker in place of the null server; the bars are the null server's

Exit status 0 whenever everything was measured; the table says which bars were met.
"""
import argparse
import functools
import http.client
import json
import os
import re
import resource
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time

# Most that the CPU time per request may be of wrk's, and least that the requests/s must be.
BARS = {"asio": (0.85, 1.2), "io_uring": (0.68, 1.4)}
MEMORY_BARS = {64: 15e6, 10_000: 100e6}


PRIORITY = 0


def pinned(cpu):
    def bind():
        os.sched_setaffinity(0, {cpu})
        if PRIORITY:
            os.setpriority(os.PRIO_PROCESS, 0, PRIORITY)
            if os.path.exists("/proc/self/autogroup"):  # where it counts among sessions, not processes
                os.setsid()
                with open("/proc/self/autogroup", "w", encoding="ascii") as group:
                    group.write(str(PRIORITY))
    return bind


class NullServer:
    """Tells how many requests it has answered, four times a second; at each of these instants the CPU time of the
    generator that runs is read from the kernel's scheduler, so both belong to the same span."""

    def __init__(self, options):
        self.process = subprocess.Popen([options.runner, "null-server", "--count-every", "250ms"],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        preexec_fn=pinned(options.server_cpu))
        self.url = json.loads(self.process.stdout.readline())["url"]
        self.generator = None
        self.samples = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self._sample(lambda told=line: json.loads(told)["requests"])

    def _sample(self, requests):
        generator = self.generator
        if generator is not None:
            used = cpu_ns(generator)
            if used is not None:
                self.samples.append((time.monotonic(), requests(), used))

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=10)


class Nginx(NullServer):
    """nginx with one worker and an answer of two bytes. It is asked four times a second how many requests it had, on
    a connection that stays: these few are counted with the others."""

    CONFIG = """
        daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log;
        events {{ worker_connections 30000; }}
        http {{ access_log off; keepalive_requests 1000000000; client_body_temp_path {folder}; proxy_temp_path {folder};
               fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder};
               server {{ listen 127.0.0.1:{port} backlog=16384; location / {{ return 200 ok; }}
                         location /count {{ stub_status; }} }} }}
    """

    def __init__(self, options):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.folder = tempfile.TemporaryDirectory()
        config = os.path.join(self.folder.name, "nginx.conf")
        with open(config, "w", encoding="ascii") as out:
            out.write(self.CONFIG.format(folder=self.folder.name, port=self.port))
        self.process = subprocess.Popen([options.nginx, "-p", self.folder.name, "-e", "stderr", "-c", config],
                                        stdin=subprocess.DEVNULL, preexec_fn=pinned(options.server_cpu))
        self.url = f"http://127.0.0.1:{self.port}/"
        self.generator = None
        self.samples = []
        self.ended = threading.Event()
        threading.Thread(target=self._ask, daemon=True).start()

    def _ask(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        while not self.ended.wait(0.25):
            self._sample(functools.partial(self._count, connection))

    @staticmethod
    def _count(connection):
        connection.request("GET", "/count")
        return int(connection.getresponse().read().split(b"\n")[2].split()[2])

    def close(self):
        self.ended.set()
        self.process.terminate()
        self.process.wait(timeout=10)
        self.folder.cleanup()


def cpu_ns(pid):
    """Of its threads, and of the kernel's network thread on the CPU to which it is bound."""
    total = 0
    try:
        (cpu,) = os.sched_getaffinity(pid)
        tasks = [f"/proc/{pid}/task/{task}" for task in os.listdir(f"/proc/{pid}/task")]
        for task in tasks + network_thread(cpu):
            with open(f"{task}/schedstat", encoding="ascii") as stat:
                total += int(stat.read().split()[0])
    except (FileNotFoundError, ProcessLookupError):
        return None
    return total


@functools.cache
def network_thread(cpu):
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{process}/comm", encoding="ascii", errors="replace") as name:
                if name.read().strip() == f"ksoftirqd/{cpu}":
                    return [f"/proc/{process}"]
        except (FileNotFoundError, ProcessLookupError):
            pass
    return []  # within a container the kernel's threads are not seen


def run_measured(server, command, cpu, seconds):
    """Its output, and requests/s and CPU seconds a request over the last part of the run: connections are all open
    then, and neither start nor end is in it."""
    server.samples.clear()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          stdin=subprocess.DEVNULL, preexec_fn=pinned(cpu)) as child:
        server.generator = child.pid
        output, errors = child.communicate()
        server.generator = None
    ended = time.monotonic()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if child.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {child.returncode}:\n{output}{errors}")
    span = [sample for sample in server.samples if ended - 0.3 - 0.7 * seconds <= sample[0] <= ended - 0.3]
    if len(span) < 2 or span[-1][1] == span[0][1]:
        sys.exit(f"{' '.join(command)}: too few answers; the machine is too busy.\n{output}{errors}")
    requests = span[-1][1] - span[0][1]
    whole = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return output, {"whole": whole, "rate": requests / (span[-1][0] - span[0][0]), "cpu": (span[-1][2] - span[0][2]) / 1e9 / requests}


def run_wrk(server, wrk, connections, seconds, cpu):
    output, result = run_measured(server, [wrk, "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s",
                                           server.url], cpu, seconds)
    return result | {"whole": result["whole"] / int(re.search(r"(\d+) requests in", output).group(1)),
                     "said": float(re.search(r"Requests/sec:\s*([\d.]+)", output).group(1))}


def run_ours(server, runner, engine, connections, seconds, cpu):
    output, result = run_measured(server, [runner, "load", server.url, "--connections", str(connections), "--duration",
                                           f"{seconds}s", "--warmup", "0s", "--format", "json", *engine], cpu, seconds)
    report = json.loads(output)
    if report["errors"]["total"]:
        sys.exit(f"errors on the null server: {report['errors']}")
    return result | {"whole": result["whole"] / report["requests"], "said": report["achieved_rate_per_s"], "little": report["little_law_ratio"], "memory": report.get("memory_peak_bytes", 0)}


def spread(values, digits=2):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"


def measure(options, server, engines, connections):
    contenders = ["wrk", *engines]
    rows = {name: [] for name in contenders}
    for pair in range(options.pairs):
        shift = pair % len(contenders)
        for name in contenders[shift:] + contenders[:shift]:
            if name == "wrk":
                result = run_wrk(server, options.wrk, connections, options.duration, options.generator_cpu)
            else:
                result = run_ours(server, options.runner, engines[name], connections, options.duration,
                                  options.generator_cpu)
            rows[name].append(result)
        print(f"  {connections} connections, pair {pair + 1}: " + ", ".join(
            f"{name} {rows[name][-1]['cpu'] * 1e6:.2f} us {rows[name][-1]['rate']:.0f}/s" for name in contenders),
            file=sys.stderr, flush=True)
    return rows


def table(results, engines, judged):
    print(f"{'connections':>11}  {'generator':<9} {'CPU us/request':<20} {'of wrk':<20} {'requests/s of wrk':<20} {'whole: CPU':<18} {'rate':<18} "
          f"{'Little':<8} {'memory':<8} bars")
    for connections, rows in results.items():
        cpu = [row["cpu"] * 1e6 for row in rows["wrk"]]
        print(f"{connections:>11}  {'wrk':<9} {spread(cpu):<20} {'1':<20} {'1':<20} {'1':<18} 1")
        for name in engines:
            ours = rows[name]
            ratios = [a["cpu"] / b["cpu"] for a, b in zip(ours, rows["wrk"])]
            rates = [a["rate"] / b["rate"] for a, b in zip(ours, rows["wrk"])]
            wholes = [a["whole"] / b["whole"] for a, b in zip(ours, rows["wrk"])]
            saids = [a["said"] / b["said"] for a, b in zip(ours, rows["wrk"])]
            worst = max((abs(row["little"] - 1) for row in ours))
            memory = max(row["memory"] for row in ours)
            most, least = BARS[name]
            verdicts = ["CPU " + ("met" if statistics.median(ratios) <= most else f"MISSED (<= {most})"),
                        "rate " + ("met" if statistics.median(rates) >= least else f"MISSED (>= {least})")]
            if connections <= 1000:
                verdicts.append("Little " + ("met" if worst <= 0.02 else "MISSED (2 %)"))
            if connections in MEMORY_BARS:
                verdicts.append("memory " + ("met" if memory < MEMORY_BARS[connections] else "MISSED"))
            print(f"{connections:>11}  {name:<9} {spread([row['cpu'] * 1e6 for row in ours]):<20} "
                  f"{spread(ratios):<20} {spread(rates):<20} {spread(wholes):<18} {spread(saids):<18} {worst * 100:5.2f} %  {memory / 1e6:5.1f} MB "
                  + (", ".join(verdicts) if judged else ""))


def main():
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runner", default=os.path.join(root, "build/release/bin/bench_runner"))
    parser.add_argument("--wrk", default=shutil.which("wrk"))
    parser.add_argument("--server", choices=["null", "nginx"], default="null")
    parser.add_argument("--nginx", default=shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin"))
    parser.add_argument("--pairs", type=int, default=9)
    parser.add_argument("--duration", type=int, default=4, help="seconds of each run")
    parser.add_argument("--connections", default="64,1000,10000")
    parser.add_argument("--engines", default="asio,io_uring")
    parser.add_argument("--server-cpu", type=int, default=0)
    parser.add_argument("--generator-cpu", type=int, default=1)
    parser.add_argument("--priority", type=int, default=0,
                        help="nice value of server and generators, e.g. -10 on a machine with other work (needs root)")
    options = parser.parse_args()
    global PRIORITY
    PRIORITY = options.priority
    if not options.wrk:
        sys.exit("wrk is not installed (Debian: apt-get install wrk).")
    if options.server == "nginx" and not options.nginx:
        sys.exit("nginx is not installed (Debian: apt-get install nginx-light).")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    engines = {}
    for name in options.engines.split(","):
        # Without an address it is refused either way; only the reason tells whether it has this engine.
        tried = subprocess.run([options.runner, "load", "--engine", name], capture_output=True, text=True, check=False)
        if "--engine" in tried.stderr:
            print(f"{name}: {tried.stderr.strip()}")
        else:
            engines[name] = ["--engine", name]
    server = (Nginx if options.server == "nginx" else NullServer)(options)
    try:
        results = {}
        for connections in (int(text) for text in options.connections.split(",")):
            results[connections] = measure(options, server, engines, connections)
        print(f"Medians of {options.pairs} interleaved pairs of {options.duration} s (range in brackets); {options.server} server on "
              f"CPU {options.server_cpu}, generators on CPU {options.generator_cpu}; load average "
              f"{os.getloadavg()[0]:.1f}" + (f", nice {PRIORITY}." if PRIORITY else "."))
        table(results, engines, options.server == "null")
    finally:
        server.close()


if __name__ == "__main__":
    main()
