// SPDX-License-Identifier: GPL-3.0-only
#include "core/questionnaire/next_question.h"

#include <algorithm>
#include <utility>

#include "core/answers/question_answers.h"
#include "core/mcda/worlds/portable_random.h"

namespace bakeoff::core {
namespace {

constexpr double kTelling = 0.005;  // bits: below it an answer says nothing about the choice

double doubtIn(double chance) {
    const auto part = [](double p) { return p > 0 ? -p * portableLog(p) / portableLog(2.0) : 0; };
    return part(chance) + part(1 - chance);
}

std::size_t aboutToGo(const std::vector<QuestionValue>& open, const Decision& decision) {
    double toLearn = doubtIn(std::min(decision.openChance, 0.5)) - doubtIn(DecisionOptions().openChance);
    std::size_t out = 0;
    for (const auto& question : open) {
        if (!question.canFlip || (out > 0 && toLearn <= 0))
            break;
        toLearn -= question.bits;
        ++out;
    }
    return out;
}

std::vector<Way> waysOf(const Decision& decision, const std::string& next) {
    const auto asked = std::ranges::find(decision.openQuestions, next, &OpenQuestion::id);
    const bool moves = asked != decision.openQuestions.end();
    std::vector<Way> out;
    const auto& ids = decision.robustness.alternatives;
    for (std::size_t a = 0; a < ids.size(); ++a) {
        const double share = decision.acceptability.at(ids[a]);
        const auto [down, up] = moves ? asked->moves.at(a) : std::pair(0.0, 0.0);
        out.push_back({ids[a], share, std::max(0.0, share + down), std::min(1.0, share + up)});
    }
    if (decision.split)
        out.push_back({{},
                       decision.split->acceptability,
                       decision.split->acceptability,
                       decision.split->acceptability});
    return out;
}

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
        // Several answers together may decide what none of them tells alone.
        if (open && !state.open.empty() && std::ranges::none_of(state.open, &QuestionValue::canFlip))
            state.open.front().canFlip = true;
        std::ranges::stable_partition(state.open, &QuestionValue::canFlip);
    }
    for (auto& id : unanswered)
        state.open.push_back({std::move(id), 0, 0, !decision});
    if (!state.open.empty() && state.open.front().canFlip)
        state.next = state.open.front().question;
    if (!decision)
        return state;
    state.toGo = state.next.empty() ? 0 : aboutToGo(state.open, *decision);
    state.sure = decision->sure;
    state.ways = waysOf(*decision, state.next);
    const bool stated = answers.weights.kind != WeightStatement::Kind::Share;
    if (decision->answered || stated) {
        state.winner = decision->ranking.front();
        state.settled = !open;
    }
    return state;
}

}  // namespace bakeoff::core
