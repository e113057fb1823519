#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Runs clang-tidy over the C++ files that changed.

Changed means: since the merge base with main; on main itself, within the last commits; and where the checkout is too
shallow to tell, any file, in an order that differs from commit to commit. A changed header is checked through a source
file that includes it. With --budget, no file is begun after that many seconds, and the rest is named.
A test needs its generated .moc: one that the build folder has not made is named and left out.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMITS_ON_MAIN = 20


def git(*arguments):
    """The output of git, or None where it fails."""
    done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def base_commit():
    """(commit, what it is), or (None, why there is none)."""
    head = git("rev-parse", "HEAD")
    for branch in ("origin/main", "main"):
        base = git("merge-base", "HEAD", branch)
        if base and base != head:
            return base, f"the merge base with {branch}"
    commits = (git("rev-list", "--first-parent", f"--max-count={COMMITS_ON_MAIN + 1}", "HEAD") or "").split()
    if len(commits) > 1:
        return commits[-1], f"{len(commits) - 1} commits before HEAD"
    return None, "no commit to compare with"


def changed_files(base):
    """Files that differ from the base, those not yet committed among them."""
    names = git("diff", "--name-only", "--diff-filter=d", base) or ""
    return [name for name in names.splitlines() if name.endswith((".cpp", ".h"))]


def source_for(header, sources):
    """The file through which a header is read: its own .cpp, else the first that includes it."""
    own = header[:-2] + ".cpp"
    if own in sources:
        return own
    include = re.compile(r'#include\s*"(?:.*/)?%s"' % re.escape(pathlib.PurePath(header).name))
    return next((s for s in sources if include.search((ROOT / s).read_text(encoding="utf-8"))), None)


def choose(sources, base):
    """The sources to check, in order."""
    if base is None:
        seed = git("rev-parse", "HEAD") or ""
        return sorted(sources, key=lambda s: hashlib.sha256((seed + s).encode()).hexdigest())
    chosen = []
    for name in changed_files(base):
        source = name if name in sources else source_for(name, sources) if name.endswith(".h") else None
        if source and source not in chosen:
            chosen.append(source)
    return chosen


def without_moc(source, build):
    """True where the source includes a .moc that nothing has made yet."""
    name = pathlib.PurePath(source).stem + ".moc"
    text = (ROOT / source).read_text(encoding="utf-8")
    return f'#include "{name}"' in text and not any(build.rglob(name))


# How CMake has clang read a precompiled header; that of a target that is not built yet does not exist.
PRECOMPILED = re.compile(r" -Xclang -include-pch -Xclang \S+| -Xclang -include -Xclang \S*cmake_pch\S*| -Winvalid-pch")


def write_commands(commands, folder):
    """The commands as they are without precompiled headers: each file is checked with what it includes itself."""
    plain = [dict(command, command=PRECOMPILED.sub("", command["command"])) for command in commands]
    (pathlib.Path(folder) / "compile_commands.json").write_text(json.dumps(plain), encoding="utf-8")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("build", help="a configured build folder of clang's, with its compile_commands.json")
    options.add_argument("--base", help="the commit to compare with")
    options.add_argument("--budget", type=float, help="seconds after which no file is begun")
    options.add_argument("--jobs", type=int, default=os.cpu_count())
    options.add_argument("--clang-tidy", default="clang-tidy-16")
    args = options.parse_args()

    commands = json.loads((pathlib.Path(args.build) / "compile_commands.json").read_text(encoding="utf-8"))
    sources = []
    for command in commands:
        path = pathlib.Path(command["directory"], command["file"]).resolve()
        if path.is_relative_to(ROOT) and not path.is_relative_to(pathlib.Path(args.build).resolve()):
            sources.append(str(path.relative_to(ROOT)))

    base, why = (args.base, "as asked") if args.base else base_commit()
    chosen = choose(sources, base)
    unbuilt = [source for source in chosen if without_moc(source, pathlib.Path(args.build))]
    chosen = [source for source in chosen if source not in unbuilt]
    print(f"clang-tidy: {len(chosen)} files; base: {why}{' (' + base[:12] + ')' if base else ''}", flush=True)

    deadline = time.monotonic() + args.budget if args.budget else float("inf")

    folder = tempfile.TemporaryDirectory()
    write_commands(commands, folder.name)

    def check(source):
        if time.monotonic() > deadline:
            return source, None, ""
        done = subprocess.run([args.clang_tidy, "--quiet", "-p", folder.name, source], cwd=ROOT, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return source, done.returncode, done.stdout

    failed, left = [], []
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for source, status, output in pool.map(check, chosen):
            if status is None:
                left.append(source)
            elif status != 0:
                failed.append(source)
                print(output, flush=True)
    if unbuilt:
        print(f"Not built, not checked: {' '.join(unbuilt)}")
    if left:
        print(f"Out of time, not checked: {len(left)} of {len(chosen)}: {' '.join(left)}")
    if failed:
        print(f"clang-tidy failed: {' '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
