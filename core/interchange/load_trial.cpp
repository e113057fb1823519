// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/load_trial.h"

#include "core/base/json_access.h"
#include "core/measure/latency_bands.h"

namespace bakeoff::core {
namespace {

std::optional<Histogram> histogram(const Json& json, const char* key) {
    auto read = Histogram::fromJson(memberOf(json, key));
    return read ? std::optional<Histogram>(std::move(read).value()) : std::nullopt;
}

/// Nothing for what is not an interval.
std::optional<Sample> sampleOf(const Json& json) {
    if (!json.is_object())
        return std::nullopt;
    const auto width = finiteNumberOf(json, "width_ns");
    const auto requests = finiteNumberOf(json, "requests");
    if (!finiteNumberOf(json, "t_ns") || !width || !requests || !(*width > 0))
        return std::nullopt;
    Sample sample;
    sample.tNs = wholeNumberOf(json, "t_ns");
    sample.values["requests_per_s"] = *requests * 1e9 / *width;
    const auto copy = [&](const char* key) {
        if (const auto value = finiteNumberOf(json, key))
            sample.values[key] = *value;
    };
    copy("errors");
    copy("generator_cores");
    // An interval without an answer has no latency; its zeros are none.
    if (*requests > 0) {
        for (const char* key : {"p50_ns", "p99_ns", "max_ns"})
            copy(key);
    }
    if (const auto times = histogram(json, "response_time"))
        sample.latency = latencyBands(*times);
    return sample;
}

}  // namespace

Result<TrialResult> trialOfLoad(const Json& json, const std::string& workload, const std::string& subject) {
    const std::string mode = textOf(json, "mode");
    if (mode.empty())
        return Error{ErrorCode::InvalidDocument,
                     say("This is not a load as \"bench_runner load --format json\" writes it."), subject};
    const bool open = mode == "constant_rate";
    TrialResult trial;
    trial.workload = workload;
    trial.subject = subject;
    trial.serviceTime = histogram(json, "service_time_histogram");
    auto response = histogram(json, "response_time_histogram");
    const auto achieved = finiteNumberOf(json, "achieved_rate_per_s");
    if (!trial.serviceTime || !response || !achieved)
        return Error{ErrorCode::InvalidDocument,
                     say("This load has no histograms. Measure it with: bench_runner load URL --format json "
                         "--intervals. A ramp is drawn by the chart rate-curve with --ramp."),
                     subject};
    const Histogram& counted = open ? *response : *trial.serviceTime;
    trial.metrics = latencyMetrics(counted);
    trial.metrics["requests_per_s"] = *achieved;
    if (const auto connections = finiteNumberOf(json, "connections"))
        trial.parameters["connections"] = *connections;
    if (const auto duration = finiteNumberOf(json, "duration_ns"))
        trial.parameters["duration_s"] = *duration / 1e9;
    if (const auto offered = finiteNumberOf(json, "offered_rate_per_s"); offered && open)
        trial.parameters["rate_per_s"] = *offered;
    if (open)
        trial.responseTime = std::move(response);
    for (const auto& interval : listOf(json, "intervals")) {
        if (auto sample = sampleOf(interval))
            trial.timeline.push_back(std::move(*sample));
    }
    return trial;
}

}  // namespace bakeoff::core
