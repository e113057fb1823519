// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/screening.h"

#include <algorithm>
#include <cmath>

namespace bakeoff::core {
namespace {

/// How much better x is than y.
double advantage(const DecisionMatrix& matrix, std::size_t x, std::size_t y, std::size_t c) {
    const double d = matrix.values(x, c) - matrix.values(y, c);
    return matrix.objectives[c] == Objective::Max ? d : -d;
}

bool dominates(const DecisionMatrix& matrix, std::size_t x, std::size_t y) {
    bool better = false;
    for (std::size_t c = 0; c < matrix.criteria(); ++c) {
        const double d = advantage(matrix, x, y, c);
        if (d < 0)
            return false;
        better = better || d > 0;
    }
    return better;
}

Result<void> checkDemands(const std::vector<Demand>& demands, std::size_t criteria) {
    if (demands.size() != criteria)
        return Error{ErrorCode::InvalidArgument, say("Expected one demand for each criterion."),
                     "/parameters/veto"};
    for (std::size_t c = 0; c < demands.size(); ++c) {
        if (demands[c].veto && !(*demands[c].veto >= 0))
            return Error{ErrorCode::InvalidArgument, say("Expected a veto threshold of 0 or more."),
                         "/parameters/veto/" + std::to_string(c)};
        if (demands[c].mustHave && !std::isfinite(*demands[c].mustHave))
            return Error{ErrorCode::InvalidArgument, say("Expected a finite number."),
                         "/parameters/must_have/" + std::to_string(c)};
    }
    return {};
}

}  // namespace

bool Screening::excluded(std::size_t alternative) const {
    return std::any_of(exclusions.begin(), exclusions.end(),
                       [&](const Exclusion& e) { return e.alternative == alternative; });
}

Result<Screening> screen(const DecisionMatrix& matrix, const std::vector<Demand>& demands) {
    if (auto checked = checkMatrix(matrix); !checked)
        return checked.error();
    if (auto checked = checkDemands(demands, matrix.criteria()); !checked)
        return checked.error();
    const std::size_t m = matrix.alternatives();
    Screening out;
    out.vetoed.assign(m, std::vector<bool>(m, false));
    out.dominatedBy.resize(m);
    for (std::size_t a = 0; a < m; ++a) {
        for (std::size_t c = 0; c < matrix.criteria(); ++c) {
            const double value = matrix.values(a, c);
            const auto limit = demands[c].mustHave;
            if (limit && (matrix.objectives[c] == Objective::Max ? value < *limit : value > *limit))
                out.exclusions.push_back({a, c, value, *limit});
        }
        for (std::size_t b = 0; b < m; ++b) {
            if (a == b)
                continue;
            for (std::size_t c = 0; c < matrix.criteria(); ++c) {
                const double behind = advantage(matrix, b, a, c);
                if (demands[c].veto && behind > 0 && behind >= *demands[c].veto)
                    out.vetoed[a][b] = true;
            }
            if (dominates(matrix, b, a))
                out.dominatedBy[a].push_back(b);
        }
    }
    return out;
}

}  // namespace bakeoff::core
