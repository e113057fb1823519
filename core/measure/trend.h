// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

namespace bakeoff::core {

/// Which way a short, noisy series of equally spaced values goes.
struct Trend {
    std::size_t count = 0;
    double slope = 0;  ///< a step: the median of the slopes of all pairs (Theil 1950, Sen 1968)
    double relativeChange =
        0;         ///< the slope over the whole series, as a share of the median; 0 when that is 0
    double p = 1;  ///< two-sided, of Mann's test against no trend (Mann 1945, Kendall 1975)
};

/// One value has no trend; none neither. The p-value is the normal approximation with tie and continuity
/// correction, as of eight values about right.
Trend trendOf(const std::vector<double>& values);

/// Whether a warm-up may end there: the values have moved by less than `tolerance` over the series, or their
/// movement cannot be told from noise.
bool isSettled(const Trend& trend, double tolerance = 0.05);

}  // namespace bakeoff::core
