// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/swing.h"

#include <algorithm>
#include <cmath>

#include "core/base/units.h"
#include "core/decision/evidence.h"

namespace bakeoff::core {
namespace {

Swing swingOf(const EvidenceRule& rule, const std::map<std::string, double>& targets) {
    Swing out;
    out.rule = rule.id;
    out.scenario = rule.scenario;
    out.name = measurementName(rule);
    out.from = std::sqrt(rule.limit * rule.target);
    out.worst = rule.limit;
    out.span = std::fabs(std::log(rule.limit / rule.target));
    out.unit = rule.unit;
    out.lessIsBetter = rule.limit > rule.target;
    const auto own = targets.find(rule.metric);
    const auto unit = findUnit(rule.unit);
    if (own != targets.end() && own->second > 0 && unit && unit->factor > 0) {
        out.from = own->second / unit->factor;
        out.worst = rule.limit * out.from / rule.target;
    }
    return out;
}

/// The round number (1, 2 or 5 times a power of ten) next below.
double roundBelow(double x) {
    const double power = std::pow(10.0, std::floor(std::log10(x)));
    for (const double step : {5.0, 2.0}) {
        if (x >= step * power)
            return step * power;
    }
    return power;
}

/// What is lost of the worth when the figure gets worse by this much.
std::optional<double> lost(const Swing& swing, double by) {
    const double to = swing.lessIsBetter ? swing.from + by : swing.from - by;
    const bool within = swing.lessIsBetter ? to <= swing.worst : to >= swing.worst;
    if (!(by > 0) || !(to > 0) || !within || !(swing.span > 0))
        return std::nullopt;
    return std::fabs(std::log(to / swing.from)) / swing.span;
}

/// The rule's part among those of its scenario.
double partOf(const Study& study, const std::string& rule) {
    const auto it = std::ranges::find(study.evidence, rule, &EvidenceRule::id);
    double total = 0;
    for (const auto& other : study.evidence)
        total += it != study.evidence.end() && other.scenario == it->scenario ? other.weight : 0;
    return total > 0 ? it->weight / total : 0;
}

}  // namespace

std::vector<SwingQuestion> swingQuestions(const Study& study, const std::map<std::string, double>& targets) {
    std::vector<Swing> swings;
    for (const auto& rule : study.evidence) {
        const bool again = std::ranges::find(swings, rule.scenario, &Swing::scenario) != swings.end();
        if (!again && rule.limit > 0 && rule.target > 0 && rule.limit != rule.target && rule.weight > 0)
            swings.push_back(swingOf(rule, targets));
    }
    std::vector<SwingQuestion> out;
    for (std::size_t i = 0; i + 1 < swings.size(); ++i)
        out.push_back({swings[i], roundBelow(swings[i].from / 4), swings[i + 1]});
    return out;
}

std::optional<double> ratioBySwing(const Study& study, const SwingQuestion& question, double figure) {
    const auto given = lost(question.given, question.by);
    const auto asked = lost(question.asked, figure);
    if (!given || !asked)
        return std::nullopt;
    const double first = partOf(study, question.given.rule) * *given;
    const double second = partOf(study, question.asked.rule) * *asked;
    return first > 0 && second > 0 ? std::optional(second / first) : std::nullopt;
}

}  // namespace bakeoff::core
