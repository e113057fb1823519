// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/methods.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bakeoff::core {
namespace {

Result<void> checkProblem(const DecisionMatrix& matrix, const std::vector<double>& weights) {
    if (auto checked = checkMatrix(matrix); !checked)
        return checked.error();
    return checkWeights(weights, matrix.criteria());
}

double sign(Objective objective) {
    return objective == Objective::Max ? 1 : -1;
}

double length(const std::vector<double>& difference, Distance distance) {
    double out = 0;
    for (const double d : difference) {
        if (distance == Distance::Chebyshev)
            out = std::max(out, std::fabs(d));
        else
            out += distance == Distance::Euclidean ? d * d : std::fabs(d);
    }
    return distance == Distance::Euclidean ? std::sqrt(out) : out;
}

/// A score that is not finite came from numbers too large to add or multiply.
Result<MethodScores> finite(MethodScores out) {
    for (std::size_t a = 0; a < out.scores.size(); ++a) {
        if (!std::isfinite(out.scores[a]))
            return Error{ErrorCode::InvalidArgument,
                         say("The numbers of this alternative are too large for a score. Scale them down."),
                         rowPlace(a)};
    }
    return out;
}

}  // namespace

Result<MethodScores> weightedSum(const DecisionMatrix& matrix, const std::vector<double>& weights) {
    if (auto checked = checkProblem(matrix, weights); !checked)
        return checked.error();
    MethodScores out{{}, Matrix(matrix.alternatives(), matrix.criteria())};
    for (std::size_t a = 0; a < matrix.alternatives(); ++a) {
        const auto parts = out.contributions.row(a);
        for (std::size_t c = 0; c < parts.size(); ++c)
            parts[c] = sign(matrix.objectives[c]) * weights[c] * matrix.values(a, c);
        out.scores.push_back(std::accumulate(parts.begin(), parts.end(), 0.0));
    }
    return finite(std::move(out));
}

Result<MethodScores> weightedProduct(const DecisionMatrix& matrix, const std::vector<double>& weights,
                                     ProductScore form) {
    if (auto checked = checkProblem(matrix, weights); !checked)
        return checked.error();
    MethodScores out;
    for (std::size_t a = 0; a < matrix.alternatives(); ++a) {
        double logarithm = 0;
        bool zero = false;
        for (std::size_t c = 0; c < matrix.criteria(); ++c) {
            const double x = matrix.values(a, c);
            const bool benefit = matrix.objectives[c] == Objective::Max;
            if (weights[c] == 0)
                continue;
            if (x == 0 && benefit && form == ProductScore::Product) {
                zero = true;
                continue;
            }
            if (x <= 0)
                return Error{ErrorCode::InvalidArgument,
                             say("A product of powers needs a number above 0 here. Normalise the matrix, or "
                                 "use a weighted sum."),
                             matrixPlace(a, c)};
            logarithm += sign(matrix.objectives[c]) * weights[c] * std::log(x);
        }
        out.scores.push_back(form == ProductScore::Product      ? (zero ? 0 : std::exp(logarithm))
                             : form == ProductScore::NaturalLog ? logarithm
                                                                : logarithm / std::log(10.0));
    }
    return finite(std::move(out));
}

Result<MethodScores> topsis(const DecisionMatrix& matrix, const std::vector<double>& weights,
                            Distance distance) {
    if (auto checked = checkProblem(matrix, weights); !checked)
        return checked.error();
    const std::size_t n = matrix.criteria();
    Matrix weighted = matrix.values;
    std::vector<double> ideal(n);
    std::vector<double> anti(n);
    for (std::size_t c = 0; c < n; ++c) {
        for (std::size_t a = 0; a < weighted.rows(); ++a)
            weighted(a, c) *= weights[c];
        const auto [low, high] = std::ranges::minmax(weighted.column(c));
        const bool benefit = matrix.objectives[c] == Objective::Max;
        ideal[c] = benefit ? high : low;
        anti[c] = benefit ? low : high;
    }
    MethodScores out;
    for (std::size_t a = 0; a < weighted.rows(); ++a) {
        const auto row = weighted.row(a);
        std::vector<double> toIdeal(n);
        std::vector<double> toAnti(n);
        for (std::size_t c = 0; c < n; ++c) {
            toIdeal[c] = row[c] - ideal[c];
            toAnti[c] = row[c] - anti[c];
        }
        const double best = length(toIdeal, distance);
        const double worst = length(toAnti, distance);
        out.scores.push_back(best + worst > 0 ? worst / (best + worst) : 0.5);
    }
    return finite(std::move(out));
}

Result<MethodScores> maximin(const DecisionMatrix& matrix) {
    if (auto checked = checkMatrix(matrix); !checked)
        return checked.error();
    MethodScores out;
    for (std::size_t a = 0; a < matrix.alternatives(); ++a) {
        const auto row = matrix.values.row(a);
        double worst = sign(matrix.objectives[0]) * row[0];
        for (std::size_t c = 1; c < row.size(); ++c)
            worst = std::min(worst, sign(matrix.objectives[c]) * row[c]);
        out.scores.push_back(worst);
    }
    return out;
}

}  // namespace bakeoff::core
