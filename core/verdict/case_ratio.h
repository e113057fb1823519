// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>

#include "core/base/message.h"
#include "core/measure/statistics.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// How many times `b` is `a`, over the rounds of one run in which both were measured, see pairedRatio(). Both
/// have their metric. Nothing below kFewestForInterval such rounds.
std::optional<Ratio> ratioOverRounds(const CaseSummary& a, const std::string& metricA, const CaseSummary& b,
                                     const std::string& metricB);
/// The same of one metric.
inline std::optional<Ratio> ratioOverRounds(const CaseSummary& a, const CaseSummary& b,
                                            const std::string& metric) {
    return ratioOverRounds(a, metric, b, metric);
}

/// "2.62×": a ratio for people, with three digits.
Message timesText(double ratio);

}  // namespace bakeoff::core
