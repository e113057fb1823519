#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
# Runs a command on a screen of its own: an X server without a display (Xvfb) with a window manager (openbox), so that
# windows are placed, get the keyboard and are dragged over as on a desktop. Its exit status is the command's.
#   in_x_server.sh [--screen WIDTHxHEIGHT] COMMAND [ARGUMENT...]
# The folder of its logs is removed when all went well; otherwise they are printed.
set -eu

screen=1600x1000
if [ "${1:-}" = --screen ]; then
    screen=$2
    shift 2
fi
[ $# -gt 0 ] || { echo "usage: in_x_server.sh [--screen WIDTHxHEIGHT] COMMAND [ARGUMENT...]" >&2; exit 2; }
for tool in Xvfb openbox xdotool; do
    command -v "$tool" >/dev/null 2>&1 || { echo "$tool is missing: sh packaging/setup.sh installs it." >&2; exit 3; }
done

logs=$(mktemp -d)
server=
manager=
finish() {
    status=$?
    trap - EXIT INT TERM
    [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    [ -z "$server" ] || wait "$server" 2>/dev/null || true
    if [ "$status" -ne 0 ]; then
        for log in "$logs"/*.log; do
            [ ! -s "$log" ] || sed "s|^|$(basename "$log" .log): |" "$log" >&2
        done
    fi
    rm -rf "$logs"
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT TERM

# The server takes a number that is free and writes it, once it can be used.
: >"$logs/display"
Xvfb -displayfd 3 -screen 0 "${screen}x24" -nolisten tcp -noreset 3>"$logs/display" >"$logs/Xvfb.log" 2>&1 &
server=$!
tries=0
while [ ! -s "$logs/display" ]; do
    kill -0 "$server" 2>/dev/null || { echo "Xvfb has ended." >&2; exit 3; }
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || { echo "Xvfb does not answer." >&2; exit 3; }
    sleep 0.1
done
DISPLAY=:$(cat "$logs/display")
export DISPLAY
unset WAYLAND_DISPLAY || true
mkdir -m 700 "$logs/runtime"
export XDG_RUNTIME_DIR="$logs/runtime"

# Its own settings, not those of whoever runs the tests.
mkdir -p "$logs/config"
XDG_CONFIG_HOME="$logs/config" openbox --sm-disable >"$logs/openbox.log" 2>&1 &
manager=$!
tries=0
# A window manager that is ready answers for its desktops.
while ! xdotool get_num_desktops >/dev/null 2>&1; do
    kill -0 "$manager" 2>/dev/null || { echo "openbox has ended." >&2; exit 3; }
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || { echo "openbox does not answer." >&2; exit 3; }
    sleep 0.1
done

"$@"
