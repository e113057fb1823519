// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include "core/base/result.h"

namespace bakeoff::app {

/// Whether an SQLite store should be looked through before it is used: it is small, or damage was seen in it
/// before.
bool needsFullCheck(const QString& file);
/// Remembers for the next opening that damage was seen.
void noteDamage(const QString& file);

/// Moves a damaged store aside under a dated name, saves all runs, trials and log lines that can still be
/// read into a new store in its place, and says so in one sentence for the user. Trials whose run is gone
/// get a run of their own. Errors: Io; the damaged file is kept in any case.
core::Result<core::Message> rescueStore(const QString& file);

}  // namespace bakeoff::app
