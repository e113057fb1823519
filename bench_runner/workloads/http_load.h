// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "bench_runner/load/load_plan.h"
#include "bench_runner/workloads/server_start.h"

namespace bakeoff::bench {

/// The load of a trial of an HTTP server as its case says it: connections, arrivals, payload. A rate that is
/// a share of the ceiling, or that is looked for, is left to settleRate(). The result gets the plan's size,
/// and the process the descriptors that it takes. Errors: InvalidArgument for a case that makes no sense,
/// ResourceLimit for more connections than may be open.
core::Result<LoadPlan> httpPlanFor(const TrialContext& context, core::TrialResult& result);

/// Whether the server answers the plan's request correctly, asked once: of answers that are made larger for
/// the load, since a start awaits the small one. Errors: BadResponse.
core::Result<void> checkAnswer(const TrialContext& context, const LoadPlan& plan);

/// Finds the rate of the plan where the case leaves that to the trial, by measuring the running server, and
/// says in the result what it was found by. Errors: those of searchRate(), Timeout where no rate is within
/// the objective.
core::Result<void> settleRate(const TrialContext& context, const StartedServer& server, LoadPlan& plan,
                              core::TrialResult& result);

/// After a search: whether the rate that it found held the objective once more, over the measured part.
/// Nothing for cases without a search.
void checkObjective(const TrialContext& context, core::TrialResult& result);

}  // namespace bakeoff::bench
