// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/decision/choice.h"
#include "core/decision/decision.h"
#include "core/decision/preferences.h"
#include "core/decision/value_table.h"

namespace bakeoff::core {

/// What a decision was made of. Refers to it all.
struct DecisionInputs {
    const Study& study;
    const Answers& answers;
    const ValueTable& table;
    const SharePreferences& preferences;
    const DecisionOptions& options;
};

/// Fills Decision::openQuestions and Decision::openChance: the questions about shares and choices that have
/// no answer, or "don't know", and those about what a choice only implied, by worlds in which only the shares
/// are open. In each world a question has the answer that is nearest to the world's shares; knowing it leaves
/// the worlds of that answer.
/// - flipChance: how likely the answers are that would take the present choice back. Each is given on trial,
///   and what would then be recommended is computed as the decision itself computes it: what the
///   questionnaire announces is what happens.
/// - value: the expected value of that knowledge (Howard 1966, IEEE Trans. SSC 2(1)).
/// - bits: its mutual information with the best choice (Shannon 1948; Lindley 1956).
/// - moves: by how much its answers move the share of worlds in which each alternative is best; answers that
///   are less likely than one in twenty are left out.
/// - openChance: the worlds in which another alternative is better than the leader, i.e. of all answers
///   together; or the flipChance of one question, where that is more.
/// Targets are not among them: they bear on measurements alone. Nothing is open where weights are stated in
/// another way than by shares. The same seed gives the same list everywhere.
void findOpenQuestions(Decision& decision, const DecisionInputs& inputs, const Choice& choice);

}  // namespace bakeoff::core
