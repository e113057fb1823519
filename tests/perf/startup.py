#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""How soon the window is there, can be used, and what it takes of memory, beside other programs of its kind.

Starts Bakeoff with a store of 1,000 runs and hotspot, heaptrack_gui and kcachegrind with nothing, in turn, on one
X server without a window manager, and prints for each the medians of
  mapped       milliseconds from the start of the process to its first window of at least 200 x 150 being mapped
  painted      ... to that window showing more than one colour
  interactive  ... to the last answer that took its event loop more than 50 ms (_NET_WM_PING, sent every 10 ms
               until two seconds after the window was mapped), or to the first answer when none did
  pss          proportional set size of its processes then, in MB

    dbus-run-session -- xvfb-run -a -s "-screen 0 1600x1000x24" \
        tests/perf/startup.py build/release/bin/bakeoff [--rounds 11]
        [--data-dir FOLDER]   the store to start from: real runs, copied until there are 1,000
kcachegrind ends at once without a session bus.

Exits with 1 when Bakeoff is not faster than each of the others, or takes more memory than the leanest of them.
"""
import argparse
import ctypes
import json
import os
import select
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 1000
SETTLE_S = 2.0
PING_S = 0.010
SLOW_S = 0.050
PEERS = ["hotspot", "heaptrack_gui", "kcachegrind"]

CLIENT_MESSAGE, MAP_NOTIFY = 33, 19
STRUCTURE_NOTIFY, SUBSTRUCTURE_NOTIFY = 1 << 17, 1 << 19
Z_PIXMAP = 2

x11 = ctypes.CDLL("libX11.so.6")
Window, Atom = ctypes.c_ulong, ctypes.c_ulong


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", Window), ("message_type", Atom),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]


class MapEvent(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("event", Window), ("window", Window),
                ("override_redirect", ctypes.c_int)]


class Event(ctypes.Union):
    _fields_ = [("type", ctypes.c_int), ("client", ClientMessage), ("map", MapEvent),
                ("pad", ctypes.c_long * 24)]


class Attributes(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("pad", ctypes.c_long * 24)]


class Image(ctypes.Structure):
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.POINTER(ctypes.c_uint32))]


x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.restype = Window
x11.XInternAtom.restype = Atom
x11.XGetImage.restype = ctypes.POINTER(Image)
ERROR_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
ignore_errors = ERROR_HANDLER(lambda *_: 0)  # a window may go while it is looked at
x11.XSetErrorHandler(ignore_errors)


class Screen:
    """One connection that watches the windows of one program after the other."""

    def __init__(self):
        self.display = ctypes.c_void_p(x11.XOpenDisplay(None))
        if not self.display:
            sys.exit("There is no X server: start this under xvfb-run.")
        self.root = Window(x11.XDefaultRootWindow(self.display))
        self.protocols = x11.XInternAtom(self.display, b"WM_PROTOCOLS", 0)
        self.ping = x11.XInternAtom(self.display, b"_NET_WM_PING", 0)
        x11.XSelectInput(self.display, self.root, SUBSTRUCTURE_NOTIFY | STRUCTURE_NOTIFY)
        x11.XSync(self.display, 1)

    def next_event(self, until):
        """The next event, or None when it is too late."""
        while not x11.XPending(self.display):
            rest = until - time.monotonic()
            if rest <= 0:
                return None
            select.select([x11.XConnectionNumber(self.display)], [], [], rest)
        event = Event()
        x11.XNextEvent(self.display, ctypes.byref(event))
        return event

    def forget(self):
        while self.next_event(time.monotonic() + 0.05):
            pass

    def size_of(self, window):
        attributes = Attributes()
        x11.XGetWindowAttributes(self.display, Window(window), ctypes.byref(attributes))
        return attributes.width, attributes.height

    def is_painted(self, window, size):
        """Whether a row of the window, somewhere, has more than one colour."""
        width, height = size
        for part in (0.02, 0.15, 0.4, 0.7):
            image = x11.XGetImage(self.display, Window(window), 0, int(height * part), width, 1,
                                  ctypes.c_ulong(0xFFFFFFFF), Z_PIXMAP)
            if not image:
                return False
            colours = len(set(image.contents.data[0:width:3]))
            x11.XDestroyImage(image)
            if colours > 1:
                return True
        return False

    def send_ping(self, window, number):
        event = Event()
        event.client = ClientMessage(CLIENT_MESSAGE, 0, 1, self.display, window, self.protocols, 32,
                                     (ctypes.c_long * 5)(self.ping, number, window, 0, 0))
        x11.XSendEvent(self.display, Window(window), 0, ctypes.c_long(0), ctypes.byref(event))
        x11.XFlush(self.display)


def tree_of(pid):
    pids, todo = [], [pid]
    while todo:
        one = todo.pop()
        pids.append(one)
        try:
            with open(f"/proc/{one}/task/{one}/children") as children:
                todo += [int(child) for child in children.read().split()]
        except OSError:
            pass
    return pids


def pss_mb(pid):
    total = 0
    for one in tree_of(pid):
        try:
            with open(f"/proc/{one}/smaps_rollup") as rollup:
                total += sum(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
        except OSError:
            pass
    return total / 1024


def measure(screen, command, environment):
    screen.forget()
    begin = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        return watch(screen, process, begin)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def first_window(screen, begin):
    while True:
        event = screen.next_event(begin + 20)
        if event is None:
            raise RuntimeError("no window within 20 seconds")
        if event.type == MAP_NOTIFY and not event.map.override_redirect:
            mapped = time.monotonic() - begin
            size = screen.size_of(event.map.window)
            if size[0] >= 200 and size[1] >= 150:
                return event.map.window, size, mapped


def watch(screen, process, begin):
    window, size, mapped = first_window(screen, begin)
    painted = None
    sent, answered = {}, {}
    next_ping = time.monotonic()
    end = begin + mapped + SETTLE_S
    while (now := time.monotonic()) < end:
        if painted is None and screen.is_painted(window, size):
            painted = time.monotonic() - begin
        if now >= next_ping:
            number = len(sent) + 1
            sent[number] = now
            screen.send_ping(window, number)
            next_ping = now + PING_S
        while event := screen.next_event(min(next_ping, time.monotonic() + 0.002)):
            if event.type == CLIENT_MESSAGE and event.client.message_type == screen.protocols:
                answered[event.client.data[1]] = time.monotonic()
    if not answered:
        raise RuntimeError("it answers no _NET_WM_PING")
    slow = [number for number in sent if answered.get(number, end) - sent[number] > SLOW_S]
    # The answers that are still under way at the end are no slowness.
    slow = [number for number in slow if number in answered or sent[number] < end - 2 * SLOW_S]
    last = answered.get(max(slow), end) if slow else min(answered.values())
    return {"mapped": mapped * 1e3, "painted": (painted or end - begin) * 1e3,
            "interactive": (last - begin) * 1e3, "pss": pss_mb(process.pid)}


def copy_runs(database, table, key, ids):
    """Copies the rows of a run's table to as many new ids as are wanted."""
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
    if key not in columns:
        return
    serial = [row[1] for row in database.execute(f"PRAGMA table_info({table})")
              if row[5] and row[1] not in (key,) and row[2].upper() == "INTEGER" and row[1] in ("id", "rowid")]
    columns = [column for column in columns if column not in serial]
    rest = ", ".join(column for column in columns if column != key)
    database.executemany(f"INSERT INTO {table} ({key}, {rest}) SELECT ?, {rest} FROM {table} WHERE {key} = ?",
                         ids)


def make_store(bakeoff, environment, source):
    folder = environment["BAKEOFF_DATA_DIR"]
    if source:
        shutil.copytree(source, folder, dirs_exist_ok=True)
    here = os.path.dirname(os.path.abspath(__file__))
    if not source:
        subprocess.run([bakeoff, "runs", "import", os.path.join(here, "..", "data", "interchange",
                                                                "techempower.json")],
                       env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run([bakeoff, "runs", "list"], env=environment, check=True, stdout=subprocess.DEVNULL)
    database = sqlite3.connect(os.path.join(folder, "runs.sqlite"))
    known = [row[0] for row in database.execute("SELECT id FROM runs ORDER BY id")]
    ids = [(f"20200101-{i // 60 % 24:02d}{i % 60:02d}00-{i:04x}", known[i % len(known)])
           for i in range(RUNS - len(known))]
    tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    with database:
        copy_runs(database, "runs", "id", ids)
        for table in tables:
            if table != "runs":
                copy_runs(database, table, "run", ids)
    count = database.execute("SELECT count(*) FROM runs").fetchone()[0]
    database.close()
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bakeoff")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--data-dir")
    parser.add_argument("--alone", action="store_true", help="without the other programs")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": os.environ["PATH"], "DISPLAY": os.environ.get("DISPLAY", ""), "HOME": home,
                       "XAUTHORITY": os.environ.get("XAUTHORITY", ""), "LC_ALL": "C.UTF-8",
                       "BAKEOFF_DATA_DIR": os.path.join(home, "data"), "XDG_RUNTIME_DIR": home,
                       "DBUS_SESSION_BUS_ADDRESS": os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")}
        os.chmod(home, 0o700)
        bakeoff = os.path.abspath(options.bakeoff)
        runs = make_store(bakeoff, environment, options.data_dir)
        programs = {"bakeoff": [bakeoff]}
        if not options.alone:
            programs |= {name: [name] for name in PEERS if shutil.which(name)}
        screen = Screen()
        results = {name: [] for name in programs}
        for turn in range(options.rounds + 1):
            for name, command in programs.items():
                try:
                    result = measure(screen, command, environment)
                except RuntimeError as problem:
                    sys.exit(f"{name}: {problem}")
                if turn > 0:  # the first one warms the caches
                    results[name].append(result)
        medians = {name: {key: round(statistics.median(one[key] for one in all_of_it), 1)
                          for key in all_of_it[0]} for name, all_of_it in results.items()}
    print(json.dumps({"stored_runs": runs, "rounds": options.rounds, "medians": medians}, indent=1))
    ours = medians.pop("bakeoff")
    good = True
    for name, theirs in medians.items():
        print(f"{name}: bakeoff takes {ours['mapped'] / theirs['mapped']:.2f} of its time to the window, "
              f"{ours['interactive'] / theirs['interactive']:.2f} until it can be used, "
              f"{ours['pss'] / theirs['pss']:.2f} of its memory")
        good = good and ours["mapped"] < theirs["mapped"] and ours["interactive"] < theirs["interactive"]
        good = good and ours["pss"] <= theirs["pss"]
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
