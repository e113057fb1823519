// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <vector>

#include "core/decision/profiles.h"

namespace bakeoff::app {

/// Where the profiles of a study are kept between sessions: <data>/profiles/<study>.json.
QString profileFile(const QString& dataFolder, const core::Study& study);

/// No profiles when there is no file yet. Errors: Io, InvalidDocument.
core::Result<core::ProfileSet> loadProfiles(const QString& file, const core::Study& study);

/// Replaces the file as a whole or leaves it as it was. Errors: Io.
core::Result<void> saveProfiles(const QString& file, const core::Study& study,
                                const core::ProfileSet& profiles);

}  // namespace bakeoff::app
