// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <map>

#include "core/base/json_reader.h"
#include "core/measure/histogram.h"

namespace bakeoff::core {

/// How many requests of one interval fell into each band of latency: four bands an octave, so that a heat map
/// over time costs a few dozen numbers an interval instead of a whole histogram. Band b holds durations from
/// 2^(b/4) ns to below 2^((b+1)/4) ns; band 0 also what is shorter.
using LatencyBands = std::map<int, std::uint64_t>;

inline constexpr int kBandsPerOctave = 4;

int latencyBandOf(double ns);
/// The shortest duration of a band in nanoseconds.
double latencyBandLow(int band);

/// Each bucket of the histogram counts at its middle; it is never wider than 0.1 % of its value.
LatencyBands latencyBands(const Histogram& histogram);

/// [[band step, count], ...]; steps are differences to the band before.
Json toJson(const LatencyBands& bands);
/// What is not such a list gives no bands.
LatencyBands latencyBandsFromJson(const Json& json);

}  // namespace bakeoff::core
