// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QRandomGenerator>
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/measure/trial_result.h"

/// Trials as a server workload gives them, made up for tests: six of each of three subjects of the bundled
/// catalogue, the same for the same seed.
inline std::vector<bakeoff::core::TrialResult> madeTrials(quint32 seed = 7) {
    using namespace bakeoff::core;
    QRandomGenerator random(seed);
    std::vector<TrialResult> trials;
    const std::pair<const char*, double> subjects[] = {{"gin", 3e5}, {"fastapi", 3e6}, {"flask", 1e7}};
    for (int t = 0; t < 6; ++t) {
        for (const auto& [subject, typical] : subjects) {
            TrialResult trial;
            trial.workload = "http-json";
            trial.subject = subject;
            trial.trial = t;
            trial.parameters = {{"connections", 10000}, {"duration_s", 1}};
            Histogram all;
            for (int i = 0; i < 10; ++i) {
                Histogram interval;
                for (int r = 0; r < 400; ++r)
                    interval.record(
                        static_cast<std::int64_t>(typical * (0.5 - std::log(1 - random.generateDouble()))));
                all.merge(interval);
                Sample sample;
                sample.tNs = (i + 1) * 100'000'000LL - 200'000'000LL;
                sample.values = {{"requests_per_s", 4e9 / typical * (0.95 + 0.1 * random.generateDouble())},
                                 {"p50_ns", static_cast<double>(interval.quantile(0.5))},
                                 {"p99_ns", static_cast<double>(interval.quantile(0.99))},
                                 {"max_ns", static_cast<double>(interval.max())},
                                 {"errors", 0},
                                 {"pss_bytes", 5e7},
                                 {"server_cores", 0.9},
                                 {"generator_cores", 0.4}};
                sample.latency = latencyBands(interval);
                trial.timeline.push_back(sample);
            }
            trial.metrics = {{"requests_per_s", 4e9 / typical * (0.9 + 0.2 * random.generateDouble())},
                             {"p99_ns", static_cast<double>(all.quantile(0.99))},
                             {"pss_peak_bytes", 5e7 + typical},
                             {"server_cpu_ns_per_request", typical / 50}};
            trial.serviceTime = std::move(all);
            trials.push_back(std::move(trial));
        }
    }
    return trials;
}
