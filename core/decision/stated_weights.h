// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/answers/weight_statement.h"
#include "core/mcda/worlds/weight_sampler.h"

namespace bakeoff::core {

/// A comparison that the others contradict.
struct OddComparison {
    WeightStatement::Pair pair;
    double said = 1;     ///< of it, 1 or more
    double implied = 1;  ///< by the weights
};

/// Weights from the pairs that were compared.
struct ComparedWeights {
    std::vector<double> weights;  ///< in the study's order
    /// Above 0.1 the comparisons contradict each other; nothing where so few are compared that none can.
    std::optional<double> consistencyRatio;
    std::size_t compared = 0;          ///< pairs
    std::size_t pairs = 0;             ///< that there are
    std::optional<OddComparison> odd;  ///< the one that fits least to the others; none when all fit
};

/// A ratio above this is commonly held inconsistent (Saaty 1980).
inline constexpr double kMostConsistencyRatio = 0.1;

/// The principal eigenvector, with what was not compared left out of it (Harker 1987, Mathematical Modelling
/// 9(11): a missing a_ij counts as w_i / w_j). The ratio is over the table saaty2005, beyond its 15 elements
/// over the line of Alonso and Lamata (2006, IJUFKS 14(4)); with m pairs missing the index is 1 - 2 m / ((n -
/// 1) (n - 2)) of that (Agoston and Csato 2022, Omega 108), since fewer comparisons can contradict less.
/// Errors: InvalidArgument naming a scenario that no chain of comparisons joins with the first one.
Result<ComparedWeights> comparedWeights(const Study& study, const WeightStatement& statement);

/// Whether a chain of comparisons joins each scenario with each other.
bool linksAll(const Study& study, const WeightStatement& statement);

/// What comparisons say that need not hang together.
struct ComparedParts {
    /// Of each two that were compared: the ratio of the eigenvector of all that hang together with them,
    /// within kEqualWithin of it.
    std::vector<AmountRatio> ratios;
    std::optional<double> consistencyRatio;  ///< the largest of the parts; none where none can contradict
    std::optional<OddComparison> odd;        ///< of that part
};
ComparedParts comparedParts(const Study& study, const WeightStatement& statement);

/// The two scenarios to compare next: the weightiest that no chain of comparisons joins with the weightiest
/// of all, and what it is best compared with, the joined one whose share is nearest to its own. Nothing when
/// all hang together, or what is left is in `skipped`. `shares` are in the study's order.
std::optional<WeightStatement::Pair> nextComparison(const Study& study, const WeightStatement& statement,
                                                    const std::vector<double>& shares,
                                                    const std::set<WeightStatement::Pair>& skipped = {});

/// What was chosen between two options, by the places of the scenarios in the study.
std::vector<AmountRatio> ratiosOf(const Study& study, const WeightStatement& statement);

/// What a statement says of the weights of the study's scenarios; Unknown for Kind::Share. Errors:
/// InvalidArgument for bounds that no weights meet, or comparisons that do not hang together.
Result<WeightKnowledge> weightKnowledge(const Study& study, const WeightStatement& statement);

/// Fills what the statement's kind needs and lacks altogether from the shares that were in force, so that a
/// change of kind begins where the last one ended: their order; half and one and a half times each. Pairs
/// begin without a comparison, since nobody made one: the shares go on counting until all hang together.
void fillFromShares(WeightStatement& statement, const Study& study, const std::vector<double>& shares);

}  // namespace bakeoff::core
