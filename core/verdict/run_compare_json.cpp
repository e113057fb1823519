// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>

#include "core/verdict/run_compare.h"

namespace bakeoff::core {
namespace {

Json orNull(const std::optional<double>& number) {
    return number && std::isfinite(*number) ? Json(*number) : Json();
}

std::optional<double> numberFrom(const Json& json, const char* key) {
    const auto it = json.find(key);
    return it != json.end() && it->is_number() ? std::optional<double>(it->get<double>()) : std::nullopt;
}

std::optional<Summary> summaryFrom(const Json& json, const char* key) {
    const auto it = json.find(key);
    if (it == json.end() || !it->is_object())
        return std::nullopt;
    Summary summary;
    summary.count = static_cast<std::size_t>(std::max(0.0, numberFrom(*it, "n").value_or(0)));
    summary.median = numberFrom(*it, "median").value_or(0);
    summary.min = numberFrom(*it, "min").value_or(0);
    summary.max = numberFrom(*it, "max").value_or(0);
    const auto interval = it->find("interval_95");
    if (interval != it->end() && interval->is_array() && interval->size() == 2 &&
        (*interval)[0].is_number() && (*interval)[1].is_number())
        summary.interval = Interval{(*interval)[0].get<double>(), (*interval)[1].get<double>()};
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
    if (!json.is_object() || !json.contains("verdict") || !json["verdict"].is_string())
        return Error{ErrorCode::InvalidDocument, say("This is not a change as Bakeoff writes it."), "change"};
    MetricChange change;
    const auto text = [&](const char* key) {
        const auto it = json.find(key);
        return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
    };
    change.workload = text("workload");
    change.subject = text("subject");
    change.metric = text("metric");
    change.explanation = messageAt(json, "explanation");
    change.reference = summaryFrom(json, "reference");
    change.other = summaryFrom(json, "other");
    change.change = numberFrom(json, "change");
    change.p = numberFrom(json, "p");
    change.q = numberFrom(json, "q");
    const auto interval = json.find("interval_95");
    if (interval != json.end() && interval->is_array() && interval->size() == 2 &&
        (*interval)[0].is_number() && (*interval)[1].is_number())
        change.interval = Interval{(*interval)[0].get<double>(), (*interval)[1].get<double>()};
    change.verdict = fromName<ChangeVerdict>(text("verdict")).value_or(ChangeVerdict::NotComparable);
    return change;
}

}  // namespace bakeoff::core
