// SPDX-License-Identifier: GPL-3.0-only
#include "core/questionnaire/next_question.h"

#include <algorithm>

#include "core/answers/question_answers.h"

namespace bakeoff::core {
namespace {

constexpr double kTelling = 0.005;  // bits: below it an answer says nothing about the choice

}  // namespace

QuestioningState questioningState(const Study& study, const Answers& answers, const Decision* decision) {
    QuestioningState state;
    state.total = study.questionnaire.size();
    std::vector<std::string> unanswered;
    for (const auto& question : study.questionnaire) {
        if (isAnswered(question, answers))
            ++state.answered;
        else if (!offersOf(question).empty())
            unanswered.push_back(question.id);
    }
    const bool open = !decision || decision->verdict == Decision::Verdict::Open;
    if (decision) {
        for (const auto& question : decision->openQuestions) {
            if (std::erase(unanswered, question.id) > 0)
                state.open.push_back({question.id, question.bits, question.flipChance,
                                      open && (question.flipChance > 0 || question.bits > kTelling)});
        }
        std::ranges::stable_partition(state.open, &QuestionValue::canFlip);
    }
    for (auto& id : unanswered)
        state.open.push_back({std::move(id), 0, 0, !decision});
    const bool stated = answers.weights.kind != WeightStatement::Kind::Share;
    if (decision && (decision->answered || stated)) {
        state.winner = decision->ranking.front();
        state.settled = !open;
    }
    return state;
}

}  // namespace bakeoff::core
