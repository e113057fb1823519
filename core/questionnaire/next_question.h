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

/// In how many of the ways that what is not known could turn out an alternative is best.
struct Way {
    std::string alternative;  ///< empty: several of them side by side, see Decision::split
    double share = 0;         ///< 0 to 1, as are the two below
    double low = 0;   ///< where the answer to the next question may move it down to; `share` at the end
    double high = 0;  ///< and up to
};

/// Where a questionnaire stands.
struct QuestioningState {
    std::vector<QuestionValue> open;  ///< unanswered shares and choices, the most telling first
    std::size_t answered = 0;
    std::size_t total = 0;
    bool settled = false;   ///< something was answered, and no open answer is likely to change the choice
    std::string winner;     ///< id of the alternative that scores best now; empty when nothing was said
    std::string next;       ///< id of the question to ask now; empty when asking is over
    std::size_t toGo = 0;   ///< about how many more it takes, `next` among them; 0 when asking is over
    std::vector<Way> ways;  ///< in the study's order, the split last; empty without a decision
    double sure = 0;        ///< how often the choice stays the best one, whatever is not known; 0 to 1

    /// Asking ends by itself: no open answer can change the choice with more than
    /// DecisionOptions::openChance, or nothing is left to ask.
    [[nodiscard]] bool over() const { return next.empty(); }
};

/// Which question to ask next, and whether any is worth asking. Nothing is computed here: it is what the
/// decision says of its open questions, so that the questionnaire, the recommendation and "what to find out"
/// cannot disagree. `decision` is null where the answers allow none.
///
/// toGo adds up what the open questions tell (bits, the most telling first) until the doubt about who is best
/// (its entropy) is down to that of a choice which is open with exactly the chance that counts as decided.
QuestioningState questioningState(const Study& study, const Answers& answers, const Decision* decision);

}  // namespace bakeoff::core
