// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>

#include "core/mcda/matrix.h"

namespace bakeoff::core {

/// Scores of a method, higher is better; empty when it has no answer.
using Scorer = std::function<std::vector<double>(const DecisionMatrix&)>;

/// A change that should not matter and turned a method's winner round.
struct Reversal {
    enum class Kind { Dropped, AddedDominated };
    Kind kind = Kind::Dropped;
    std::size_t alternative = 0;  ///< dropped; or the added row, `extra` first, then one worse copy of each
    std::size_t before = 0;       ///< winner, by its place in the matrix
    std::size_t after = 0;
};

/// Tests a method for rank reversal (Belton and Gear 1983, Omega 11(3); Triantaphyllou 2001): leaves out each
/// alternative but the winner, and adds dominated ones: a copy of each that is worse in every criterion by a
/// tenth of the range of the column.
/// `extra` are further dominated rows to try. Empty: the method held.
std::vector<Reversal> findReversals(const DecisionMatrix& matrix, const Scorer& scorer,
                                    const Matrix& extra = {});

}  // namespace bakeoff::core
