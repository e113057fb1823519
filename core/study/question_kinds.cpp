// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/question_kinds.h"

#include <algorithm>

#include "core/bench/metrics.h"
#include "core/study/json_number.h"

namespace bakeoff::core {
namespace {

constexpr double kLargestAmount = 1e6;

Names metricIds() {
    Names out;
    for (const auto& metric : allMetrics())
        out.push_back(metric.id);
    return out;
}

QuestionChoice readChoice(const JsonNode& node, Register& ids, const Register& scenarios) {
    QuestionChoice out;
    if (!isObjectOf(node, {"id", "text", "amounts"}))
        return out;
    out.id = ids.define(node);
    if (out.id == "unknown")
        node.member("id").problem(
            say("\"unknown\" is the answer that every question has; choose another id."));
    out.text = filledString(node, "text");
    if (const auto amounts = node.optionalMember("amounts")) {
        for (const auto& [scenario, value] : scenarios.keyedMembers(*amounts)) {
            const double amount = value.asNumber();
            if (amount < 0 || amount > kLargestAmount)
                value.problem(say("Expected an amount from 0 to 1,000,000."));
            out.amounts[scenario] = amount;
        }
    }
    return out;
}

using Asks = decltype(Question::asks);

Asks readShare(const JsonNode& node, const Register& scenarios) {
    return Question::Share{scenarios.refer(node.member("scenario"))};
}

Asks readChoices(const JsonNode& node, const Register& scenarios) {
    Question::Choice out;
    Register ids(SAY("choice"));
    for (const auto& part : node.array("choices"))
        out.choices.push_back(readChoice(part, ids, scenarios));
    if (out.choices.size() < 2)
        node.member("choices").problem(say("Expected at least two choices."));
    return out;
}

Asks readTarget(const JsonNode& node, const Register& /*scenarios*/) {
    Question::Target out;
    out.metric = choice(node.member("metric"), metricIds());
    out.unit = filledString(node, "unit");
    const auto unit = findUnit(out.unit);
    const auto* metric = findMetric(out.metric);
    if (!unit || (metric && unit->dimension != metric->dimension))
        node.member("unit").problem(
            say("Expected a unit that this metric is measured in, found %1.", inQuotes(out.unit)));
    return out;
}

constexpr QuestionKind kKinds[] = {
    {"share", SAY("share"), SAY("How much of your work is this?"), 2, readShare},
    {"choice", SAY("choice"), SAY("Your work at large"), 1, readChoices},
    {"target", SAY("target"), SAY("What you need"), 3, readTarget},
};
static_assert(std::size(kKinds) == std::variant_size_v<Asks>);

void write(const Question::Share& share, Json& out) {
    out["scenario"] = share.scenario;
}

void write(const Question::Choice& choice, Json& out) {
    Json choices = Json::array();
    for (const auto& one : choice.choices) {
        Json amounts = Json::object();
        for (const auto& [scenario, amount] : one.amounts)
            amounts[scenario] = jsonNumber(amount);
        choices.push_back({{"id", one.id}, {"text", one.text}, {"amounts", amounts}});
    }
    out["choices"] = choices;
}

void write(const Question::Target& target, Json& out) {
    out["metric"] = target.metric;
    out["unit"] = target.unit;
}

bool forget(Question::Share& share, const std::string& scenario) {
    return share.scenario != scenario;
}

bool forget(Question::Choice& choice, const std::string& scenario) {
    for (auto& one : choice.choices)
        one.amounts.erase(scenario);
    return true;
}

bool forget(Question::Target& /*target*/, const std::string& /*scenario*/) {
    return true;
}

}  // namespace

std::span<const QuestionKind> questionKinds() {
    return kKinds;
}

const QuestionKind& kindOf(const Question& question) {
    return kKinds[question.asks.index()];
}

Question readQuestion(const JsonNode& node, Register& ids, const Register& scenarios) {
    Question out;
    if (!isObjectOf(node, {"id", "kind", "text", "why", "scenario", "choices", "metric", "unit"}))
        return out;
    out.id = ids.define(node);
    out.text = filledString(node, "text");
    out.why = node.string("why", {});
    const auto* kind = std::begin(kKinds);
    if (node.has("kind")) {
        Names names;
        for (const auto& known : kKinds)
            names.emplace_back(known.name);
        kind = std::ranges::find(kKinds, choice(node.member("kind"), names), &QuestionKind::name);
    }
    out.asks = (kind == std::end(kKinds) ? kKinds[0] : *kind).read(node, scenarios);
    return out;
}

Json writeQuestion(const Question& question) {
    Json out = {{"id", question.id}, {"text", question.text}, {"why", question.why}};
    if (question.asks.index() != 0)
        out["kind"] = kindOf(question).name;
    std::visit([&](const auto& asks) { write(asks, out); }, question.asks);
    return out;
}

bool forgetScenario(Question& question, const std::string& scenario) {
    return std::visit([&](auto& asks) { return forget(asks, scenario); }, question.asks);
}

}  // namespace bakeoff::core
