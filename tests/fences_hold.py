#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""A fence that nothing ever runs into may have fallen. Plants one fault after the other in a copy of the sources, and
fails when `layering` or `languages.py` does not find it by name.

    tests/fences_hold.py CMAKE FOLDER
"""
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CMAKE, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
LAYERING = [CMAKE, f'-DSOURCE_DIR={FOLDER}', '-DRUNNER=', '-P', str(ROOT / 'tests' / 'layering.cmake')]
LANGUAGES = [sys.executable, str(ROOT / 'tests' / 'languages.py'), str(FOLDER)]

# The file that is changed, the line that is added to it, who has to say so, and what it has to say.
FAULTS = [
    ('core/measure/trend.cpp', '#include "core/verdict/validity.h"', LAYERING, 'core/measure stands before core/verdict'),
    ('bench_runner/base/clock_posix.cpp', '#include "bench_runner/job/job_runner.h"', LAYERING, 'bench_runner/job'),
    ('app/store/run_store.cpp', '#include "app/pages/runs_page.h"', LAYERING, 'app/store stands before app/pages'),
    ('core/base/units.cpp', '#include <QString>', LAYERING, 'no Qt under core/'),
    ('core/base/units.cpp', '#include "app/store/run_store.h"', LAYERING, 'core/ knows neither'),
    ('core/stairs/new.cpp', '// a folder that is in no list', LAYERING, 'core/stairs is not in the order'),
    ('core/report/run_report.cpp', 'void f(double x) { char b[9]; std::snprintf(b, 9, "%.2f", x); }', LAYERING, 'printf'),
    ('core/report/run_report.cpp', 'void f(const char* how, double x) { char b[9]; std::snprintf(b, 9, how, x); }', LAYERING, 'printf'),
    ('app/models/evidence_model.cpp', "QString f(double x) { return QStringLiteral(\"%1\").arg(x, 0, 'f', 2); }", LAYERING, 'numbers.h'),
    ('app/cli/run_output.cpp', 'void f(double x) { std::printf("%s %5.1f", "", x); }', LAYERING, 'printf'),
    ('core/verdict/validity.cpp', 'auto f(const Json& a) { return a.value("unit", Json()); }', LAYERING, 'doors throw'),
    ('app/store/schema.cpp', 'auto g(const std::string& a) { return core::Json::parse(a); }', LAYERING, 'doors throw'),
    ('core/verdict/validity.cpp', 'const char* planted = "gomaxprocs";', LANGUAGES, 'gomaxprocs'),
    ('core/verdict/validity.cpp', 'const char* planted = "flask";', LANGUAGES, 'flask'),
    ('app/run/run_session.cpp', 'const char* planted = "Needs Go 1.25";', LANGUAGES, 'Go'),
    ('app/run/run_session.cpp', 'const char* planted = "python_version";', LANGUAGES, 'python_version'),
    ('bench_runner/toolchain/toolchain.cpp', 'const char* planted = "java";', LANGUAGES, 'java'),
    ('bench_runner/toolchain/steps.cpp', 'const char* planted = "VIRTUAL_ENV";', LANGUAGES, 'VIRTUAL_ENV'),
]


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    for name in ('core', 'bench_runner', 'app', 'resources/subjects', 'resources/toolchains'):
        shutil.copytree(ROOT / name, FOLDER / name)
    bad = 0
    for command in (LAYERING, LANGUAGES):
        status, said = run(command)
        if status:
            bad += 1
            print(f'finds a fault where none was planted:\n{said}')
    for name, line, command, words in FAULTS:
        path = FOLDER / name
        before = path.read_text(encoding='utf-8') if path.exists() else None
        path.parent.mkdir(exist_ok=True)
        path.write_text((before or '') + line + '\n', encoding='utf-8')
        status, said = run(command)
        if before is None:
            shutil.rmtree(path.parent)
        else:
            path.write_text(before, encoding='utf-8')
        # CMake wraps its messages.
        if status == 0 or words not in ' '.join(said.split()):
            bad += 1
            print(f'{name}: "{line}" was not found (status {status}):\n{said}')
    shutil.rmtree(FOLDER)
    print(f'{len(FAULTS)} faults planted, {bad} complaints')
    sys.exit(1 if bad else 0)


main()
