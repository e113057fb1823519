// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/steady_state.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/measure/statistics.h"
#include "core/measure/trend.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kFewestValues = 6;
constexpr std::size_t kShortestLevel = 3;
/// An information criterion asks for 2 to 3; rates of neighbouring intervals are not quite independent.
constexpr double kPenalty = 6;
/// The test of a trend looks at all pairs of values: more of them would cost the load generator's time.
constexpr std::size_t kMostForTrend = 60;
/// A median absolute deviation becomes a standard deviation (of the normal distribution).
constexpr double kMadToSigma = 1.4826;
/// Levels that differ by less than this are of no interest, however quiet the machine.
constexpr double kQuietestNoise = 0.005;
constexpr double kFarOff = 5;
constexpr std::size_t kNeighbours = 2;  ///< on each side
constexpr std::size_t kFewestSteady = 6;
constexpr std::size_t kMostSteady = 30;
constexpr std::size_t kShareOfCap = 20;
constexpr std::size_t kShareOfSeries = 3;

/// The standard deviation of the noise, by the differences of neighbours.
double noiseOf(const std::vector<double>& values) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < values.size(); ++i)
        steps.push_back(std::abs(values[i] - values[i - 1]));
    const double floor = kQuietestNoise * std::abs(median(values));
    return std::max(kMadToSigma * median(steps) / std::sqrt(2.0), floor);
}

/// A value far from the median of its neighbours and itself becomes that median.
std::vector<double> withoutOutliers(const std::vector<double>& values, double noise) {
    std::vector<double> out = values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t from = i < kNeighbours ? 0 : i - kNeighbours;
        const std::size_t to = std::min(values.size(), i + kNeighbours + 1);
        const double middle = median({values.begin() + static_cast<std::ptrdiff_t>(from),
                                      values.begin() + static_cast<std::ptrdiff_t>(to)});
        if (std::abs(values[i] - middle) > kFarOff * noise)
            out[i] = middle;
    }
    return out;
}

/// Squared distances from the mean of any stretch, over the variance of the noise.
class Cost {
public:
    Cost(const std::vector<double>& values, double noise) : m_sums{0}, m_squares{0} {
        const double origin = median(values);  // else large values lose their differences to rounding
        for (const double value : values) {
            const double x = (value - origin) / noise;
            m_sums.push_back(m_sums.back() + x);
            m_squares.push_back(m_squares.back() + x * x);
        }
    }
    [[nodiscard]] double of(std::size_t from, std::size_t to) const {
        const double sum = m_sums[to] - m_sums[from];
        return m_squares[to] - m_squares[from] - sum * sum / static_cast<double>(to - from);
    }

private:
    std::vector<double> m_sums;
    std::vector<double> m_squares;
};

double meanOf(const std::vector<double>& values, std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t i = from; i < to; ++i)
        sum += values[i];
    return sum / static_cast<double>(to - from);
}

}  // namespace

std::vector<std::size_t> changePoints(const std::vector<double>& values) {
    const std::size_t n = values.size();
    if (n < kFewestValues)
        return {};
    const double noise = noiseOf(values);
    if (noise <= 0)
        return {};
    const Cost cost(withoutOutliers(values, noise), noise);
    const double penalty = kPenalty * std::log(static_cast<double>(n));
    constexpr double kNever = std::numeric_limits<double>::infinity();
    std::vector<double> best(n + 1, kNever);
    std::vector<std::size_t> before(n + 1, 0);
    best[0] = -penalty;
    std::vector<std::size_t> candidates;
    for (std::size_t end = kShortestLevel; end <= n; ++end) {
        candidates.push_back(end - kShortestLevel);
        for (const std::size_t from : candidates) {
            const double whole = best[from] + cost.of(from, end) + penalty;
            if (whole < best[end]) {
                best[end] = whole;
                before[end] = from;
            }
        }
        std::erase_if(candidates, [&](std::size_t from) {
            return best[from] < kNever && best[from] + cost.of(from, end) > best[end];
        });
    }
    std::vector<std::size_t> changes;
    for (std::size_t at = before[n]; at > 0; at = before[at])
        changes.push_back(at);
    std::ranges::reverse(changes);
    return changes;
}

SteadyState steadyStateOf(const std::vector<double>& values, std::size_t fewest, double tolerance) {
    SteadyState out;
    out.from = values.size();
    if (values.size() < std::max(fewest, kFewestValues))
        return out;
    std::vector<std::size_t> bounds = changePoints(values);
    bounds.insert(bounds.begin(), 0);
    std::size_t to = values.size();
    const double last = meanOf(values, bounds.back(), to);
    for (auto from = bounds.rbegin(); from != bounds.rend(); ++from) {
        if (std::abs(meanOf(values, *from, to) - last) > tolerance * std::abs(last))
            break;
        out.from = to = *from;
    }
    const std::size_t lasted = values.size() - out.from;
    if (lasted < std::max(fewest, values.size() / kShareOfSeries))
        return out;
    const auto looked = static_cast<std::ptrdiff_t>(std::min(lasted, kMostForTrend));
    out.steady = isSettled(trendOf({values.end() - looked, values.end()}), tolerance);
    return out;
}

std::size_t fewestSteady(std::size_t cap) {
    return std::clamp(cap / kShareOfCap, kFewestSteady, kMostSteady);
}

}  // namespace bakeoff::core
