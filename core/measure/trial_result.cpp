// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/trial_result.h"

#include <algorithm>
#include <cmath>

#include "core/base/json_access.h"
#include "core/bench/percentiles.h"
#include "core/measure/checks.h"

namespace bakeoff::core {
namespace {

const char* verdictName(ValidityCheck::Verdict verdict) {
    switch (verdict) {
        case ValidityCheck::Verdict::Pass:
            return "pass";
        case ValidityCheck::Verdict::Warn:
            return "warn";
        case ValidityCheck::Verdict::Fail:
            break;
    }
    return "fail";
}

ValidityCheck::Verdict verdictFromName(const std::string& name) {
    if (name == "pass")
        return ValidityCheck::Verdict::Pass;
    return name == "warn" ? ValidityCheck::Verdict::Warn : ValidityCheck::Verdict::Fail;
}

/// Members of another type are left out: a newer runner may add fields of its own.
std::map<std::string, double> numbers(const Json& json, const char* key) {
    std::map<std::string, double> out;
    const Json& object = memberOf(json, key);
    if (!object.is_object())
        return out;
    for (const auto& [name, value] : object.items()) {
        if (const auto number = finiteNumberOf(value))
            out[name] = *number;
    }
    return out;
}

std::map<std::string, std::string> texts(const Json& json, const char* key) {
    std::map<std::string, std::string> out;
    const Json& object = memberOf(json, key);
    if (!object.is_object())
        return out;
    for (const auto& [name, value] : object.items()) {
        if (value.is_string())
            out[name] = value.get<std::string>();
    }
    return out;
}

/// Not-a-number is not JSON: such a value is left out rather than written as null.
Json finiteNumbers(std::map<std::string, double> values) {
    std::erase_if(values, [](const auto& item) { return !std::isfinite(item.second); });
    return values;  // at once: an ordered object looks through all its members for each that is added
}

}  // namespace

bool TrialResult::valid() const {
    return ok() && std::none_of(checks.begin(), checks.end(), [](const ValidityCheck& check) {
               return check.verdict == ValidityCheck::Verdict::Fail;
           });
}

Json toJson(const Error& error) {
    Json json{{"code", nameOf(error.code)}};
    putMessage(json, "message", error.message);
    json["where"] = error.where;
    if (!error.remedy.empty())
        putMessage(json, "remedy", error.remedy);
    return json;
}

Error errorFromJson(const Json& json) {
    if (!json.is_object())
        return {ErrorCode::Internal, say("An unknown error."), ""};
    return {fromName<ErrorCode>(textOf(json, "code")).value_or(ErrorCode::Internal),
            messageAt(json, "message"), textOf(json, "where"), messageAt(json, "remedy")};
}

Json toJson(const Sample& sample) {
    Json json{{"t_ns", sample.tNs}};
    for (const auto& [name, value] : sample.values) {
        if (std::isfinite(value))
            json[name] = value;
    }
    if (!sample.latency.empty())
        json["latency_bands"] = toJson(sample.latency);
    return json;
}

Sample sampleFromJson(const Json& json) {
    Sample sample;
    if (!json.is_object())
        return sample;
    for (const auto& [name, value] : json.items()) {
        if (name == "latency_bands")
            sample.latency = latencyBandsFromJson(value);
        if (name == "t_ns")
            sample.tNs = wholeNumberOf(value);
        else if (const auto number = finiteNumberOf(value))
            sample.values[name] = *number;
    }
    return sample;
}

ValidityCheck checkFromJson(const Json& json) {
    ValidityCheck check{fromName<Check>(textOf(json, "id")).value_or(Check::Unknown),
                        verdictFromName(textOf(json, "verdict")), messageAt(json, "detail"),
                        messageAt(json, "remedy")};
    check.value = finiteNumberOf(json, "value");
    check.threshold = finiteNumberOf(json, "threshold");
    return check;
}

Json toJson(const ValidityCheck& check) {
    Json json{{"id", nameOf(check.id)}, {"rule", ruleOf(check.id)}, {"verdict", verdictName(check.verdict)}};
    putMessage(json, "detail", check.detail);
    putMessage(json, "remedy", check.remedy);
    if (check.value && std::isfinite(*check.value))
        json["value"] = *check.value;
    if (check.threshold && std::isfinite(*check.threshold))
        json["threshold"] = *check.threshold;
    return json;
}

std::map<std::string, double> latencyMetrics(const Histogram& times) {
    std::map<std::string, double> metrics{{"max_ns", static_cast<double>(times.max())},
                                          {"mean_ns", times.mean()}};
    for (const auto& percentile : kPercentiles)
        metrics[percentile.metric] = static_cast<double>(times.quantile(percentile.share));
    return metrics;
}

Json toJson(const TrialResult& result) {
    Json json{{"workload", result.workload},  {"subject", result.subject},
              {"trial", result.trial},        {"started_at_ms", result.startedAtMs},
              {"took_s", result.tookSeconds}, {"status", result.ok() ? "ok" : "failed"}};
    if (result.error)
        json["error"] = toJson(*result.error);
    if (result.control != Control::None)
        json["control"] = nameOf(result.control);
    json["parameters"] = finiteNumbers(result.parameters);
    json["metrics"] = finiteNumbers(result.metrics);
    json["settings"] = result.settings;
    json["versions"] = result.versions;
    json["error_counts"] = result.errorCounts;
    if (result.serviceTime)
        json["service_time"] = result.serviceTime->toJson();
    if (result.responseTime)
        json["response_time"] = result.responseTime->toJson();
    json["timeline"] = Json::array();
    for (const auto& sample : result.timeline)
        json["timeline"].push_back(toJson(sample));
    json["checks"] = Json::array();
    for (const auto& check : result.checks)
        json["checks"].push_back(toJson(check));
    return json;
}

Result<TrialResult> trialResultFromJson(const Json& json) {
    TrialResult result;
    result.workload = textOf(json, "workload");
    result.subject = textOf(json, "subject");
    if (result.workload.empty() || result.subject.empty())
        return Error{ErrorCode::InvalidDocument, say("A result without workload and subject."), "result"};
    result.control = fromName<Control>(textOf(json, "control")).value_or(Control::None);
    result.trial = static_cast<int>(std::clamp<std::int64_t>(wholeNumberOf(json, "trial"), 0, INT32_MAX));
    result.startedAtMs = wholeNumberOf(json, "started_at_ms");
    result.tookSeconds = finiteNumberOf(json, "took_s").value_or(0);
    if (textOf(json, "status") != "ok")
        result.error = errorFromJson(memberOf(json, "error"));
    result.parameters = numbers(json, "parameters");
    result.metrics = numbers(json, "metrics");
    result.settings = texts(json, "settings");
    result.versions = texts(json, "versions");
    for (const auto& [name, value] : numbers(json, "error_counts"))
        result.errorCounts[name] = wholeNumberOf(Json(value));
    for (const auto& [key, member] : {std::pair{"service_time", &TrialResult::serviceTime},
                                      std::pair{"response_time", &TrialResult::responseTime}}) {
        if (!json.contains(key))
            continue;
        auto histogram = Histogram::fromJson(memberOf(json, key));
        if (!histogram)
            return histogram.error();
        result.*member = std::move(histogram).value();
    }
    for (const auto& sample : listOf(json, "timeline"))
        result.timeline.push_back(sampleFromJson(sample));
    for (const auto& check : listOf(json, "checks")) {
        if (check.is_object())
            result.checks.push_back(checkFromJson(check));
    }
    return result;
}

}  // namespace bakeoff::core
