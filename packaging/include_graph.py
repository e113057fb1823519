#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Prints which folder includes which, from the bottom up, and fails on a circle.

A folder stands one step above the highest that it includes. A circle is printed with an include for each of its arrows.
With --dot, prints the graph for Graphviz instead of the steps.
"""
import argparse
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def read_graph(root, tops):
    """{folder: {included folder: "file includes file", one example}}, without arrows from a folder to itself."""
    graph = {}
    for top in tops:
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            name = path.relative_to(root).as_posix()
            arrows = graph.setdefault(path.parent.relative_to(root).as_posix(), {})
            for include in INCLUDE.findall(path.read_text(encoding="utf-8")):
                target = next((t for t in (root / include, path.parent / include) if t.is_file()), None)
                if target is None or not target.resolve().is_relative_to(root):
                    continue
                folder = target.resolve().parent.relative_to(root).as_posix()
                if folder != path.parent.relative_to(root).as_posix():
                    arrows.setdefault(folder, f"{name} includes {target.resolve().relative_to(root).as_posix()}")
    return {folder: {to: why for to, why in arrows.items() if to in graph} for folder, arrows in graph.items()}


def shortest_circle(graph, start):
    """The folders of a shortest circle through start, start first, or None."""
    came_from, queue = {}, [start]
    for folder in queue:
        for to in graph[folder]:
            if to == start:
                circle = [folder]
                while circle[-1] != start:
                    circle.append(came_from[circle[-1]])
                return circle[::-1]
            if to not in came_from:
                came_from[to] = folder
                queue.append(to)
    return None


def circles(graph):
    """A shortest circle through each folder that is in one, each circle once."""
    found = {}
    for folder in sorted(graph):
        circle = shortest_circle(graph, folder)
        if circle:
            found.setdefault(frozenset(circle), circle)
    return sorted(found.values(), key=len)


def steps(graph):
    """{folder: its step}; graph has no circle."""
    step = {}

    def of(folder):
        if folder not in step:
            step[folder] = 1 + max((of(to) for to in graph[folder]), default=-1)
        return step[folder]

    for folder in graph:
        of(folder)
    return step


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("tops", nargs="*", default=["core", "bench_runner", "app"])
    options.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent)
    options.add_argument("--dot", action="store_true")
    args = options.parse_args()

    graph = read_graph(args.root.resolve(), args.tops)
    if not graph:
        print(f"No C++ file under {', '.join(args.tops)} in {args.root}.", file=sys.stderr)
        return 2
    if args.dot:
        print("digraph folders {")
        for folder, arrows in sorted(graph.items()):
            print(f'  "{folder}";' + "".join(f' "{folder}" -> "{to}";' for to in sorted(arrows)))
        print("}")
    found = circles(graph)
    for circle in found:
        print("Circle: " + " -> ".join(circle + circle[:1]), file=sys.stderr)
        for folder, to in zip(circle, circle[1:] + circle[:1]):
            print(f"    {graph[folder][to]}", file=sys.stderr)
    if found:
        return 1
    if not args.dot:
        step = steps(graph)
        for folder in sorted(graph, key=lambda f: (step[f], f)):
            print(f"{step[folder]:2}  {folder:26} {' '.join(sorted(graph[folder]))}".rstrip())
        print(f"{len(graph)} folders, {sum(map(len, graph.values()))} arrows, no circle.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
