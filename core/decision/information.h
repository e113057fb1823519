// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/decision/decision.h"
#include "core/decision/preferences.h"
#include "core/decision/value_table.h"

namespace bakeoff::core {

/// What would be worth finding out: the unanswered questions about shares, and the benchmarks that were not
/// run. The value of each is the expected value of perfect information about it (Howard 1966, IEEE Trans.
/// SSC 2(1); by sorted samples as in Strong and Oakley 2013): how much higher the best expected score is once
/// it is known. Only what can change `winner` is listed,
/// most valuable first. The same seed gives the same list everywhere.
std::vector<InformationItem> worthFindingOut(const Study& study, const ValueTable& table,
                                             const SharePreferences& preferences, std::size_t winner,
                                             const DecisionOptions& options);

}  // namespace bakeoff::core
