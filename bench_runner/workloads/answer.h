// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>

#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/bench/catalogue.h"
#include "core/measure/trial_result.h"

namespace bakeoff::bench {

/// The JSON object on the last line that is not blank. Errors: BadResponse.
core::Result<core::Json> lastJsonLine(const std::string& output, const std::string& who);
/// One line as a JSON object. Errors: BadResponse.
core::Result<core::Json> jsonLine(const std::string& line, const std::string& who);

/// Success when the member is that number. Errors: BadResponse with both numbers.
core::Result<void> expectNumber(const core::Json& answer, const char* key, std::int64_t expected,
                                const std::string& who);

/// A duration in nanoseconds, 0 or more. Errors: BadResponse.
core::Result<double> durationIn(const core::Json& answer, const char* key, const std::string& who);

/// Fibonacci(n) for 0 <= n <= 90.
std::int64_t fibonacci(std::int64_t n);
/// How many primes are below n, for n up to 10^9; takes n bits of memory.
std::int64_t primesBelow(std::int64_t n);
/// What a formula gives for that size.
std::int64_t evaluate(core::Formula formula, std::int64_t n);

/// Holds a program's answer against what the workload expects of size n and takes its figures over: work_ns
/// from elapsed_ns, the workload's rate, ns_per_item, the metrics it may state, and of a "curve" over workers
/// the speedup and work_ns_at_<workers>. Errors: BadResponse.
core::Result<void> takeAnswer(const core::Workload& workload, std::int64_t n, const core::Json& answer,
                              const std::string& who, core::TrialResult& result);
/// The metrics that the workload's subjects state themselves. Errors: BadResponse.
core::Result<void> takeStated(const core::Workload& workload, const core::Json& answer,
                              const std::string& who, core::TrialResult& result);

}  // namespace bakeoff::bench
