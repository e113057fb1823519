#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
# Fails, with file and line, where a C++ file is not as clang-format-16 would have it; --fix rewrites it instead.
set -eu
cd "$(dirname "$0")/.."
case "${1:-}" in
    "") set -- --dry-run -Werror ;;
    --fix) set -- -i ;;
    *) echo "usage: check_format.sh [--fix]" >&2; exit 2 ;;
esac
git ls-files -z -- '*.cpp' '*.h' | xargs -0 clang-format-16 "$@"
