#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
# Brings translations/*.ts up to what the sources say; run it after a text was added or changed, then translate
# what is marked unfinished (Qt Linguist, or any editor). English has an entry for each text with a number, no other.
#   packaging/update_translations.sh [FOLDER]      FOLDER: where the .ts are, translations/ unless named
set -eu
cd "$(dirname "$0")/.."
folder=${1:-translations}

lupdate=""
for candidate in "${LUPDATE:-}" /usr/lib/qt6/bin/lupdate "$(command -v lupdate6 || true)" "$(command -v lupdate || true)"; do
    # A Qt 5 program, or a wrapper of one, does not read these sources.
    if [ -n "$candidate" ] && "$candidate" -version 2>/dev/null | grep -q 'version 6'; then
        lupdate=$candidate
        break
    fi
done
if [ -z "$lupdate" ]; then
    echo "lupdate of Qt 6 was not found. Install it (Debian: qt6-l10n-tools), or name it in LUPDATE." >&2
    exit 3
fi

# Texts of core and the runner are messages, which lupdate does not know.
texts=$(mktemp -d)
trap 'rm -rf "$texts"' EXIT
python3 packaging/core_texts.py >"$texts/core_texts.cpp"

# Without places in the sources, which would change with every edit of them.
for file in "$folder"/bakeoff_*.ts; do
    plural=""
    [ "$(basename "$file")" = bakeoff_en.ts ] && plural=-pluralonly
    # shellcheck disable=SC2086
    "$lupdate" -silent -recursive app "$texts/core_texts.cpp" -I . -locations none -no-obsolete -no-ui-lines $plural -ts "$file" 2>/dev/null
    echo "$file: $(grep -c '<source>' "$file") texts, $(grep -c 'type="unfinished"' "$file" || true) to translate"
done
