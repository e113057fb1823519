// SPDX-License-Identifier: GPL-3.0-only
#include "core/answers/answers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/answers/question_answers.h"
#include "core/bench/metrics.h"

namespace bakeoff::core {
namespace {

constexpr double kLargestAmount = 1e6;

std::string scenarioList(const Study& study) {
    std::string list;
    for (const auto& scenario : study.scenarios)
        list += (list.empty() ? "" : ", ") + scenario.id;
    return list;
}

ScenarioAmount known(double amount) {
    return {ScenarioAmount::State::Known, amount, amountMeant(amount)};
}

void merge(ScenarioAmount& into, double amount) {
    if (into.state == ScenarioAmount::State::Known && into.amount >= amount)
        return;
    if (into.state == ScenarioAmount::State::Unknown && amount <= 0)
        return;
    into = known(amount);
}

/// Whether its answer stands in Answers::choices, under the question's own id.
bool isKeptAsChoice(const Question& question) {
    return &answerKey(question) == &question.id;
}

bool hasOwnQuestion(const Study& study, const std::string& scenario) {
    return std::ranges::any_of(study.questionnaire, [&](const Question& question) {
        const auto* share = std::get_if<Question::Share>(&question.asks);
        return share && share->scenario == scenario;
    });
}

/// What one picked offer says of the scenarios that the question's offers name.
void applyOffer(const Question& question, const std::string& picked, const Study& study,
                std::vector<ScenarioAmount>& out) {
    const auto offers = offersOf(question);
    for (std::size_t s = 0; s < study.scenarios.size(); ++s) {
        const auto& id = study.scenarios[s].id;
        bool named = false;
        double amount = 0;
        for (const auto& offer : offers) {
            const auto it = offer.amounts.find(id);
            named = named || it != offer.amounts.end();
            if (it != offer.amounts.end() && offer.id == picked)
                amount = it->second;
        }
        if (!named)
            continue;
        if (picked != kUnknownChoice)
            merge(out[s], amount);
        else if (out[s].state == ScenarioAmount::State::Open || out[s].amount <= 0)
            out[s] = {ScenarioAmount::State::Unknown};
    }
}

}  // namespace

std::vector<ScenarioAmount> scenarioAmounts(const Study& study, const Answers& answers) {
    std::vector<ScenarioAmount> out(study.scenarios.size());
    for (const auto& question : study.questionnaire) {
        const auto picked = answers.choices.find(question.id);
        if (isKeptAsChoice(question) && picked != answers.choices.end())
            applyOffer(question, picked->second, study, out);
    }
    for (std::size_t s = 0; s < out.size(); ++s) {
        const auto& id = study.scenarios[s].id;
        if (const auto it = answers.amounts.find(id); it != answers.amounts.end())
            out[s] = known(it->second);
        else if (answers.unknown.count(id))
            out[s] = {ScenarioAmount::State::Unknown};
        else if (out[s].state == ScenarioAmount::State::Known && hasOwnQuestion(study, id))
            out[s].range.doubt = kImpliedDoubt;
    }
    return out;
}

const std::vector<AmountStep>& amountSteps() {
    static const std::vector<AmountStep> steps{{"none", SAY("None of it"), 0},
                                               {"little", SAY("A little"), 1},
                                               {"some", SAY("Some"), 3},
                                               {"much", SAY("Much"), 6},
                                               {"most", SAY("Most of it"), 10}};
    return steps;
}

AmountRange amountMeant(double amount) {
    const auto& steps = amountSteps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].amount != amount || amount == 0)
            continue;
        const double down = (amount - steps[i - 1].amount) / 2;
        const double up = i + 1 < steps.size() ? (steps[i + 1].amount - amount) / 2 : down;
        return {amount - down, amount + up};
    }
    return {amount, amount};
}

double typicalAmount(const std::vector<ScenarioAmount>& said) {
    const auto& steps = amountSteps();
    double sum = 0;
    for (const auto& step : steps)
        sum += step.amount;
    double largest = steps.back().amount;
    for (const auto& one : said)
        largest = std::max(largest, one.amount);
    return sum / static_cast<double>(steps.size()) * largest / steps.back().amount;
}

Json writeAnswers(const Answers& answers, const Study& study) {
    Json out{{"bakeoff_answers", 1},       {"study", study.id},          {"amounts", answers.amounts},
             {"unknown", answers.unknown}, {"choices", answers.choices}, {"targets", answers.targets}};
    if (!(answers.weights == WeightStatement()))
        out["weights"] = toJson(answers.weights);
    if (answers.splitCost)
        out["split_cost"] = *answers.splitCost;
    if (answers.traffic)
        out["traffic"] = toJson(*answers.traffic);
    return out;
}

namespace {

const Question* findChoiceQuestion(const Study& study, const std::string& id) {
    const auto it = std::ranges::find(study.questionnaire, id, &Question::id);
    return it == study.questionnaire.end() || !isKeptAsChoice(*it) ? nullptr : &*it;
}

bool hasChoice(const Question& question, const std::string& id) {
    const auto offers = offersOf(question);
    return id == kUnknownChoice || std::ranges::find(offers, id, &Offer::id) != offers.end();
}

std::string choiceList(const Question& question) {
    std::string list;
    for (const auto& offer : offersOf(question))
        list += offer.id + ", ";
    return list + kUnknownChoice;
}

void readChoices(const JsonNode& root, const Study& study, Answers& answers) {
    const auto choices = root.optionalMember("choices");
    if (!choices)
        return;
    for (const auto& [id, node] : choices->members()) {
        const std::string chosen = node.asString();
        const auto* question = findChoiceQuestion(study, id);
        if (!question)
            node.problem(say("The study has no question \"%1\" with choices.", id));
        else if (!hasChoice(*question, chosen))
            node.problem(say("Expected one of: %1.", choiceList(*question)));
        answers.choices[id] = chosen;
    }
}

void readTargets(const JsonNode& root, Answers& answers) {
    const auto targets = root.optionalMember("targets");
    if (!targets)
        return;
    for (const auto& [metric, node] : targets->members()) {
        const double figure = node.asNumber();
        if (!findMetric(metric))
            node.problem(say("There is no metric \"%1\".", metric));
        else if (!(figure > 0))
            node.problem(say("Expected a figure above zero, in the metric's base unit."));
        answers.targets[metric] = figure;
    }
}

}  // namespace

Result<Answers> readAnswers(std::string text, const std::string& name, const Study& study) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    root.onlyKeys({"bakeoff_answers", "study", "amounts", "unknown", "choices", "targets", "weights",
                   "split_cost", "traffic"});
    if (root.integer("bakeoff_answers", 0) != 1)
        root.member("bakeoff_answers").problem(say("Expected 1, the version of the format."));
    if (root.string("study") != study.id)
        root.member("study").problem(
            say("These answers belong to another study; expected \"%1\".", study.id));
    Answers answers;
    if (const auto amounts = root.optionalMember("amounts")) {
        for (const auto& [id, node] : amounts->members()) {
            const double amount = node.asNumber();
            if (!study.findScenario(id))
                node.problem(say("No scenario has this id. Expected one of: %1.", scenarioList(study)));
            else if (amount < 0 || amount > kLargestAmount)
                node.problem(say("Expected an amount from 0 to 1,000,000."));
            answers.amounts[id] = amount;
        }
    }
    for (const auto& node : root.array("unknown", false)) {
        const std::string id = node.asString();
        if (!study.findScenario(id))
            node.problem(say("No scenario has this id. Expected one of: %1.", scenarioList(study)));
        answers.unknown.insert(id);
        answers.amounts.erase(id);
    }
    readChoices(root, study, answers);
    readTargets(root, answers);
    if (const auto weights = root.optionalMember("weights"))
        answers.weights = readWeightStatement(*weights, study);
    if (const auto cost = root.optionalMember("split_cost")) {
        answers.splitCost = cost->asNumber();
        if (!(*answers.splitCost >= 0 && *answers.splitCost <= 2))
            cost->problem(say("Expected a cost of a second alternative from 0 to 2, in scores."));
    }
    if (const auto traffic = root.optionalMember("traffic"))
        answers.traffic = readTraffic(*traffic);
    if (!(*document)->clean())
        return (*document)->summary();
    return answers;
}

namespace {

std::optional<double> readNumber(std::string_view text) {
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

Result<void> applyShare(Answers& answers, const std::string& id, const std::string& value,
                        const std::string& assignment) {
    answers.weights.kind = WeightStatement::Kind::Share;
    if (value == kUnknownChoice) {
        answers.unknown.insert(id);
        answers.amounts.erase(id);
        return {};
    }
    auto amount = readNumber(value);
    for (const auto& step : amountSteps()) {
        if (value == step.id)
            amount = step.amount;
    }
    if (!amount || *amount < 0 || *amount > kLargestAmount)
        return Error{
            ErrorCode::InvalidArgument,
            say("Expected an amount from 0 to 1,000,000, one of none, little, some, much, most, or unknown."),
            assignment};
    answers.amounts[id] = *amount;
    answers.unknown.erase(id);
    return {};
}

Result<void> applyTarget(Answers& answers, const Metric& metric, const std::string& value,
                         const std::string& assignment) {
    const auto end = value.find_first_not_of("0123456789.eE+-");
    const auto number = readNumber(std::string_view(value).substr(0, end));
    const auto unit = end == std::string::npos ? Unit{metric.dimension, 1} : findUnit(value.substr(end));
    if (!number || !(*number > 0) || !unit || unit->dimension != metric.dimension)
        return Error{ErrorCode::InvalidArgument,
                     say("Expected a figure above zero with a unit of %1, for example %2 without spaces.",
                         dimensionWord(metric.dimension),
                         Quantity{metric.dimension == Dimension::Bytes ? 2e8 : 5e7, metric.dimension}),
                     assignment};
    answers.targets[metric.id] = *number * unit->factor;
    return {};
}

}  // namespace

Result<void> applyAnswer(Answers& answers, const std::string& assignment, const Study& study) {
    const auto equals = assignment.find('=');
    const std::string id = assignment.substr(0, equals);
    if (equals == std::string::npos)
        return Error{ErrorCode::InvalidArgument,
                     say("Expected scenario=amount, for example %1=3.",
                         study.scenarios.empty() ? "x" : study.scenarios[0].id),
                     assignment};
    const std::string value = assignment.substr(equals + 1);
    if (study.findScenario(id))
        return applyShare(answers, id, value, assignment);
    if (const auto* question = findChoiceQuestion(study, id)) {
        if (!hasChoice(*question, value))
            return Error{ErrorCode::InvalidArgument, say("Expected one of: %1.", choiceList(*question)),
                         assignment};
        answers.choices[id] = value;
        return {};
    }
    if (const auto* metric = findMetric(id))
        return applyTarget(answers, *metric, value, assignment);
    return Error{ErrorCode::NotFound,
                 say("No scenario \"%1\". Expected one of: %2.", id, scenarioList(study)), assignment};
}

}  // namespace bakeoff::core
