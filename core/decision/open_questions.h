// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/decision/decision.h"
#include "core/decision/preferences.h"
#include "core/decision/value_table.h"

namespace bakeoff::core {

/// Fills Decision::openQuestions and Decision::openChance: the questions about shares and choices that have
/// no answer, or "don't know", by worlds in which only the shares are open. In each world a question has the
/// answer that is nearest to the world's shares; knowing it leaves the worlds of that answer.
/// - flipChance: the worlds whose answer makes another choice the likeliest to be best than without it.
/// - value: the expected value of that knowledge (Howard 1966, IEEE Trans. SSC 2(1)).
/// - bits: its mutual information with the best choice (Shannon 1948; Lindley 1956).
/// - openChance: the worlds in which another choice than `winner` is best, i.e. of all answers together.
/// Targets are not among them: they bear on measurements alone. Nothing is open where weights are stated in
/// another way than by shares. The same seed gives the same list everywhere.
void findOpenQuestions(Decision& decision, const Study& study, const ValueTable& table,
                       const SharePreferences& preferences, std::size_t winner,
                       const DecisionOptions& options);

}  // namespace bakeoff::core
