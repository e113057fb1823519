// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <algorithm>
#include <vector>

#include "core/decision/decision.h"
#include "core/decision/value_table.h"

namespace bakeoff::core {

/// What is recommended at one point of shares. The decision, and every question of what an answer would
/// change, is taken by this one rule.
struct Choice {
    Decision::Kind kind = Decision::Kind::Single;
    std::vector<std::size_t> alternatives;  ///< recommended, best first
    std::vector<std::size_t> order;         ///< all, best score first
    std::vector<double> scores;             ///< of all, in the study's order
    std::vector<std::size_t> parts;         ///< that would share the work, best first; none or at least two
    double splitScore = 0;                  ///< of the parts side by side, the cost of a second one taken off
};

Choice chooseAt(const Study& study, const ValueTable& table, const std::vector<double>& shares,
                const DecisionOptions& options);

/// Whether `then` takes back what `now` recommends: another leader by more than a tie, or one alternative
/// instead of several side by side, or the other way round.
bool changesChoice(const Choice& now, const Choice& then, double tieMargin);

/// What several alternatives side by side are worth in one scenario; valueOf(a) is what a alone is.
template <typename ValueOf>
double splitValue(const Scenario& scenario, const std::vector<std::size_t>& parts, double cost,
                  ValueOf valueOf) {
    double value = valueOf(parts.front());
    for (const std::size_t a : parts)
        value = scenario.separable ? std::max(value, valueOf(a)) : std::min(value, valueOf(a));
    return value - cost;
}

}  // namespace bakeoff::core
