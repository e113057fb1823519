// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "app/files/run_history.h"

namespace bakeoff::app {

/// A run as the command line shows it: results of each workload, and every failed case with its reason.
std::string runText(const LoadedRun& run);
core::Json runJson(const LoadedRun& run);
/// The run's log, one line each: time (UTC), "!" for what matters, text.
std::string logText(const std::vector<RunLogLine>& log);
/// "2 worse, 1 better since 20261123-091504-3f2a"; empty when the run was not judged.
std::string judgementText(const RunRecord& run);

/// The list of runs as a table.
core::Table runsTable(const std::vector<RunRecord>& runs);

}  // namespace bakeoff::app
