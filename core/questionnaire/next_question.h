// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/answers/answers.h"

namespace bakeoff::core {

/// How much one unanswered question could still tell.
struct QuestionValue {
    std::string question;  ///< its id
    double bits = 0;  ///< mutual information between its answer and which alternative scores best, in bits
    bool canFlip = false;  ///< its answer, together with those still open, could make another alternative win
};

/// Where a questionnaire stands.
struct QuestioningState {
    std::vector<QuestionValue> open;  ///< unanswered shares and choices, the most telling first
    std::size_t answered = 0;
    std::size_t total = 0;
    bool settled = false;  ///< no answers to the open questions can make another alternative score best
    std::string winner;    ///< id of the alternative that scores best now; empty when nothing was said
};

struct QuestioningOptions {
    double middleLevel = 0.5;
    int samples = 2000;
    std::uint64_t seed = 1;
};

/// Which question to ask next, and whether any is worth asking. Whether the winner can change is decided
/// exactly: the lead of one alternative over another is linear in the open amounts, so its worst case has
/// each of them at none or at the most (at every answered "don't know" in its middle). The order is by
/// information (Shannon 1948; Lindley 1956, "On a measure of the information provided by an experiment"),
/// estimated by sampling the open amounts from the steps of the scale. Targets are not among them: they bear
/// on measurements alone. Deterministic for a seed.
QuestioningState questioningState(const Study& study, const Answers& answers,
                                  const QuestioningOptions& options = {});

}  // namespace bakeoff::core
