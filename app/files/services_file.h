// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <vector>

#include "core/decision/services.h"

namespace bakeoff::app {

/// Where the services of a study are kept between sessions: <data>/profiles/<study>.json.
QString servicesFile(const QString& dataFolder, const core::Study& study);

/// No services when there is no file yet. Errors: Io, InvalidDocument.
core::Result<core::ServiceSet> loadServices(const QString& file, const core::Study& study);

/// Replaces the file as a whole or leaves it as it was. Errors: Io.
core::Result<void> saveServices(const QString& file, const core::Study& study,
                                const core::ServiceSet& services);

}  // namespace bakeoff::app
