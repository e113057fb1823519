// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/ramp_trials.h"

#include "core/base/json_access.h"

namespace bakeoff::core {

Result<std::vector<TrialResult>> trialsOfRamp(const Json& json, const std::string& workload,
                                              const std::string& subject) {
    const Error bad{ErrorCode::InvalidDocument,
                    say("This is not a ramp of rates as \"bench_runner load\" writes it in JSON."), subject};
    const Json& steps = listOf(json, "steps");
    if (steps.empty())
        return bad;
    std::vector<TrialResult> trials;
    for (const auto& step : steps) {
        const Json& times = memberOf(step, "response_time");
        const auto offered = finiteNumberOf(step, "offered_rate_per_s");
        const auto achieved = finiteNumberOf(step, "achieved_rate_per_s");
        if (!offered || !achieved)
            return bad;
        TrialResult trial;
        trial.workload = workload;
        trial.subject = subject;
        trial.trial = static_cast<int>(trials.size());
        trial.parameters["rate_per_s"] = *offered;
        trial.metrics["requests_per_s"] = *achieved;
        for (const char* key : {"p50_ns", "p99_ns", "mean_ns"}) {
            const auto time = finiteNumberOf(times, key);
            if (!time)
                return bad;
            trial.metrics[key] = *time;
        }
        trials.push_back(std::move(trial));
    }
    return trials;
}

}  // namespace bakeoff::core
