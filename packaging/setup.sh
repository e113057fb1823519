#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
# Installs what building, testing and running Bakeoff needs, where it is missing. Called by ./run and ./test.
# With --ci also what only .ci/run needs: the second compiler and the checkers.
# Debian and its relatives: by apt-get, as root or with sudo. Elsewhere: says what is missing and stops.
set -eu

# Every package that the program is built with, tested with or run with; nothing else.
PACKAGES="g++ cmake ninja-build ccache git ca-certificates
qt6-base-dev libqt6opengl6-dev libgl1-mesa-dev qt6-charts-dev qt6-svg-dev libqt6svg6 libqt6sql6-sqlite libqt6sql6-psql
qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
nlohmann-json3-dev libmd4c-dev libxml2-dev zlib1g-dev libboost1.81-dev libssl-dev liburing-dev libcli11-dev libvalijson-dev
python3 python3-venv python3-dev fonts-dejavu-core procps postgresql locales
xvfb openbox xdotool desktop-file-utils appstream libxml2-utils dpkg-dev"
# What only .ci/run needs. The versions are Debian 12's: another clang-format would want another format.
CI_PACKAGES="clang-16 libclang-rt-16-dev clang-format-16 clang-tidy-16"

case "${1:-}" in
    "") ;;
    --ci) PACKAGES="$PACKAGES $CI_PACKAGES" ;;
    *) echo "usage: setup.sh [--ci]" >&2; exit 2 ;;
esac

if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
    missing=""
    for package in $PACKAGES; do
        state=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
        [ "$state" = "install ok installed" ] || missing="$missing $package"
    done
    [ -z "$missing" ] && exit 0
    echo "Installing:$missing" >&2
    as_root=""
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            echo "These packages are missing, and neither root nor sudo is here to install them:" >&2
            echo "    apt-get install$missing" >&2
            exit 5
        fi
        as_root="sudo"
    fi
    $as_root apt-get update -qq >&2
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
    exit 0
fi

missing=""
for tool in c++ cmake ninja python3; do
    command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done
if [ -n "$missing" ]; then
    echo "These programs are missing:$missing" >&2
fi
case "$(uname -s)" in
    Darwin) echo "Install with: brew install cmake ninja qt boost openssl@3 nlohmann-json md4c libxml2 zlib cli11 valijson python go" >&2 ;;
    *) echo "Install by your package manager: a C++20 compiler, CMake 3.25, Ninja, Qt 6.4 (base, charts, svg, tools, SQLite driver)," >&2
       echo "Boost 1.81, OpenSSL 3.0, nlohmann-json 3.11, md4c, libxml2, zlib, CLI11, valijson, Python 3.11 with venv, Go 1.25." >&2 ;;
esac
[ -z "$missing" ] || exit 5
