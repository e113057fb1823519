// SPDX-License-Identifier: GPL-3.0-only
#include "core/answers/question_answers.h"

#include <algorithm>
#include <cmath>

#include "core/base/units.h"

namespace bakeoff::core {
namespace {

// Each kind has these five.

std::vector<Offer> offers(const Question::Share& share) {
    std::vector<Offer> out;
    for (const auto& step : amountSteps())
        out.push_back({step.id, step.title, {{share.scenario, step.amount}}});
    return out;
}

const std::string& key(const Question& /*question*/, const Question::Share& share) {
    return share.scenario;
}

std::optional<std::string> picked(const Question& /*question*/, const Question::Share& share,
                                  const Answers& answers) {
    const auto it = answers.amounts.find(share.scenario);
    if (it != answers.amounts.end())
        return std::ranges::min_element(
                   amountSteps(), {},
                   [&](const AmountStep& step) { return std::fabs(step.amount - it->second); })
            ->id;
    return answers.unknown.contains(share.scenario) ? std::optional<std::string>(kUnknownChoice)
                                                    : std::nullopt;
}

void pick(Answers& answers, const Question& /*question*/, const Question::Share& share,
          const std::string& offer) {
    const auto step = std::ranges::find(amountSteps(), offer, &AmountStep::id);
    if (step == amountSteps().end())
        answers.unknown.insert(share.scenario);
    else
        answers.amounts[share.scenario] = step->amount;
}

void erase(Answers& answers, const Question& /*question*/, const Question::Share& share) {
    answers.amounts.erase(share.scenario);
    answers.unknown.erase(share.scenario);
}

std::vector<Offer> offers(const Question::Choice& choice) {
    std::vector<Offer> out;
    for (const auto& one : choice.choices)
        out.push_back({one.id, Message::verbatim(one.text), one.amounts});
    return out;
}

const std::string& key(const Question& question, const Question::Choice& /*choice*/) {
    return question.id;
}

std::optional<std::string> picked(const Question& question, const Question::Choice& /*choice*/,
                                  const Answers& answers) {
    const auto it = answers.choices.find(question.id);
    return it == answers.choices.end() ? std::nullopt : std::optional(it->second);
}

void pick(Answers& answers, const Question& question, const Question::Choice& /*choice*/,
          const std::string& offer) {
    answers.choices[question.id] = offer;
}

void erase(Answers& answers, const Question& question, const Question::Choice& /*choice*/) {
    answers.choices.erase(question.id);
}

std::vector<Offer> offers(const Question::Target& /*target*/) {
    return {};
}

const std::string& key(const Question& /*question*/, const Question::Target& target) {
    return target.metric;
}

std::optional<std::string> picked(const Question& /*question*/, const Question::Target& /*target*/,
                                  const Answers& /*answers*/) {
    return std::nullopt;
}

void pick(Answers& /*answers*/, const Question& /*question*/, const Question::Target& /*target*/,
          const std::string& /*offer*/) {}

void erase(Answers& answers, const Question& /*question*/, const Question::Target& target) {
    answers.targets.erase(target.metric);
}

double factorOf(const Question::Target& target) {
    const auto unit = findUnit(target.unit);
    return unit ? unit->factor : 1;
}

}  // namespace

std::vector<Offer> offersOf(const Question& question) {
    return std::visit([](const auto& asks) { return offers(asks); }, question.asks);
}

const std::string& answerKey(const Question& question) {
    return std::visit([&](const auto& asks) -> const std::string& { return key(question, asks); },
                      question.asks);
}

bool isAnswered(const Question& question, const Answers& answers) {
    const auto* target = std::get_if<Question::Target>(&question.asks);
    return target ? answers.targets.contains(target->metric) : pickedOffer(question, answers).has_value();
}

void takeBack(Answers& answers, const Question& question) {
    std::visit([&](const auto& asks) { erase(answers, question, asks); }, question.asks);
}

std::optional<std::string> pickedOffer(const Question& question, const Answers& answers) {
    return std::visit([&](const auto& asks) { return picked(question, asks, answers); }, question.asks);
}

void pickOffer(Answers& answers, const Question& question, const std::string& offer) {
    std::visit([&](const auto& asks) { pick(answers, question, asks, offer); }, question.asks);
}

std::optional<double> givenFigure(const Question::Target& target, const Answers& answers) {
    const auto it = answers.targets.find(target.metric);
    return it == answers.targets.end() ? std::nullopt : std::optional(it->second / factorOf(target));
}

void giveFigure(Answers& answers, const Question::Target& target, double figure) {
    answers.targets[target.metric] = figure * factorOf(target);
}

}  // namespace bakeoff::core
