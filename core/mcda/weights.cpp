// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/weights.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostCriteria = 100000;

double rankWeight(std::size_t i, std::size_t n, RankScheme scheme) {
    const auto count = static_cast<double>(n);
    const auto place = static_cast<double>(i + 1);
    if (scheme == RankScheme::RankSum)
        return 2 * (count + 1 - place) / (count * (count + 1));
    return 1 / place;
}

std::string place(const char* list, std::size_t index) {
    return std::string("/") + list + "/" + std::to_string(index);
}

}  // namespace

Result<std::vector<double>> shareWeights(const std::vector<double>& amounts) {
    if (auto checked = checkWeights(amounts, amounts.size()); !checked)
        return checked.error();
    const double sum = std::accumulate(amounts.begin(), amounts.end(), 0.0);
    std::vector<double> out;
    for (const double amount : amounts)
        out.push_back(amount / sum);
    return out;
}

Result<std::vector<double>> rankWeights(std::size_t n, RankScheme scheme) {
    if (n < 1 || n > kMostCriteria)
        return Error{ErrorCode::InvalidArgument, say("Expected a number of criteria from 1 to 100,000."),
                     "/parameters/n"};
    std::vector<double> out(n);
    double tail = 0;
    double total = 0;
    for (std::size_t i = n; i-- > 0;) {
        const double own = rankWeight(i, n, scheme);
        tail += own;
        out[i] = scheme == RankScheme::OrderCentroid ? tail / static_cast<double>(n) : own;
        total += out[i];
    }
    for (double& weight : out)
        weight /= total;
    return out;
}

Result<std::vector<double>> weightsFromRanks(const std::vector<double>& ranks, RankScheme scheme) {
    const auto places = rankWeights(ranks.size(), scheme);
    if (!places)
        return Error{ErrorCode::InvalidArgument, say("Expected one rank for each criterion."),
                     "/parameters/ranks"};
    for (std::size_t c = 0; c < ranks.size(); ++c) {
        if (!std::isfinite(ranks[c]))
            return Error{ErrorCode::InvalidArgument, say("Expected a finite rank."),
                         place("parameters/ranks", c)};
    }
    const auto order = bestFirst(ranks, false);
    std::vector<double> out(ranks.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        double sum = 0;
        while (last < order.size() && ranks[order[last]] == ranks[order[first]])
            sum += (*places)[last++];
        for (std::size_t i = first; i < last; ++i)
            out[order[i]] = sum / static_cast<double>(last - first);
        first = last;
    }
    return out;
}

Result<IntervalWeights> intervalWeights(const std::vector<WeightBounds>& bounds) {
    double low = 0;
    double high = 0;
    for (std::size_t c = 0; c < bounds.size(); ++c) {
        if (!(bounds[c].low >= 0 && bounds[c].low <= bounds[c].high && std::isfinite(bounds[c].high)))
            return Error{ErrorCode::InvalidArgument,
                         say("Expected a lower bound of 0 or more that is no larger than the upper bound."),
                         place("parameters/weight_bounds", c)};
        low += bounds[c].low;
        high += bounds[c].high;
    }
    if (bounds.empty() || low > 1 + 1e-12 || high < 1 - 1e-12)
        return Error{ErrorCode::InvalidArgument,
                     say("No weights with a sum of 1 lie within these bounds: the lower ones sum to %1 and "
                         "the upper ones to %2.",
                         Fixed{low, 6}, Fixed{high, 6}),
                     "/parameters/weight_bounds"};
    IntervalWeights out;
    double tightLow = 0;
    double tightHigh = 0;
    for (const auto& own : bounds) {
        WeightBounds tight{std::max(own.low, 1 - (high - own.high)), std::min(own.high, 1 - (low - own.low))};
        // Rounding may cross the bounds of a weight that is fixed.
        tight.high = std::max(tight.low, tight.high);
        tightLow += tight.low;
        tightHigh += tight.high;
        out.bounds.push_back(tight);
    }
    const double part = tightHigh > tightLow ? (1 - tightLow) / (tightHigh - tightLow) : 0;
    for (const auto& own : out.bounds)
        out.point.push_back(own.low + part * (own.high - own.low));
    return out;
}

}  // namespace bakeoff::core
