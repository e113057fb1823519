// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include "app/charts/chart_catalog.h"
#include "core/base/table.h"

namespace bakeoff::app {

ChartGroup groupOf(const ChartSpec& spec);
QString groupTitle(ChartGroup group);

/// Every chart that can be asked for by its id, and what it is made of.
core::Table chartList();

}  // namespace bakeoff::app
