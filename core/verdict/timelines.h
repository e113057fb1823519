// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <vector>

#include "core/measure/trial_result.h"

namespace bakeoff::core {

/// Empties the timelines of all but the `most` trials of each case whose requests per second are nearest to
/// the case's median, valid trials first: a timeline is a megabyte a minute, and what is shown is that of the
/// median trial. With `most` = 1 exactly the trial is kept that charts over time show. Returns whether any
/// was emptied.
bool keepMedianTimelines(std::vector<TrialResult>& trials, std::size_t most);

/// Of the trials that have a timeline, the one that stands for their case: the median one by requests per
/// second among the valid ones, else the last one. Null when none has a timeline.
const TrialResult* medianTimeline(const std::vector<const TrialResult*>& trials);

}  // namespace bakeoff::core
