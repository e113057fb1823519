// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/latency_bands.h"

#include <cmath>

namespace bakeoff::core {
namespace {

constexpr int kHighestBand = 64 * kBandsPerOctave;

}  // namespace

int latencyBandOf(double ns) {
    if (!(ns > 1))
        return 0;
    return static_cast<int>(std::floor(std::log2(ns) * kBandsPerOctave + 1e-9));
}

double latencyBandLow(int band) {
    return std::exp2(static_cast<double>(band) / kBandsPerOctave);
}

LatencyBands latencyBands(const Histogram& histogram) {
    LatencyBands bands;
    for (const auto& bucket : histogram.buckets())
        bands[latencyBandOf((static_cast<double>(bucket.low) + static_cast<double>(bucket.high)) / 2)] +=
            bucket.count;
    return bands;
}

Json toJson(const LatencyBands& bands) {
    Json json = Json::array();
    int previous = 0;
    for (const auto& [band, count] : bands) {
        json.push_back(Json::array({band - previous, count}));
        previous = band;
    }
    return json;
}

LatencyBands latencyBandsFromJson(const Json& json) {
    LatencyBands bands;
    if (!json.is_array())
        return bands;
    std::int64_t band = 0;
    for (const auto& pair : json) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number_unsigned() ||
            !pair[1].is_number_unsigned() || pair[0].get<std::uint64_t>() > kHighestBand)
            return {};
        band += pair[0].get<std::int64_t>();
        if (band > kHighestBand)
            return {};
        bands[static_cast<int>(band)] += pair[1].get<std::uint64_t>();
    }
    return bands;
}

}  // namespace bakeoff::core
