// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/evidence_reader.h"

#include "core/base/units.h"
#include "core/bench/metrics.h"

namespace bakeoff::core {
namespace {

void readScale(const JsonNode& node, EvidenceRule& out) {
    Names metrics;
    for (const auto& known : allMetrics())
        metrics.push_back(known.id);
    out.metric = choice(node.member("metric"), metrics);
    out.unit = filledString(node, "unit");
    out.limit = node.number("limit");
    out.target = node.number("target");
    const Metric* metric = findMetric(out.metric);
    if (!metric)
        return;
    const auto unit = findUnit(out.unit);
    if (!out.unit.empty() && (!unit || unit->dimension != metric->dimension))
        node.member("unit").problem(
            say("Expected a unit of %1, found %2.", dimensionWord(metric->dimension), inQuotes(out.unit)));
    for (const auto& [key, value] : {std::pair("limit", out.limit), std::pair("target", out.target)}) {
        if (node.has(key) && node.member(key).json().is_number() && !(value > 0))
            node.member(key).problem(say("Expected a figure above 0: the scale is logarithmic."));
    }
    const bool both = out.limit > 0 && out.target > 0;
    if (both && (metric->lowerIsBetter ? out.target >= out.limit : out.target <= out.limit))
        node.member("target").problem(
            metric->lowerIsBetter ? say("Expected a target below the limit: of this metric less is better.")
                                  : say("Expected a target above the limit: of this metric more is better."));
}

}  // namespace

EvidenceRule readEvidence(const JsonNode& node, Register& ids, const Register& scenarios,
                          const Register& alternatives) {
    EvidenceRule out;
    if (!isObjectOf(node, {"id", "scenario", "workload", "metric", "subjects", "limit", "target", "unit",
                           "parameters", "weight", "rated_already", "note"}))
        return out;
    out.id = ids.define(node);
    out.scenario = scenarios.refer(node.member("scenario"));
    out.workload = studyId(node, "workload");
    readScale(node, out);
    for (const auto& [alternative, list] : alternatives.keyedMembers(node.member("subjects"))) {
        out.subjects[alternative] = filledStrings(list.elements());
        if (list.json().is_array() && list.json().empty())
            list.problem(say("Expected at least one subject."));
    }
    if (node.has("subjects") && node.member("subjects").isObject() && out.subjects.size() < 2)
        node.member("subjects").problem(say("Expected subjects of at least two alternatives to compare."));
    if (const auto parameters = node.optionalMember("parameters")) {
        for (const auto& [name, value] : parameters->members()) {
            if (!isParameterName(name))
                value.problem(say("Expected a name of lower-case letters, digits and underscores."));
            out.parameters[name] = value.asNumber();
        }
    }
    out.weight = node.number("weight", 1);
    if (!(out.weight > 0))
        node.member("weight").problem(say("Expected a weight above 0."));
    out.ratedAlready = node.boolean("rated_already", false);
    out.note = node.string("note", {});
    return out;
}

}  // namespace bakeoff::core
