// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/decision/decision.h"
#include "core/decision/preferences.h"
#include "core/decision/value_table.h"

namespace bakeoff::core {

/// What would be worth finding out: the decision's open questions, and the benchmarks that were not run. The
/// value of a benchmark is the expected value of perfect information about it (Howard 1966, IEEE Trans. SSC
/// 2(1)), with each alternative's worth uniform from 0 to 1. Only what can change `winner` is listed, the
/// likeliest to do so first. The same seed gives the same list everywhere.
std::vector<InformationItem> worthFindingOut(const Decision& decision, const Study& study,
                                             const ValueTable& table, const SharePreferences& preferences,
                                             std::size_t winner, const DecisionOptions& options);

}  // namespace bakeoff::core
