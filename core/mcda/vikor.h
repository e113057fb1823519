// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>

#include "core/mcda/matrix.h"

namespace bakeoff::core {

/// What VIKOR finds. Smaller S, R and Q are better.
struct VikorResult {
    std::vector<double> groupUtility;      ///< S: weighted sum of the regrets
    std::vector<double> individualRegret;  ///< R: the largest weighted regret
    std::vector<double> q;
    std::vector<int> ranks;               ///< by Q
    std::vector<std::size_t> compromise;  ///< ascending
    bool acceptableAdvantage = false;
    bool acceptableStability = false;
};

/// VIKOR with its compromise set (Opricovic and Tzeng 2004, EJOR 156(2), pp. 447-448). `strategy` is v in
/// [0, 1]; the advantage asked for is 1/(m - 1) unless given. Weights are made to sum to one. A constant
/// criterion regrets nothing; where all S (or all R) are equal their part of Q is 0. A single alternative is
/// its own compromise.
Result<VikorResult> vikor(const DecisionMatrix& matrix, const std::vector<double>& weights, double strategy,
                          std::optional<double> advantage = std::nullopt);

}  // namespace bakeoff::core
