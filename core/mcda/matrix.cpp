// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/matrix.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bakeoff::core {

std::string matrixPlace(std::size_t row, std::size_t column) {
    return "/matrix/" + std::to_string(row) + "/" + std::to_string(column);
}

std::string weightPlace(std::size_t column) {
    return "/weights/" + std::to_string(column);
}

Result<void> checkMatrix(const DecisionMatrix& matrix) {
    if (matrix.values.empty())
        return Error{ErrorCode::InvalidArgument, say("Expected at least one alternative (a row)."),
                     "/matrix"};
    if (matrix.objectives.empty())
        return Error{ErrorCode::InvalidArgument, say("Expected at least one criterion (a column)."),
                     "/objectives"};
    for (std::size_t a = 0; a < matrix.alternatives(); ++a) {
        const auto& row = matrix.values[a];
        if (row.size() != matrix.criteria())
            return Error{
                ErrorCode::InvalidArgument,
                say("Expected %1 numbers, one for each criterion, found %2.", matrix.criteria(), row.size()),
                "/matrix/" + std::to_string(a)};
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (!std::isfinite(row[c]))
                return Error{ErrorCode::InvalidArgument,
                             say("Expected a finite number. Leave out an alternative or a criterion that was "
                                 "not measured."),
                             matrixPlace(a, c)};
        }
    }
    return {};
}

Result<void> checkWeights(const std::vector<double>& weights, std::size_t criteria) {
    if (weights.size() != criteria)
        return Error{ErrorCode::InvalidArgument,
                     say("Expected %1 weights, one for each criterion, found %2.", criteria, weights.size()),
                     "/weights"};
    double sum = 0;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        if (!std::isfinite(weights[c]) || weights[c] < 0)
            return Error{ErrorCode::InvalidArgument, say("Expected a finite weight of 0 or more."),
                         weightPlace(c)};
        sum += weights[c];
    }
    if (!(sum > 0) || !std::isfinite(sum))
        return Error{ErrorCode::InvalidArgument,
                     say("Expected at least one weight above 0: with none there is nothing to decide on."),
                     "/weights"};
    return {};
}

double scoreTolerance(const std::vector<double>& scores) {
    double largest = 0;
    for (const double score : scores)
        largest = std::max(largest, std::fabs(score));
    return largest * 1e-10;
}

std::vector<int> competitionRanks(const std::vector<double>& scores, bool higherIsBetter) {
    const double tolerance = scoreTolerance(scores);
    std::vector<int> ranks;
    ranks.reserve(scores.size());
    for (const double score : scores) {
        const auto better = std::count_if(scores.begin(), scores.end(), [&](double other) {
            return higherIsBetter ? other > score + tolerance : other < score - tolerance;
        });
        ranks.push_back(static_cast<int>(better) + 1);
    }
    return ranks;
}

std::vector<std::size_t> bestFirst(const std::vector<double>& scores, bool higherIsBetter) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return higherIsBetter ? scores[a] > scores[b] : scores[a] < scores[b];
    });
    return order;
}

}  // namespace bakeoff::core
