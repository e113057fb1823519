// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>

#include "core/base/message.h"

namespace bakeoff::core {

/// One percentile of latency that trials state.
struct Percentile {
    double share;         ///< of the requests, 0 to 1
    const char* metric;   ///< id of the metric, e.g. "p999_ns"
    const char* percent;  ///< as people and other tools write it, e.g. "99.9"
    Sentence title;
};

/// All of them, upwards: metrics, measuring, imports, the article's words and the printed tables walk this
/// list.
inline constexpr std::array kPercentiles{
    Percentile{0.5, "p50_ns", "50", SAY("Latency p50")},
    Percentile{0.9, "p90_ns", "90", SAY("Latency p90")},
    Percentile{0.95, "p95_ns", "95", SAY("Latency p95")},
    Percentile{0.99, "p99_ns", "99", SAY("Latency p99")},
    Percentile{0.999, "p999_ns", "99.9", SAY("Latency p99.9")},
};

}  // namespace bakeoff::core
