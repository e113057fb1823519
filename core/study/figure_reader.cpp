// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/figure_reader.h"

#include "core/base/units.h"
#include "core/bench/metrics.h"

namespace bakeoff::core {
namespace {

const char* unitsOf(Dimension dimension) {
    switch (dimension) {
        case Dimension::Time:
            return "ns, us, ms, s, min, h";
        case Dimension::Bytes:
            return "B, KB, MB, GB, TB, KiB, MiB, GiB, TiB";
        case Dimension::Rate:
            return "/s, req/s, records/s";
        case Dimension::Fraction:
            return "%";
        case Dimension::Count:
            break;
    }
    return "count";
}

}  // namespace

void readFigure(const JsonNode& node, Claim& out) {
    Names metricIds;
    for (const auto& metric : allMetrics())
        metricIds.push_back(metric.id);
    // A figure of something that no workload measures keeps the source's own name for it.
    if (node.has("metric") || !node.has("metric_name"))
        out.metric = choice(node.member("metric"), metricIds);
    if (node.has("metric_name"))
        out.metricName = filledString(node, "metric_name");
    const JsonNode unitNode = node.member("unit");
    out.unit = unitNode.asString();
    const JsonNode valueNode = node.member("value");
    out.value = valueNode.asNumber();
    const Metric* metric = findMetric(out.metric);
    const auto unit = findUnit(out.unit);
    if (unitNode.json().is_string()) {
        const char* fitting = metric ? unitsOf(metric->dimension) : "s, MB, req/s, count";
        if (!unit)
            unitNode.problem(
                say("The unit %1 is not known. Expected one of: %2.", inQuotes(out.unit), fitting));
        else if (metric && unit->dimension != metric->dimension)
            unitNode.problem(say("The unit %1 does not measure what %2 measures. Expected one of: %3.",
                                 inQuotes(out.unit), metric->id, fitting));
    }
    // What nothing measures may be none at all: "0 allocations".
    const bool none = out.value == 0 && out.metric.empty();
    if (valueNode.json().is_number() && !(out.value > 0) && !none)
        valueNode.problem(say("Expected a number above 0, found %1.", valueNode.json().dump()));
    else if (unit && !(out.value * unit->factor <= kLargestFigure))
        valueNode.problem(say("This number is too large."));
    else if (unit && !none && valueNode.json().is_number() && out.value * unit->factor < kSmallestFigure)
        valueNode.problem(say("This number is too small."));
    if (const auto upper = node.optionalMember("value_to")) {
        out.valueTo = upper->asNumber();
        if (upper->json().is_number() &&
            !(*out.valueTo > out.value && *out.valueTo * (unit ? unit->factor : 1) <= kLargestFigure))
            upper->problem(say("Expected a number above the claim's value, the lower end of the range."));
    }
}

std::map<std::string, double> readParameters(const JsonNode& node) {
    std::map<std::string, double> out;
    for (const auto& [name, value] : node.members()) {
        if (!isParameterName(name))
            value.problem(
                say("Expected a name of lower-case letters, digits and underscores, such as "
                    "\"connections\", found %1.",
                    inQuotes(name)));
        out[name] = value.asNumber();
    }
    return out;
}

}  // namespace bakeoff::core
