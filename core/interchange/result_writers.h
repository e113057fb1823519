// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/table.h"
#include "core/measure/histogram.h"
#include "core/measure/trial_result.h"

namespace bakeoff::core {

/// A histogram's percentile distribution as HdrHistogram's own tools write and plot it (.hgrm): values in
/// milliseconds, five steps each time the distance to 100 % halves.
std::string toHgrm(const Histogram& histogram);

/// One row a trial and metric, in base units (the metric's id says which); a failed trial without metrics has
/// one row with its error.
Table trialsTable(const std::vector<TrialResult>& trials);

}  // namespace bakeoff::core
