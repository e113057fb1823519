// SPDX-License-Identifier: GPL-3.0-only
#include "core/capacity/capacity.h"

namespace bakeoff::core {
namespace {

Json interval(const Interval& ends) {
    return Json::array({ends.low, ends.high});
}

Json toJson(const Figure95& figure, RateEnds ends) {
    return {{"value", figure.value}, {nameOf(ends), interval(figure.interval)}};
}

Json orNull(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json orNull(const std::optional<Figure95>& figure, RateEnds ends) {
    return figure ? toJson(*figure, ends) : Json(nullptr);
}

Json toJson(const Fleet& fleet) {
    return {{"instance", fleet.instance}, {"instances", fleet.count}, {"per_month", fleet.perMonth}};
}

Json toJson(const MeasuredRate& measured) {
    // What is measured beside the rate has trials of its own, also on a ramp.
    const RateEnds beside = measured.fewTrials ? RateEnds::Range : RateEnds::Interval;
    return {{"subject", measured.subject},
            {"requests_per_s", toJson(measured.perS, measured.ends())},
            {"cores", measured.cores},
            {"cpu_ns_per_request", orNull(measured.cpuNs, beside)},
            {"memory_bytes", orNull(measured.memory, beside)},
            {"idle_memory_bytes", orNull(measured.idleMemory)},
            {"misses_objective", measured.missesObjective},
            {"may_be_more", measured.unbounded}};
}

Json toJson(const AlternativeCost& one, const Traffic& traffic) {
    Json out{{"alternative", one.alternative},
             {"measured", one.measured ? toJson(*one.measured) : Json(nullptr)}};
    if (one.fleet) {
        out["fleet"] = toJson(one.fleet->typical);
        out["least"] = toJson(one.fleet->least);
        out["most"] = toJson(one.fleet->most);
        out["per_million"] = toJson(one.perMillion(traffic), one.measured->ends());
    } else {
        // Not known is no zero.
        out["fleet"] = nullptr;
        putMessage(out, "reason", one.reason);
    }
    return out;
}

/// What is made of two figures is an interval only where both are.
RateEnds endsOf(const CapacityReport& report, const Saving& saving) {
    RateEnds ends = RateEnds::Interval;
    for (const auto* one : {report.find(saving.from), report.find(saving.to)}) {
        if (one && one->measured && one->measured->ends() != RateEnds::Interval)
            ends = RateEnds::Range;
    }
    return ends;
}

}  // namespace

Json toJson(const CapacityReport& report) {
    Json out{{"verdict", nameOf(report.verdict)}};
    putMessage(out, "sentence", report.sentence);
    out["traffic"] = toJson(report.traffic);
    out["currency"] = report.prices.currency;
    out["prices"] = report.prices.title;
    out["source"] = nameOf(report.source);
    out["load"] = report.load;
    out["alternatives"] = Json::array();
    for (const auto& one : report.alternatives)
        out["alternatives"].push_back(toJson(one, report.traffic));
    out["saving"] = nullptr;
    if (report.saving)
        out["saving"] = {{"from", report.saving->from},
                         {"to", report.saving->to},
                         {"per_month", toJson(report.saving->perMonth, endsOf(report, *report.saving))},
                         {"pays_from_per_month", report.traffic.mattersFrom()},
                         {"break_even_peak_per_s", orNull(report.saving->breakEven.at)},
                         {"break_even_earliest", orNull(report.saving->breakEven.earliest)},
                         {"break_even_latest", orNull(report.saving->breakEven.latest)}};
    out["scalability"] = Json::object();
    for (const auto& [subject, fit] : report.scalability)
        out["scalability"][subject] = toJson(fit);
    out["cautions"] = english(report.cautions);
    return out;
}

}  // namespace bakeoff::core
