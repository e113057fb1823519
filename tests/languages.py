#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""core/, app/ and bench_runner/ know no language: studies, subjects and toolchains are data. Fails on a string there
that names a language, a toolchain, a subject, a package or a variable of the environment that a subject of
resources/subjects uses or a toolchain of resources/toolchains clears, so what is looked for grows with what can be run.

    tests/languages.py [FOLDER with core/, app/, bench_runner/ and resources/]
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
# Names of the house, and words of English that a subject's id or package is made of.
OURS = {'bakeoff', 'null', 'server', 'http', 'json', 'net', 'points', 'records', 'class', 'node', 'virtual', 'tasks', 'queue', 'cancel', 'pool', 'process',
        'thread', 'threads', 'users', 'start', 'cold', 'fan', 'out', 'fib', 'cpu', 'parallel', 'default', 'compiler',
        'standard', 'std', 'echo', 'websocket', 'c', 'free', 'threaded', 'path', 'home', 'lang', 'port', 'host', 'debug',
        'workers', 'encoding', 'processes', 'level', 'log', 'file', 'database', 'url', 'sonic', 'native', 'plain', 'fast', 'struct', 'click', 'flag', 'map', 'sqlite', 'postgres',
        'postgresql', 'asio', 'boost', 'web'}
# Words of articles that happen to be names: a verb, an abbreviation, a German noun, an element of HTML.
OF_ARTICLES = {'go', 'orm', 'werkzeug', 'ruby'}
# What a tool of a language is called: its name and one of these.
TOOLS = r'(?:maxprocs|gc|mod|path|root|proc|env|c|lib|run|flags|memlimit|toolchain)'
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')


def words():
    """Lower-case names, and of them those that are languages or toolchains."""
    found, tongues = set(), set()
    for path in sorted((ROOT / 'resources' / 'subjects').glob('*/*/subject.json')):
        subject = json.loads(path.read_text(encoding='utf-8'))
        tongues |= {subject['language'].lower(), subject['toolchain'].lower()}
        found |= set(re.split(r'[^a-z0-9]+', subject['id'].lower()))
        found |= {name.split('/')[-1].lower() for name in subject.get('packages', [])}
        for workload in subject['workloads'].values():
            found |= {name.lower() for name in workload.get('environment', {})}
    for path in sorted((ROOT / 'resources' / 'toolchains').glob('*.json')):
        toolchain = json.loads(path.read_text(encoding='utf-8'))
        if not toolchain.get('service'):
            tongues |= {toolchain['id'].lower(), toolchain['name'].lower()}
            found |= {name.lower() for name in toolchain.get('scrub', []) if not name.endswith('*')}
    return {word for word in found - OURS if len(word) > 2} | tongues, tongues


def strings(path):
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
        if line.lstrip().startswith(('#include', '//', '/*', '*')):
            continue
        for text in STRING.findall(line.split(' // ')[0].split(' ///')[0]):
            yield number, line, text


def names(text, found, tongues):
    """The name in a text, if there is one."""
    for word in re.findall(r'[A-Za-z0-9_]+', text):
        lower = word.lower()
        for part in {lower, *lower.split('_')}:
            short = part in tongues and len(part) <= 3
            # A short name is also a word of English: it counts alone, capital, or as a part of an identifier.
            if part in found and (not short or text == word or word[0].isupper() or '_' in word):
                return word
        for tongue in tongues:
            if re.fullmatch(re.escape(tongue) + TOOLS, lower) and lower not in ('gone', 'going'):
                return word
    return None


def main():
    found, tongues = words()
    if not tongues:
        sys.exit('no subject.json was read')
    bad = 0
    for wing in ('core', 'app', 'bench_runner'):
        for path in sorted((ROOT / wing).rglob('*')):
            if path.suffix not in ('.h', '.cpp'):
                continue
            for number, line, text in strings(path):
                name = names(text, found, tongues)
                if name and not (path.parent.name == 'article' and name in OF_ARTICLES):
                    bad += 1
                    print(f'{path.relative_to(ROOT)}:{number}: names "{name}", which is data\n    {line.strip()}')
    print(f'{len(found)} names looked for, {bad} found')
    sys.exit(1 if bad else 0)


main()
