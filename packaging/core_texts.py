#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Writes what lupdate cannot see by itself: the texts in SAY(), say() and sayCount() of core and the runner, and of
the parts of the app that speak in messages, and the sentences of the toolchain files, as QT_TRANSLATE_NOOP() of the
context "core".

    packaging/core_texts.py > texts.cpp      called by update_translations.sh
    packaging/core_texts.py --list           one text a line, for people
"""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LITERAL = r'"(?:[^"\\]|\\.)*"'
LITERALS = rf'{LITERAL}(?:\s*{LITERAL})*'
SAY = re.compile(rf'\b(?:SAY|say)\(\s*({LITERALS})')
COUNT = re.compile(rf'\bsayCount\((?:[^;"]*?),\s*({LITERALS})\s*,\s*({LITERALS})')


def joined(literals):
    """The text of adjacent literals, still with its escapes."""
    return ''.join(part[1:-1] for part in re.findall(LITERAL, literals))


# Members of a toolchain file that people read. Of remedies those are sentences that begin with a capital; others are
# commands to copy.
SENTENCES = ('progress', 'remedy', 'announce', 'otherwise', 'not_found')


def toolchain_texts(value, key=None, in_remedies=False):
    """The sentences of a toolchain file, as C++ literals have them."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from toolchain_texts(member, name, in_remedies or name == 'remedies')
    elif isinstance(value, list):
        for member in value:
            yield from toolchain_texts(member, key, in_remedies)
    elif isinstance(value, str) and ' ' in value and (key in SENTENCES or in_remedies and value[0].isupper()):
        yield json.dumps(value, ensure_ascii=False)[1:-1]


def texts():
    plain, counted = set(), set()
    for wing in ('core', 'bench_runner', 'app'):
        for path in sorted((ROOT / wing).rglob('*')):
            if path.suffix not in ('.h', '.cpp') or path.name == 'message.h':
                continue
            source = path.read_text(encoding='utf-8')
            plain.update(joined(hit) for hit in SAY.findall(source))
            counted.update(joined(many) for _, many in COUNT.findall(source))
    for path in sorted((ROOT / 'resources' / 'toolchains').glob('*.json')):
        plain.update(toolchain_texts(json.loads(path.read_text(encoding='utf-8'))))
    # What has places alone has no words to translate.
    return sorted(t for t in plain if re.search(r'[A-Za-z]{2,}', re.sub(r'%\d', '', t))), sorted(counted)


def main():
    plain, counted = texts()
    if '--list' in sys.argv[1:]:
        print('\n'.join(plain + counted))
        return
    print('// Made by packaging/core_texts.py; not part of the program.')
    for text in plain:
        print(f'QT_TRANSLATE_NOOP("core", "{text}")')
    for text in counted:
        print(f'QT_TRANSLATE_N_NOOP("core", "{text}")')


main()
