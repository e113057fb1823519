// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "bench_runner/load/load_plan.h"
#include "bench_runner/workloads/server_start.h"

namespace bakeoff::bench {

/// Loads a server that is ready and fills in what came of it: metrics, the timeline, checks. Memory and CPU
/// time where its process is known. Errors: ProcessDied, BadResponse where nothing was answered correctly,
/// and those of runLoad().
core::Result<void> measureServer(const TrialContext& context, const StartedServer& server,
                                 const LoadPlan& plan, core::TrialResult& result);

}  // namespace bakeoff::bench
