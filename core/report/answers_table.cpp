// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/answers_table.h"

#include <algorithm>

#include "core/answers/question_answers.h"
#include "core/base/numbers.h"

namespace bakeoff::core {
namespace {

Message answerOf(const Question& question, const Answers& answers) {
    if (!isAnswered(question, answers))
        return say("not answered");
    if (const auto* target = std::get_if<Question::Target>(&question.asks)) {
        const auto figure = givenFigure(*target, answers);
        return figure ? Message::verbatim(asWritten(*figure) + " " + target->unit) : say("not answered");
    }
    const auto picked = pickedOffer(question, answers);
    if (picked && *picked != kUnknownChoice) {
        for (const auto& offer : offersOf(question)) {
            if (offer.id == *picked)
                return offer.title;
        }
    }
    return say("don't know");
}

bool isAsked(const Study& study, const std::string& scenario) {
    return std::ranges::any_of(study.questionnaire, [&](const Question& question) {
        const auto* share = std::get_if<Question::Share>(&question.asks);
        return share && share->scenario == scenario;
    });
}

}  // namespace

Table answersTable(const Study& study, const Answers& answers) {
    Table table{
        "answers", SAY("Your answers"), {{"question", SAY("Question")}, {"answer", SAY("Answer")}}, {}};
    for (const auto& question : study.questionnaire)
        table.rows.push_back({{question.text, Json(question.id)}, answerOf(question, answers)});
    for (const auto& [scenario, amount] : answers.amounts) {
        const Scenario* found = study.findScenario(scenario);
        if (found && !isAsked(study, scenario))
            table.rows.push_back({{say("How much of your work is \"%1\"?", found->name), Json(scenario)},
                                  {asWritten(amount), Json(amount)}});
    }
    return table;
}

Table ownRatingsTable(const Study& study) {
    Table table{
        "own-ratings",
        SAY("Your own ratings"),
        {{"scenario", SAY("Scenario")}, {"alternative", SAY("Alternative")}, {"rating", SAY("Your rating")}},
        {}};
    for (const auto& scenario : study.scenarios) {
        for (const auto& alternative : study.alternatives) {
            const auto rating = scenario.ratings.find(alternative.id);
            if (scenario.ownRatings.contains(alternative.id) && rating != scenario.ratings.end())
                table.rows.push_back({{scenario.name, Json(scenario.id)},
                                      {alternative.name, Json(alternative.id)},
                                      {study.ratingSymbol(scenario, rating->second), Json(rating->second)}});
        }
    }
    return table;
}

}  // namespace bakeoff::core
