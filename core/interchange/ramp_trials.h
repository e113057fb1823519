// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/measure/trial_result.h"

namespace bakeoff::core {

/// The steps of a ramp of rates, as `bench_runner load` writes it in JSON, each as one trial of `subject` at
/// `workload`: parameter rate_per_s, metrics requests_per_s, p50_ns, p99_ns and mean_ns (response time, from
/// the scheduled send). Errors: InvalidDocument for anything that is not such a ramp.
Result<std::vector<TrialResult>> trialsOfRamp(const Json& json, const std::string& workload,
                                              const std::string& subject);

}  // namespace bakeoff::core
