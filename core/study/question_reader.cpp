// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/question_reader.h"

#include <cmath>

#include "core/base/overloaded.h"
#include "core/bench/metrics.h"

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

Question::Choice readChoices(const JsonNode& node, const Register& scenarios) {
    Question::Choice out;
    Register ids(SAY("choice"));
    for (const auto& part : node.array("choices"))
        out.choices.push_back(readChoice(part, ids, scenarios));
    if (out.choices.size() < 2)
        node.member("choices").problem(say("Expected at least two choices."));
    return out;
}

Question::Target readTarget(const JsonNode& node) {
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

}  // namespace

Question readQuestion(const JsonNode& node, Register& ids, const Register& scenarios) {
    Question out;
    if (!isObjectOf(node, {"id", "kind", "text", "why", "scenario", "choices", "metric", "unit"}))
        return out;
    out.id = ids.define(node);
    out.text = filledString(node, "text");
    out.why = node.string("why", {});
    const std::string kind =
        node.has("kind") ? choice(node.member("kind"), {"share", "choice", "target"}) : "share";
    if (kind == "choice")
        out.asks = readChoices(node, scenarios);
    else if (kind == "target")
        out.asks = readTarget(node);
    else
        out.asks = Question::Share{scenarios.refer(node.member("scenario"))};
    return out;
}

const char* questionKindName(const Question& question) {
    return std::visit(Overloaded{[](const Question::Share&) { return "share"; },
                                 [](const Question::Choice&) { return "choice"; },
                                 [](const Question::Target&) { return "target"; }},
                      question.asks);
}

}  // namespace bakeoff::core
