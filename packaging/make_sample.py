#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Makes the sample run that a fresh profile shows out of a whole run of this program.

    bakeoff run --all --profile standard
    bakeoff runs export latest -o whole.bakeoff-run.json
    packaging/make_sample.py whole.bakeoff-run.json resources/samples/sample.bakeoff-run.json

No figure is changed. Left out, so that the file stays small and names nobody: the log, folders and tools of the job,
subjects that could not be measured there, and of each case the timelines and histograms of all trials but the median
one, and what its trials say alike: settings and versions but the last, checks that are no worse than an earlier one.
Exit status 1 when the run was not finished.
"""
import json
import statistics
import sys

NOTE = ("A {profile} run of Bakeoff's own, recorded on the machine that is named here. Of each subject only its median "
        "trial keeps its latency histogram and its course in time, so that the file stays small.")
RATES = ("requests_per_s", "messages_per_s")  # of workloads under load; others have no histograms and short timelines
VERDICTS = ("pass", "warn", "fail")
HEAVY = ("timeline", "service_time", "response_time")
MACHINE = ("os", "kernel", "architecture", "cpu_model", "cores_online", "cores_usable", "memory_bytes",
           "virtualisation")


def rate(trial):
    return next((trial["metrics"][name] for name in RATES if name in trial["metrics"]), None)


def make_light(trials):
    """Of the trials of one case under load only the median one stays whole; of a control none, since it is in no chart."""
    rates = [rate(trial) for trial in trials]
    if None in rates:
        return
    control = trials[0].get("control", "none") != "none"
    middle = None if control else trials[rates.index(statistics.median_low(rates))]
    for trial in trials:
        for name in HEAVY:
            if trial is not middle:
                trial.pop(name, None)


def say_once(trials):
    """A case shows the settings and versions of its last trial, and of each check the worst."""
    worst = {}
    for trial in trials:
        if trial is not trials[-1]:
            trial.update(settings={}, versions={})
        kept = []
        for check in trial["checks"]:
            rank = VERDICTS.index(check["verdict"])
            if rank > worst.get(check["id"], -1):
                worst[check["id"]] = rank
                kept.append(check)
        trial["checks"] = kept


def round_timeline(value):
    """Six digits are more than a picture shows."""
    if isinstance(value, float):
        return float(f"{value:.6g}")
    if isinstance(value, list):
        return [round_timeline(item) for item in value]
    if isinstance(value, dict):
        return {key: round_timeline(item) for key, item in value.items()}
    return value


def main():
    source, target = sys.argv[1:3]
    with open(source, encoding="utf-8") as file:
        run = json.load(file)
    if run["status"] != "finished":
        print(f"{source}: the run is {run['status']}, not finished.", file=sys.stderr)
        return 1
    cases = {}
    for trial in run["trials"]:
        if trial["status"] == "ok":
            cases.setdefault((trial["workload"], trial["subject"]), []).append(trial)
    kept = []
    for trials in cases.values():
        make_light(trials)
        say_once(trials)
        for trial in trials:
            if "timeline" in trial:
                trial["timeline"] = round_timeline(trial["timeline"])
        kept += trials
    plan = run["plan"]
    for name in ("subject_folders", "toolchain_folders", "own_folders", "consents", "cache_folder", "tools", "run_id"):
        plan.pop(name, None)
    plan["cases"] = [case for case in plan["cases"] if (case["workload"], case["subject"]) in cases]
    kept.sort(key=lambda trial: trial["started_at_ms"])
    run.update(trials=kept, trials_planned=len(kept), plan=plan, log=[], tags=[], source="",
               machine={key: run["machine"][key] for key in MACHINE if key in run["machine"]},
               note=NOTE.format(profile=run["profile"]))
    with open(target, "w", encoding="utf-8") as file:
        json.dump(run, file, separators=(",", ":"), ensure_ascii=False)
    print(f"{target}: {len(kept)} trials of {len(cases)} cases.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
