// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/measure/checks.h"
#include "core/measure/histogram.h"
#include "core/measure/latency_bands.h"
#include "core/plan/job.h"

namespace bakeoff::core {

/// One instant of a trial. Keys are metric ids, or pss_bytes, server_cores, generator_cores (CPU time per
/// wall time over the interval that ends here).
struct Sample {
    std::int64_t tNs = 0;  ///< since the trial's measured part began; negative during warm-up
    std::map<std::string, double> values;
    LatencyBands latency{};  ///< of the requests that ended within the interval; empty where nobody counted
};

/// The verdict of one validity check (V1 to V7; resources/help has each).
struct ValidityCheck {
    enum class Verdict { Pass, Warn, Fail };
    Check id = Check::Unknown;
    Verdict verdict = Verdict::Pass;
    Message detail;                        ///< what was seen, with numbers
    Message remedy;                        ///< what to do about it; empty when passed
    std::optional<double> value = {};      ///< the number the verdict was made from
    std::optional<double> threshold = {};  ///< what it was held to
};

/// The setting that says how many processors a subject's workers may keep busy, whatever its own name for
/// that is.
inline constexpr const char* kParallelism = "parallelism";

/// What one trial of one subject at one workload gave: measured numbers, or the reason there are none.
struct TrialResult {
    std::string workload;
    std::string subject;
    Control control = Control::None;           ///< a run's test of itself: no result of a subject
    int trial = 0;                             ///< counted from 0
    std::int64_t startedAtMs = 0;              ///< wall clock, Unix epoch
    double tookSeconds = 0;                    ///< from start to end, with all around the measured part
    std::optional<Error> error;                ///< set when the trial failed; metrics may still hold a part
    std::map<std::string, double> parameters;  ///< e.g. connections, duration_s, n
    std::map<std::string, double> metrics;     ///< metric id -> value in base units
    std::map<std::string, std::string> settings;
    std::map<std::string, std::string> versions;
    std::map<std::string, std::int64_t> errorCounts;  ///< e.g. timeout, connect, status, body
    std::optional<Histogram> serviceTime;             ///< from when a connection took the request
    std::optional<Histogram> responseTime;            ///< from when it was due; only where the two differ
    std::vector<Sample> timeline;
    std::vector<ValidityCheck> checks;

    [[nodiscard]] bool ok() const { return !error.has_value(); }
    /// True when no check failed, i.e. when this trial may rank.
    [[nodiscard]] bool valid() const;
};

/// The latency metrics of a trial: each of kPercentiles, max_ns and mean_ns. All 0 for an empty histogram.
std::map<std::string, double> latencyMetrics(const Histogram& times);

Json toJson(const TrialResult& result);
Result<TrialResult> trialResultFromJson(const Json& json);

Json toJson(const ValidityCheck& check);

Json toJson(const Error& error);
Error errorFromJson(const Json& json);

Json toJson(const Sample& sample);
Sample sampleFromJson(const Json& json);

}  // namespace bakeoff::core
