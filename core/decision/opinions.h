// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/decision/decision.h"
#include "core/mcda/matrix.h"

namespace bakeoff::core {

/// What other methods make of values (alternatives x scenarios, in [-1, 1]) and shares: weighted product,
/// PROMETHEE II and maximin; TOPSIS and VIKOR, and the sum with entropy and CRITIC weights, only for three
/// alternatives or more. `winner` is the main model's.
std::vector<SecondOpinion> secondOpinions(const Matrix& values, const std::vector<double>& shares,
                                          std::size_t winner);

}  // namespace bakeoff::core
