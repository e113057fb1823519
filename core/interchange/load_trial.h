// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/measure/trial_result.h"

namespace bakeoff::core {

/// One load, as `bench_runner load --intervals` writes it in JSON, as a trial of `subject` at `workload`:
/// both histograms (the response time only at a constant rate, where it is another than the service time),
/// the intervals with their bands of response time, and the metrics of the time that counts: the response
/// time at a constant rate, the service time in a closed loop. Errors: InvalidDocument for anything else,
/// also for a load without --intervals and for a ramp.
Result<TrialResult> trialOfLoad(const Json& json, const std::string& workload, const std::string& subject);

}  // namespace bakeoff::core
