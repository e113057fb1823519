// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/decision/decision.h"

namespace bakeoff::core {

/// A question that has no answer, not even "don't know".
struct QuestionValue {
    std::string question;   ///< its id
    double bits = 0;        ///< see OpenQuestion
    double flipChance = 0;  ///< see OpenQuestion
    bool canFlip = false;   ///< worth asking: nothing is decided yet, and its answer tells something
};

/// Where a questionnaire stands.
struct QuestioningState {
    std::vector<QuestionValue> open;  ///< unanswered shares and choices, the most telling first
    std::size_t answered = 0;
    std::size_t total = 0;
    bool settled = false;  ///< something was answered, and no open answer is likely to change the choice
    std::string winner;    ///< id of the alternative that scores best now; empty when nothing was said
};

/// Which question to ask next, and whether any is worth asking. Nothing is computed here: it is what the
/// decision says of its open questions, so that the questionnaire, the recommendation and "what to find out"
/// cannot disagree. `decision` is null where the answers allow none.
QuestioningState questioningState(const Study& study, const Answers& answers, const Decision* decision);

}  // namespace bakeoff::core
