// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>

#include "bench_runner/load/load_plan.h"
#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {

/// What the null server reaches on one of the server's CPUs under this load, a closed loop, in requests a
/// second: the ceiling that results are held against (V4). Measured once a round of trials and kind of load,
/// and kept in the context. Nothing where it is unknown: what went wrong is logged.
std::optional<double> nullServerRate(const TrialContext& context, const LoadPlan& like);

}  // namespace bakeoff::bench
