// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/interchange/run_bundle.h"

namespace bakeoff::core {

/// What every reader's trials go through before they are a run:
/// - texts lose the characters that a terminal obeys or that turn the direction of what follows;
/// - a time, rate or size that nobody can have measured (none, below zero, of centuries) is no figure, and a
///   trial without figures is a failed one;
/// - percentiles that contradict each other fail the trial;
/// - two sizes of one subject become two cases, and trials are numbered within their case.
void finishForeignTrials(RunBundle& bundle);

/// The first of these, for a run as Bakeoff writes it; notes and lines of the log keep their lines.
void makePlain(RunBundle& bundle);

/// The last of these, for trials of several files.
void separateSizes(std::vector<TrialResult>& trials);

}  // namespace bakeoff::core
