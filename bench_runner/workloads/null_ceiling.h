// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "bench_runner/load/load_plan.h"
#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {

/// Measures, once a run and number of connections, what the null server reaches on one of the server's CPUs
/// under this load, and keeps it in the context: the ceiling that results are held against (V4). What goes
/// wrong is logged, and the ceiling then unknown.
void measureNullServer(const TrialContext& context, const LoadPlan& like);

}  // namespace bakeoff::bench
