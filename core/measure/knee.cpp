// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/knee.h"

#include <cmath>

namespace bakeoff::core {
namespace {

bool sustained(const LoadPoint& point) {
    return point.offeredPerS > 0 && point.achievedPerS >= kSustained * point.offeredPerS;
}

/// The index for which `score` is highest among the sustained points.
template <typename Score>
std::optional<std::size_t> best(const std::vector<LoadPoint>& points, Score score) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (sustained(points[i]) && points[i].timeNs > 0 &&
            (!found || score(points[i]) > score(points[*found])))
            found = i;
    }
    return found;
}

}  // namespace

std::optional<std::size_t> kneeOf(const std::vector<LoadPoint>& points) {
    return best(points, [](const LoadPoint& point) { return point.achievedPerS / point.timeNs; });
}

std::optional<std::size_t> highestSustained(const std::vector<LoadPoint>& points) {
    return best(points, [](const LoadPoint& point) { return point.offeredPerS; });
}

std::vector<double> geometricSteps(double low, double high, int count) {
    std::vector<double> out;
    for (int i = 0; i < count; ++i)
        out.push_back(count == 1 ? low : low * std::pow(high / low, static_cast<double>(i) / (count - 1)));
    return out;
}

}  // namespace bakeoff::core
