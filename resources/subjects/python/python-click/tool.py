# SPDX-License-Identifier: GPL-3.0-only
"""Workload cli-start with click: a tool with two commands."""

import time

BEGAN = time.perf_counter_ns()

import json

import click


@click.group(help="Numbers for the command line.")
@click.option("--verbose", is_flag=True, help="say more")
def tool(verbose: bool) -> None:
    pass


@tool.command("sum", help="add the whole numbers below a limit")
@click.option("--below", type=int, required=True, metavar="N", help="the limit")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="how to answer")
def total(below: int, form: str) -> None:
    result = below * (below - 1) // 2
    if form == "text":
        click.echo(result)
    else:
        click.echo(json.dumps({"sum": result, "elapsed_ns": time.perf_counter_ns() - BEGAN}))


@tool.command(help="tell the version")
def version() -> None:
    click.echo("tool 1.0")


if __name__ == "__main__":
    tool(prog_name="tool")
