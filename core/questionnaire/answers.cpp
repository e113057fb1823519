// SPDX-License-Identifier: GPL-3.0-only
#include "core/questionnaire/answers.h"

#include <charconv>
#include <cmath>

namespace bakeoff::core {
namespace {

constexpr double kLargestAmount = 1e6;

std::string scenarioList(const Study& study) {
    std::string list;
    for (const auto& scenario : study.scenarios)
        list += (list.empty() ? "" : ", ") + scenario.id;
    return list;
}

}  // namespace

const std::vector<AmountStep>& amountSteps() {
    static const std::vector<AmountStep> steps{{"none", "None of it", 0},
                                               {"little", "A little", 1},
                                               {"some", "Some", 3},
                                               {"much", "Much", 6},
                                               {"most", "Most of it", 10}};
    return steps;
}

Json writeAnswers(const Answers& answers, const Study& study) {
    return Json{{"bakeoff_answers", 1},
                {"study", study.id},
                {"amounts", answers.amounts},
                {"unknown", answers.unknown}};
}

Result<Answers> readAnswers(std::string text, const std::string& name, const Study& study) {
    auto document = JsonDocument::parse(std::move(text), name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    root.onlyKeys({"bakeoff_answers", "study", "amounts", "unknown"});
    if (root.integer("bakeoff_answers", 0) != 1)
        root.member("bakeoff_answers").problem("Expected 1, the version of the format.");
    if (root.string("study") != study.id)
        root.member("study").problem("These answers belong to another study; expected \"" + study.id + "\".");
    Answers answers;
    if (const auto amounts = root.optionalMember("amounts")) {
        for (const auto& [id, node] : amounts->members()) {
            const double amount = node.asNumber();
            if (!study.findScenario(id))
                node.problem("No scenario has this id. Expected one of: " + scenarioList(study) + ".");
            else if (amount < 0 || amount > kLargestAmount)
                node.problem("Expected an amount from 0 to 1,000,000.");
            answers.amounts[id] = amount;
        }
    }
    for (const auto& node : root.array("unknown", false)) {
        const std::string id = node.asString();
        if (!study.findScenario(id))
            node.problem("No scenario has this id. Expected one of: " + scenarioList(study) + ".");
        answers.unknown.insert(id);
        answers.amounts.erase(id);
    }
    if (!(*document)->clean())
        return (*document)->summary();
    return answers;
}

Result<void> applyAnswer(Answers& answers, const std::string& assignment, const Study& study) {
    const auto equals = assignment.find('=');
    const std::string id = assignment.substr(0, equals);
    if (equals == std::string::npos)
        return Error{ErrorCode::InvalidArgument,
                     "Expected scenario=amount, for example " +
                         (study.scenarios.empty() ? "x" : study.scenarios[0].id) + "=3.",
                     assignment};
    if (!study.findScenario(id))
        return Error{ErrorCode::NotFound,
                     "No scenario \"" + id + "\". Expected one of: " + scenarioList(study) + ".", assignment};
    const std::string value = assignment.substr(equals + 1);
    if (value == "unknown") {
        answers.unknown.insert(id);
        answers.amounts.erase(id);
        return {};
    }
    for (const auto& step : amountSteps()) {
        if (value == step.id) {
            answers.amounts[id] = step.amount;
            answers.unknown.erase(id);
            return {};
        }
    }
    double amount = 0;
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), amount);
    if (failure != std::errc() || end != value.data() + value.size() || !std::isfinite(amount) ||
        amount < 0 || amount > kLargestAmount)
        return Error{
            ErrorCode::InvalidArgument,
            "Expected an amount from 0 to 1,000,000, one of none, little, some, much, most, or unknown.",
            assignment};
    answers.amounts[id] = amount;
    answers.unknown.erase(id);
    return {};
}

}  // namespace bakeoff::core
