// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/trend.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/measure/statistics.h"

namespace bakeoff::core {
namespace {

constexpr double kSignificant = 0.05;

/// Mann's S and its variance without a trend, ties counted in (Kendall 1975).
double mannP(const std::vector<double>& values, double score) {
    const auto n = static_cast<double>(values.size());
    std::map<double, double> ties;
    for (const double value : values)
        ++ties[value];
    double variance = n * (n - 1) * (2 * n + 5);
    for (const auto& [value, times] : ties)
        variance -= times * (times - 1) * (2 * times + 5);
    variance /= 18;
    if (variance <= 0 || score == 0)
        return 1;
    const double z = (std::abs(score) - 1) / std::sqrt(variance);
    return std::min(1.0, std::erfc(z / std::sqrt(2.0)));
}

}  // namespace

Trend trendOf(const std::vector<double>& values) {
    Trend out;
    out.count = values.size();
    if (values.size() < 2)
        return out;
    std::vector<double> slopes;
    double score = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t j = i + 1; j < values.size(); ++j) {
            slopes.push_back((values[j] - values[i]) / static_cast<double>(j - i));
            score += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0;
        }
    }
    out.slope = median(slopes);
    const double middle = median(values);
    if (middle != 0)
        out.relativeChange = out.slope * static_cast<double>(values.size() - 1) / std::abs(middle);
    out.p = mannP(values, score);
    return out;
}

bool isSettled(const Trend& trend, double tolerance) {
    return std::abs(trend.relativeChange) < tolerance || trend.p > kSignificant;
}

}  // namespace bakeoff::core
