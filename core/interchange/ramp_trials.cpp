// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/ramp_trials.h"

namespace bakeoff::core {

Result<std::vector<TrialResult>> trialsOfRamp(const Json& json, const std::string& workload,
                                              const std::string& subject) {
    const Error bad{ErrorCode::InvalidDocument,
                    say("This is not a ramp of rates as \"bench_runner load\" writes it in JSON."), subject};
    if (!json.is_object() || !json.contains("steps") || !json["steps"].is_array() || json["steps"].empty())
        return bad;
    std::vector<TrialResult> trials;
    for (const auto& step : json["steps"]) {
        const auto number = [&](const Json& object, const char* key) {
            return object.is_object() && object.contains(key) && object[key].is_number();
        };
        const auto times = step.is_object() ? step.value("response_time", Json()) : Json();
        if (!number(step, "offered_rate_per_s") || !number(step, "achieved_rate_per_s") ||
            !number(times, "p50_ns") || !number(times, "p99_ns") || !number(times, "mean_ns"))
            return bad;
        TrialResult trial;
        trial.workload = workload;
        trial.subject = subject;
        trial.trial = static_cast<int>(trials.size());
        trial.parameters["rate_per_s"] = step["offered_rate_per_s"].get<double>();
        trial.metrics["requests_per_s"] = step["achieved_rate_per_s"].get<double>();
        for (const char* key : {"p50_ns", "p99_ns", "mean_ns"})
            trial.metrics[key] = times[key].get<double>();
        trials.push_back(std::move(trial));
    }
    return trials;
}

}  // namespace bakeoff::core
