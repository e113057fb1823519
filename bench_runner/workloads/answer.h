// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>

#include "core/base/json_reader.h"
#include "core/base/result.h"

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

}  // namespace bakeoff::bench
