// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bench_runner/cli/load_options.h"
#include "bench_runner/load/load_report.h"
#include "bench_runner/workloads/rate_search.h"
#include "core/base/json_reader.h"
#include "core/measure/trial_result.h"

namespace bakeoff::bench {

/// What `load` shows of one interval of the measured window.
// Moving a Json throws nothing, but clang-tidy follows its assertions.
// NOLINTNEXTLINE(bugprone-exception-escape)
struct ShownInterval {
    std::int64_t tNs = 0;  ///< its end, since the window began
    std::int64_t widthNs = 0;
    std::uint64_t responses = 0;
    std::uint64_t errors = 0;
    std::int64_t p50Ns = 0;  ///< of the response time
    std::int64_t p99Ns = 0;
    std::int64_t maxNs = 0;
    double generatorCores = 0;
    core::Json serviceTime;  ///< whole histograms, where asked for
    core::Json responseTime;
};

/// One run of load with what belongs to it.
struct LoadResult {
    LoadReport report;
    std::vector<core::ValidityCheck> checks;
    std::vector<ShownInterval> intervals;
    std::optional<double> ceilingPerS;  ///< of which the rate is a share
    std::int64_t memoryPeakBytes = 0;   ///< of this process so far; 0 where the system does not say
};

/// Steps of a ramp of rates, and what they show.
struct RampResult {
    std::vector<LoadResult> steps;
    std::optional<std::size_t> knee;       ///< index of the step with the most power
    std::optional<std::size_t> sustained;  ///< index of the highest rate that was held
};

core::Json loadJson(const LoadOptions& options, const LoadResult& result);
core::Json rampJson(const LoadOptions& options, const RampResult& result);
/// For people; in lines of at most 110 characters.
std::string loadText(const LoadOptions& options, const LoadResult& result);
std::string rampText(const LoadOptions& options, const RampResult& result);
core::Json searchJson(const LoadOptions& options, const RateSearch& search);
std::string searchText(const LoadOptions& options, const RateSearch& search);

/// Peak resident memory of this process (VmHWM) in bytes; 0 where the system does not say.
std::int64_t ownPeakMemory();

}  // namespace bakeoff::bench
