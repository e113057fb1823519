// SPDX-License-Identifier: GPL-3.0-only
#include <numeric>

#include "bench_runner/load/load_engine.h"

namespace bakeoff::bench {

std::uint64_t LoadReport::errorTotal() const {
    return std::accumulate(errors.begin(), errors.end(), std::uint64_t{0});
}

double LoadReport::ratePerS() const {
    return durationNs > 0 ? static_cast<double>(requests) * 1e9 / static_cast<double>(durationNs) : 0.0;
}

double LoadReport::littleLawRatio() const {
    if (connections <= 0 || durationNs <= 0)
        return 0;
    const auto ended = static_cast<double>(requests + failedInWindow);
    return serviceTime.mean() * ended / static_cast<double>(durationNs) / static_cast<double>(connections);
}

double LoadReport::generatorCores() const {
    return durationNs > 0 ? static_cast<double>(generatorCpuNs) / static_cast<double>(durationNs) : 0.0;
}

}  // namespace bakeoff::bench
