// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/vikor.h"

#include <algorithm>
#include <cmath>

#include "core/mcda/weights.h"

namespace bakeoff::core {
namespace {

/// Where a value lies between the best (0) and the worst (1) of a column.
std::vector<double> regrets(const DecisionMatrix& matrix, std::size_t c) {
    auto x = matrix.values.column(c);
    for (double& value : x)
        value /= 2;
    const auto [low, high] = std::minmax_element(x.begin(), x.end());
    const bool benefit = matrix.objectives[c] == Objective::Max;
    const double best = benefit ? *high : *low;
    const double worst = benefit ? *low : *high;
    std::vector<double> out;
    for (const double value : x)
        out.push_back(best == worst ? 0 : (best - value) / (best - worst));
    return out;
}

std::vector<double> spread(const std::vector<double>& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double range = *high - *low;
    std::vector<double> out;
    for (const double value : values)
        out.push_back(range > 1e-15 ? (value - *low) / range : 0);
    return out;
}

bool isLeast(const std::vector<double>& values, std::size_t index) {
    return values[index] <= *std::min_element(values.begin(), values.end()) + scoreTolerance(values);
}

void findCompromise(VikorResult& result, double advantage) {
    const auto order = bestFirst(result.q, false);
    const std::size_t first = order[0];
    const double tolerance = 1e-12;
    result.acceptableStability =
        isLeast(result.groupUtility, first) || isLeast(result.individualRegret, first);
    result.acceptableAdvantage =
        order.size() < 2 || result.q[order[1]] - result.q[first] >= advantage - tolerance;
    result.compromise.push_back(first);
    if (!result.acceptableAdvantage) {
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (result.q[order[i]] - result.q[first] < advantage - tolerance)
                result.compromise.push_back(order[i]);
        }
    } else if (!result.acceptableStability && order.size() > 1) {
        result.compromise.push_back(order[1]);
    }
    std::sort(result.compromise.begin(), result.compromise.end());
}

}  // namespace

Result<VikorResult> vikor(const DecisionMatrix& matrix, const std::vector<double>& weights, double strategy,
                          std::optional<double> advantage) {
    if (auto checked = checkMatrix(matrix); !checked)
        return checked.error();
    if (auto checked = checkWeights(weights, matrix.criteria()); !checked)
        return checked.error();
    if (!(strategy >= 0 && strategy <= 1))
        return Error{ErrorCode::InvalidArgument, say("Expected a number from 0 to 1."), "/parameters/v"};
    if (advantage && !(*advantage >= 0))
        return Error{ErrorCode::InvalidArgument, say("Expected a number of 0 or more."), "/parameters/DQ"};
    const auto shares = shareWeights(weights);
    if (!shares)
        return shares.error();
    const std::size_t m = matrix.alternatives();
    VikorResult result;
    result.groupUtility.assign(m, 0);
    result.individualRegret.assign(m, 0);
    for (std::size_t c = 0; c < matrix.criteria(); ++c) {
        const auto column = regrets(matrix, c);
        for (std::size_t a = 0; a < m; ++a) {
            const double regret = (*shares)[c] * column[a];
            result.groupUtility[a] += regret;
            result.individualRegret[a] = std::max(result.individualRegret[a], regret);
        }
    }
    const auto s = spread(result.groupUtility);
    const auto r = spread(result.individualRegret);
    for (std::size_t a = 0; a < m; ++a)
        result.q.push_back(strategy * s[a] + (1 - strategy) * r[a]);
    result.ranks = competitionRanks(result.q, false);
    findCompromise(result, advantage.value_or(m > 1 ? 1.0 / static_cast<double>(m - 1) : 1.0));
    return result;
}

}  // namespace bakeoff::core
