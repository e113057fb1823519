// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/base/table.h"
#include "core/measure/trial_result.h"

namespace bakeoff::core {

/// One row a trial and metric, in base units (the metric's id says which); a failed trial without metrics has
/// one row with its error.
Table trialsTable(const std::vector<TrialResult>& trials);

}  // namespace bakeoff::core
