// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/trial_result.h"

#include <algorithm>
#include <cmath>

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

std::string text(const Json& json, const char* key) {
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

/// A number too large for 64 bits becomes 0: converting it would be undefined.
std::int64_t wholeNumber(const Json& number) {
    constexpr double kLargest = 9.2e18;
    if (number.is_number_unsigned())
        return number.get<std::uint64_t>() <= INT64_MAX ? number.get<std::int64_t>() : 0;
    return std::abs(number.get<double>()) < kLargest ? number.get<std::int64_t>() : 0;
}

std::int64_t integer(const Json& json, const char* key) {
    const auto it = json.find(key);
    return it != json.end() && it->is_number() ? wholeNumber(*it) : 0;
}

/// Members of another type are left out: a newer runner may add fields of its own.
std::map<std::string, double> numbers(const Json& json, const char* key) {
    std::map<std::string, double> out;
    const auto it = json.find(key);
    if (it == json.end() || !it->is_object())
        return out;
    for (const auto& [name, value] : it->items()) {
        if (value.is_number())
            out[name] = value.get<double>();
    }
    return out;
}

std::map<std::string, std::string> texts(const Json& json, const char* key) {
    std::map<std::string, std::string> out;
    const auto it = json.find(key);
    if (it == json.end() || !it->is_object())
        return out;
    for (const auto& [name, value] : it->items()) {
        if (value.is_string())
            out[name] = value.get<std::string>();
    }
    return out;
}

/// Not-a-number is not JSON: such a value is left out rather than written as null.
Json finiteNumbers(const std::map<std::string, double>& values) {
    Json out = Json::object();
    for (const auto& [name, value] : values) {
        if (std::isfinite(value))
            out[name] = value;
    }
    return out;
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
    return {fromName<ErrorCode>(text(json, "code")).value_or(ErrorCode::Internal), messageAt(json, "message"),
            text(json, "where"), messageAt(json, "remedy")};
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
        if (!value.is_number())
            continue;
        if (name == "t_ns")
            sample.tNs = wholeNumber(value);
        else
            sample.values[name] = value.get<double>();
    }
    return sample;
}

ValidityCheck checkFromJson(const Json& json) {
    ValidityCheck check{fromName<Check>(text(json, "id")).value_or(Check::Unknown),
                        verdictFromName(text(json, "verdict")), messageAt(json, "detail"),
                        messageAt(json, "remedy")};
    if (json.contains("value") && json["value"].is_number())
        check.value = json["value"].get<double>();
    if (json.contains("threshold") && json["threshold"].is_number())
        check.threshold = json["threshold"].get<double>();
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
    if (json.is_object()) {
        result.workload = text(json, "workload");
        result.subject = text(json, "subject");
    }
    if (result.workload.empty() || result.subject.empty())
        return Error{ErrorCode::InvalidDocument, say("A result without workload and subject."), "result"};
    result.control = fromName<Control>(text(json, "control")).value_or(Control::None);
    result.trial = static_cast<int>(std::clamp<std::int64_t>(integer(json, "trial"), 0, INT32_MAX));
    result.startedAtMs = integer(json, "started_at_ms");
    result.tookSeconds =
        json.contains("took_s") && json["took_s"].is_number() ? json["took_s"].get<double>() : 0;
    if (text(json, "status") != "ok")
        result.error = errorFromJson(json.value("error", Json()));
    result.parameters = numbers(json, "parameters");
    result.metrics = numbers(json, "metrics");
    result.settings = texts(json, "settings");
    result.versions = texts(json, "versions");
    for (const auto& [name, value] : numbers(json, "error_counts"))
        result.errorCounts[name] = wholeNumber(Json(value));
    for (const auto& [key, member] : {std::pair{"service_time", &TrialResult::serviceTime},
                                      std::pair{"response_time", &TrialResult::responseTime}}) {
        if (!json.contains(key))
            continue;
        auto histogram = Histogram::fromJson(json[key]);
        if (!histogram)
            return histogram.error();
        result.*member = std::move(histogram).value();
    }
    for (const auto& sample : json.value("timeline", Json::array()))
        result.timeline.push_back(sampleFromJson(sample));
    for (const auto& check : json.value("checks", Json::array())) {
        if (check.is_object())
            result.checks.push_back(checkFromJson(check));
    }
    return result;
}

}  // namespace bakeoff::core
