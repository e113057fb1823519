// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/decision/value_table.h"

namespace bakeoff::core {

/// Exact changes that make another alternative win: a scenario's share with the others kept in proportion,
/// the middle level (closed form where the scale has three levels), a single rating by one level. Nearest
/// first.
std::vector<Flip> findFlips(const Study& study, const ValueTable& table, const std::vector<double>& shares,
                            const DecisionOptions& options);

/// Between which shares of each scenario the winner stays, the others kept in proportion (Mareschal 1988,
/// EJOR 33(1)): exact, for all scenarios in the study's order.
std::vector<StabilityInterval> findStability(const Study& study, const ValueTable& table,
                                             const std::vector<double>& shares, double middleLevel);

}  // namespace bakeoff::core
