// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bench_runner/load/load_plan.h"
#include "core/base/result.h"

namespace bakeoff::bench {

enum class LoadFormat { Text, Json, Hgrm };

/// A ramp of rates.
struct RateRamp {
    double from = 0;
    double to = 0;
    int steps = 0;
};

/// What the command line of `load` says.
struct LoadOptions {
    LoadPlan plan;  ///< its expectations are still to be learnt from a first answer where `learn` says so
    std::optional<RateRamp> ramp;
    double rateShare = 0;         ///< above 0: the rate is this share of the ceiling, measured first
    std::int64_t p99LimitNs = 0;  ///< above 0: the highest rate within this objective is looked for
    LoadFormat format = LoadFormat::Text;
    bool intervals = false;     ///< print each interval with its histograms
    bool mixed = false;         ///< the requests came from a file, with their own expectations
    bool checkBody = true;      ///< every answer must equal the first
    std::optional<int> status;  ///< that every answer must have; else that of the first, if that is 2xx
};

/// The requests of a mix: {"requests": [{"name", "method", "path", "headers", "body", "weight", "status",
/// "expect_body"}]}. A body that is not a string goes out as JSON. Errors:
/// InvalidDocument.
core::Result<std::vector<LoadRequest>> readMix(std::string text, const std::string& name);

}  // namespace bakeoff::bench
