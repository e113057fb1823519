// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/question_reader.h"

#include <cmath>

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

void readTarget(const JsonNode& node, Question& out) {
    out.metric = choice(node.member("metric"), metricIds());
    out.unit = filledString(node, "unit");
    const auto unit = findUnit(out.unit);
    const auto* metric = findMetric(out.metric);
    if (!unit || (metric && unit->dimension != metric->dimension))
        node.member("unit").problem(
            say("Expected a unit that this metric is measured in, found %1.", inQuotes(out.unit)));
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
    if (kind == "choice") {
        out.kind = Question::Kind::Choice;
        Register choices(SAY("choice"));
        for (const auto& part : node.array("choices"))
            out.choices.push_back(readChoice(part, choices, scenarios));
        if (out.choices.size() < 2)
            node.member("choices").problem(say("Expected at least two choices."));
    } else if (kind == "target") {
        out.kind = Question::Kind::Target;
        readTarget(node, out);
    } else {
        out.scenario = scenarios.refer(node.member("scenario"));
    }
    return out;
}

const char* questionKindName(Question::Kind kind) {
    switch (kind) {
        case Question::Kind::Choice:
            return "choice";
        case Question::Kind::Target:
            return "target";
        case Question::Kind::Share:
            break;
    }
    return "share";
}

}  // namespace bakeoff::core
