// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <set>
#include <string>

#include "core/decision/decision.h"

namespace bakeoff::core {

/// Two options that differ in two scenarios alone: one is the best the scale has at `first` and the weakest
/// at `second`, the other one the reverse.
struct OptionPair {
    std::string first;
    std::string second;
    double bits = 0;  ///< mutual information between which one is taken and which alternative is best
};

/// The pair whose answer tells most about which alternative is best, by draws of everything that is not known
/// of the shares. Left out: pairs that were answered, that follow from the answers (one weighs more in 99 of
/// 100 draws), or that are in `skipped` in this order or turned. Nothing where no pair tells anything, or
/// where weights are stated in another way than by shares. The same seed gives the same pair everywhere.
std::optional<OptionPair> nextOptionPair(const Study& study, const Answers& answers,
                                         const DecisionOptions& options,
                                         const std::set<WeightStatement::Pair>& skipped = {});

}  // namespace bakeoff::core
