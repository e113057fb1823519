// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace bakeoff::app {

/// Whether a file that is there is something else than a store of runs: another kind of file, or the database
/// of another program. A damaged store is none such as long as its tables can be told; neither is a file
/// without anything in it. Nothing is written, neither to the file nor beside it.
/// Looks only before this process has it open as a store, see rememberStore(). Thread: any.
bool isForeignFile(const QString& file);

/// To be called before a connection is made: from then on isForeignFile() says no without looking. Thread:
/// any.
void rememberStore(const QString& file);

}  // namespace bakeoff::app
