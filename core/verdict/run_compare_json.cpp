// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>

#include "core/base/json_access.h"
#include "core/verdict/run_compare.h"

namespace bakeoff::core {
namespace {

Json orNull(const std::optional<double>& number) {
    return number && std::isfinite(*number) ? Json(*number) : Json();
}

std::optional<Interval> intervalFrom(const Json& json) {
    const Json& ends = listOf(json, "interval_95");
    const auto low = ends.size() == 2 ? finiteNumberOf(ends[0]) : std::nullopt;
    const auto high = ends.size() == 2 ? finiteNumberOf(ends[1]) : std::nullopt;
    return low && high ? std::optional<Interval>(Interval{*low, *high}) : std::nullopt;
}

std::optional<Summary> summaryFrom(const Json& json, const char* key) {
    const Json& it = memberOf(json, key);
    if (!it.is_object())
        return std::nullopt;
    Summary summary;
    summary.count = static_cast<std::size_t>(std::max<std::int64_t>(0, wholeNumberOf(it, "n")));
    summary.median = finiteNumberOf(it, "median").value_or(0);
    summary.min = finiteNumberOf(it, "min").value_or(0);
    summary.max = finiteNumberOf(it, "max").value_or(0);
    summary.interval = intervalFrom(it);
    return summary;
}

}  // namespace

Json toJson(const MetricChange& change) {
    Json json{{"workload", change.workload}, {"subject", change.subject}, {"metric", change.metric}};
    if (change.reference)
        json["reference"] = toJson(*change.reference);
    if (change.other)
        json["other"] = toJson(*change.other);
    json["change"] = orNull(change.change);
    json["interval_95"] =
        change.interval ? Json::array({change.interval->low, change.interval->high}) : Json();
    json["p"] = orNull(change.p);
    json["q"] = orNull(change.q);
    json["verdict"] = nameOf(change.verdict);
    putMessage(json, "explanation", change.explanation);
    return json;
}

Result<MetricChange> metricChangeFromJson(const Json& json) {
    if (textOf(json, "verdict").empty())
        return Error{ErrorCode::InvalidDocument, say("This is not a change as Bakeoff writes it."), "change"};
    MetricChange change;
    change.workload = textOf(json, "workload");
    change.subject = textOf(json, "subject");
    change.metric = textOf(json, "metric");
    change.explanation = messageAt(json, "explanation");
    change.reference = summaryFrom(json, "reference");
    change.other = summaryFrom(json, "other");
    change.change = finiteNumberOf(json, "change");
    change.p = finiteNumberOf(json, "p");
    change.q = finiteNumberOf(json, "q");
    change.interval = intervalFrom(json);
    change.verdict = fromName<ChangeVerdict>(textOf(json, "verdict")).value_or(ChangeVerdict::NotComparable);
    return change;
}

}  // namespace bakeoff::core
