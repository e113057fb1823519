// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/reversal.h"

#include <algorithm>

namespace bakeoff::core {
namespace {

std::size_t firstOf(const std::vector<double>& scores) {
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

/// A winner that is only tied is not reversed by its equal coming first.
bool changed(const std::vector<double>& scores, std::size_t winner) {
    return scores[firstOf(scores)] > scores[winner] + std::max(scoreTolerance(scores), 1e-12);
}

std::vector<double> worseCopy(const DecisionMatrix& matrix, std::size_t a) {
    const auto own = matrix.values.row(a);
    std::vector<double> out(own.begin(), own.end());
    for (std::size_t c = 0; c < out.size(); ++c) {
        const auto [low, high] = std::ranges::minmax(matrix.values.column(c));
        const double step = high > low ? (high - low) / 10 : 0.1;
        out[c] += matrix.objectives[c] == Objective::Max ? -step : step;
    }
    return out;
}

}  // namespace

std::vector<Reversal> findReversals(const DecisionMatrix& matrix, const Scorer& scorer, const Matrix& extra) {
    std::vector<Reversal> out;
    const auto scores = scorer(matrix);
    if (scores.size() != matrix.alternatives() || scores.empty())
        return out;
    const std::size_t winner = firstOf(scores);
    for (std::size_t a = 0; a < matrix.alternatives() && matrix.alternatives() > 2; ++a) {
        if (a == winner)
            continue;
        DecisionMatrix fewer = matrix;
        fewer.values.removeRow(a);
        const std::size_t own = winner - (winner > a ? 1 : 0);
        const auto again = scorer(fewer);
        if (!again.empty() && changed(again, own)) {
            const std::size_t now = firstOf(again);
            out.push_back({Reversal::Kind::Dropped, a, winner, now + (now >= a ? 1 : 0)});
        }
    }
    Matrix added = extra.empty() ? Matrix(0, matrix.criteria()) : extra;
    for (std::size_t a = 0; a < matrix.alternatives(); ++a)
        added.addRow(worseCopy(matrix, a));
    for (std::size_t i = 0; i < added.rows(); ++i) {
        DecisionMatrix more = matrix;
        more.values.addRow(added.row(i));
        const auto again = scorer(more);
        if (!again.empty() && changed(again, winner))
            out.push_back({Reversal::Kind::AddedDominated, i, winner, firstOf(again)});
    }
    return out;
}

}  // namespace bakeoff::core
