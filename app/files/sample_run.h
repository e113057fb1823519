// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/files/run_history.h"

namespace bakeoff::app {

/// What stands beside everything that shows the sample: "Sample, not this machine".
QString sampleBadge();
/// What stands beside everything that shows a run that was not made here: the sample, a public board, or the
/// tool that a run was imported from; empty for one's own.
QString badgeOf(const LoadedRun& run);

/// The run that the program carries for those who have none of their own yet: a real one, made by this
/// program on another machine. It is in no store, so that nothing takes it for evidence, for a reference or
/// for the latest run. Its `sample` is set. Reading it takes a moment: not on the GUI thread.
core::Result<LoadedRun> loadSampleRun();

/// Machine, date, run and program in one line, for the foot of a picture that travels without its window.
QString provenanceText(const RunRecord& run);

/// Where and when a run was made, in one line.
QString originText(const RunRecord& run);

}  // namespace bakeoff::app
