// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>

#include "core/bench/percentiles.h"
#include "core/interchange/foreign_readers.h"
#include "core/interchange/hdr_histogram.h"

// Readers of load generators that write JSON: oha, autocannon, zrk, vegeta.

namespace bakeoff::core {
namespace {

constexpr double kNsPerSecond = 1e9;

/// Errors of all kinds under the tool's own names.
void addErrorCounts(const JsonNode& root, std::string_view key, TrialResult& trial) {
    const auto distribution = root.optionalMember(key);
    if (!distribution)
        return;
    for (const auto& [name, count] : distribution->members()) {
        if (count.json().is_number_unsigned())
            trial.errorCounts[name] = static_cast<std::int64_t>(
                std::min<std::uint64_t>(count.json().get<std::uint64_t>(), INT64_MAX));
    }
}

/// Responses whose status says failure (400 and above).
double failedStatuses(const JsonNode& root, std::string_view key) {
    double failed = 0;
    if (const auto statuses = root.optionalMember(key)) {
        for (const auto& [status, count] : statuses->members()) {
            if (!status.empty() && status[0] >= '4' && count.json().is_number())
                failed += count.json().get<double>();
        }
    }
    return failed;
}

/// oha's name for requests that were open when its time was up.
constexpr const char* kDeadline = "aborted due to deadline";

void readOha(const JsonNode& root, const std::string& subject, RunBundle& bundle) {
    bundle.source = "oha";
    const JsonNode summary = root.member("summary");
    TrialResult trial = foreignTrial("oha", subject);
    setMetric(trial, "requests_per_s", optionalNumber(summary, "requestsPerSec"));
    // oha writes seconds (its README, "JSON output").
    setMetric(trial, "mean_ns", optionalNumber(summary, "average"), kNsPerSecond);
    setMetric(trial, "max_ns", optionalNumber(summary, "slowest"), kNsPerSecond);
    setDuration(trial, optionalNumber(summary, "total"));
    if (const auto percentiles = root.optionalMember("latencyPercentiles")) {
        for (const auto& percentile : kPercentiles)
            setMetric(trial, percentile.metric,
                      optionalNumber(*percentiles, std::string("p") + percentile.percent), kNsPerSecond);
    }
    double failures = failedStatuses(root, "statusCodeDistribution");
    double answered = 0;
    if (const auto statuses = root.optionalMember("statusCodeDistribution")) {
        for (const auto& [status, count] : statuses->members())
            answered += count.json().is_number() ? count.json().get<double>() : 0;
    }
    answered -= failures;
    addErrorCounts(root, "errorDistribution", trial);
    // What was on its way when the time was up is no error of the server.
    if (const auto late = trial.errorCounts.find(kDeadline); late != trial.errorCounts.end()) {
        trial.settings[kDeadline] = std::to_string(late->second);
        trial.errorCounts.erase(late);
    }
    for (const auto& [name, count] : trial.errorCounts)
        failures += static_cast<double>(count);
    setMetric(trial, "errors", failures);
    judgeAnswers(trial, answered, failures);
    bundle.trials.push_back(std::move(trial));
}

/// Those that stand as "p50", "p99_9".
void setPercentiles(TrialResult& trial, const JsonNode& latency, double factor) {
    for (const auto& percentile : kPercentiles) {
        std::string member = std::string("p") + percentile.percent;
        std::ranges::replace(member, '.', '_');
        setMetric(trial, percentile.metric, optionalNumber(latency, member), factor);
    }
}

/// Whole milliseconds, what is below cut off (lib/histUtil.js): a 0 says "less than one".
void takeAutocannonLatency(TrialResult& trial, const JsonNode& latency, std::optional<double> answers) {
    constexpr double kNsPerMs = 1e6;
    constexpr double kCoarse = 10;  // ms below which the cut is a tenth and more
    setPercentiles(trial, latency, kNsPerMs);
    setMetric(trial, "max_ns", optionalNumber(latency, "max"), kNsPerMs);
    const auto median = optionalNumber(latency, "p50");
    // A mean of values that were mostly cut to nothing is none.
    if (median && *median >= 1)
        setMetric(trial, "mean_ns", optionalNumber(latency, latency.has("average") ? "average" : "mean"),
                  kNsPerMs);
    if (median && *median < kCoarse)
        trial.checks.push_back(
            {Check::LateClock, ValidityCheck::Verdict::Warn,
             say("autocannon counts whole milliseconds and cuts off what is below one."),
             say("Trust its requests per second; measure short latencies with another tool.")});
    // At a rate (-R, -r) it adds the requests that a slow answer kept from being sent.
    const auto counted = optionalNumber(latency, "totalCount");
    const bool corrected = answers && counted && *counted > *answers;
    trial.settings["latency"] =
        corrected ? "corrected for coordinated omission" : "service time, closed loop";
}

void readAutocannon(const JsonNode& root, const std::string& subject, RunBundle& bundle) {
    constexpr double kUsualSampleMs = 1000;
    bundle.source = "autocannon";
    const JsonNode requests = root.member("requests");
    const std::string title = optionalText(root, "title");
    const std::string url = optionalText(root, "url");
    TrialResult trial = foreignTrial("autocannon", !title.empty() ? title : !url.empty() ? url : subject);
    // Averages are of what came in one sample, which is a second unless told otherwise (-L).
    const double sampleMs = optionalNumber(root, "sampleInt").value_or(kUsualSampleMs);
    const auto average = optionalNumber(requests, requests.has("average") ? "average" : "mean");
    const auto total = optionalNumber(requests, "total");
    const auto seconds = optionalNumber(root, "duration");
    if (average && *average > 0 && sampleMs > 0)
        setMetric(trial, "requests_per_s", *average * kUsualSampleMs / sampleMs);
    else if (total && seconds && *seconds > 0)
        setMetric(trial, "requests_per_s", *total / *seconds);
    if (const auto throughput = root.optionalMember("throughput"); throughput && sampleMs > 0)
        setMetric(trial, "bytes_per_s", optionalNumber(*throughput, "average"), kUsualSampleMs / sampleMs);
    takeAutocannonLatency(trial, root.member("latency"), total);
    for (const char* size : {"connections", "pipelining"}) {
        if (const auto value = optionalNumber(root, size); value && *value > 0)
            trial.parameters[size] = *value;
    }
    setDuration(trial, seconds);
    const double timeouts = optionalNumber(root, "timeouts").value_or(0);
    // Its errors hold the timeouts.
    const double unanswered = optionalNumber(root, "errors").value_or(0);
    const double bad = optionalNumber(root, "4xx").value_or(0) + optionalNumber(root, "5xx").value_or(0);
    const double wrong = optionalNumber(root, "mismatches").value_or(0);
    setErrorCount(trial, "timeout", timeouts);
    setErrorCount(trial, "connection", unanswered - timeouts);
    setErrorCount(trial, "status", bad);
    setErrorCount(trial, "body", wrong);
    const double failed = unanswered + bad + wrong;
    setMetric(trial, "errors", failed);
    judgeAnswers(trial, total ? std::optional(*total - bad - wrong) : std::nullopt, failed);
    if (const auto start = unixMsFromIso(optionalText(root, "start")))
        trial.startedAtMs = bundle.startedAtMs = *start;
    bundle.trials.push_back(std::move(trial));
}

/// Failures of zrk, and what was answered rightly. It counts answers with a bad status among its requests,
/// and what got no answer beside them.
void judgeZrkAnswers(TrialResult& trial, const JsonNode& root) {
    double failed = 0;
    double bad = 0;
    if (const auto errors = root.optionalMember("errors"); errors && errors->isObject()) {
        for (const char* kind : {"connect", "read", "write", "timeout", "deadline", "non_2xx_3xx"}) {
            const double count = optionalNumber(*errors, kind).value_or(0);
            setErrorCount(trial, kind, count);
            failed += count;
        }
        bad = optionalNumber(*errors, "non_2xx_3xx").value_or(0);
    }
    setMetric(trial, "errors", failed);
    const auto requests = optionalNumber(root, "requests");
    judgeAnswers(trial, requests ? std::optional(*requests - bad) : std::nullopt, failed);
}

void readZrk(const JsonNode& root, const std::string& subject, RunBundle& bundle) {
    constexpr double kNsPerUs = 1e3;
    bundle.source = "zrk " + optionalText(root, "zrk_version");
    const auto target = root.optionalMember("target");
    const std::string url = target ? optionalText(*target, "url") : std::string();
    TrialResult trial = foreignTrial("zrk", url.empty() ? subject : url);
    const JsonNode latency = root.member("latency_us");
    setPercentiles(trial, latency, kNsPerUs);
    setMetric(trial, "max_ns", optionalNumber(latency, "max"), kNsPerUs);
    setMetric(trial, "mean_ns", optionalNumber(latency, "mean"), kNsPerUs);
    setMetric(trial, "requests_per_s", optionalNumber(root, "achieved_rate"));
    setMetric(trial, "bytes_per_s", optionalNumber(root, "bytes_per_sec"));
    setDuration(trial, optionalNumber(root, "duration_s"));
    const auto config = root.optionalMember("config");
    const bool closed = config && config->has("closed") && config->json()["closed"] == true;
    std::optional<double> connections;
    if (config)
        connections = optionalNumber(*config, "connections");
    if (connections)
        trial.parameters["connections"] = *connections;
    const auto from = optionalNumber(root, "target_rate");
    const auto to = optionalNumber(root, "target_rate_end");
    trial.settings["latency"] =
        closed ? "service time, closed loop" : "response time, from the scheduled send";
    if (!closed && from) {
        trial.parameters[kOfferedRate] = *from;
        judgeRate(trial, optionalNumber(root, "rate_ratio"));
    } else if (closed && connections) {
        judgeInFlight(trial, *connections);
    }
    if (const std::string encoded = optionalText(root, "latency_histogram"); !encoded.empty()) {
        if (const auto values = decodeHdrHistogram(encoded); values && !values->buckets.empty()) {
            Histogram times;
            addDurations(*values, kNsPerUs, times);
            trial.serviceTime = std::move(times);
        }
    }
    judgeZrkAnswers(trial, root);
    // Its percentiles are of all rates from the first to the last at once.
    if (!closed && from && to && *from != *to && !trial.error) {
        trial.metrics.clear();
        trial.error =
            Error{ErrorCode::Unsupported,
                  say("A ramp of rates has no latency of its own; import runs at one rate."), trial.subject};
    }
    bundle.trials.push_back(std::move(trial));
}

void readVegeta(const JsonNode& root, const std::string& subject, RunBundle& bundle) {
    bundle.source = "vegeta";
    const JsonNode latencies = root.member("latencies");
    TrialResult trial = foreignTrial("vegeta", subject);
    // Durations are nanoseconds (README, "report -type=json").
    for (const auto& percentile : kPercentiles)
        setMetric(trial, percentile.metric,
                  optionalNumber(latencies, std::string(percentile.percent) + "th"));
    setMetric(trial, "max_ns", optionalNumber(latencies, "max"));
    setMetric(trial, "mean_ns", optionalNumber(latencies, "mean"));
    // "rate" is what was sent, "throughput" what succeeded.
    setMetric(trial, "requests_per_s", optionalNumber(root, "throughput"));
    if (const auto rate = optionalNumber(root, "rate"))
        trial.settings["offered_rate_per_s"] = Json(*rate).dump();
    trial.settings["schedule"] = "open loop";
    const auto requests = optionalNumber(root, "requests");
    const auto success = optionalNumber(root, "success");
    if (requests && success)
        setMetric(trial, "errors", std::round(*requests * (1 - *success)));
    if (requests)
        judgeAnswers(trial, std::round(*requests * success.value_or(1)),
                     std::round(*requests * (1 - success.value_or(1))));
    if (const auto duration = optionalNumber(root, "duration"))
        setDuration(trial, *duration / kNsPerSecond);
    if (const auto start = unixMsFromIso(optionalText(root, "earliest"))) {
        trial.startedAtMs = *start;
        bundle.startedAtMs = *start;
    }
    bundle.trials.push_back(std::move(trial));
}

}  // namespace

ForeignFormat ohaFormat() {
    return {"oha", SAY("oha (--output-format json)"),
            [](const ForeignText& text) {
                if (!text.has({"summary"}))
                    return false;
                const Json& summary = text.json->root()["summary"];
                return summary.is_object() && summary.contains("requestsPerSec");
            },
            [](const ForeignText& text, RunBundle& bundle) { return readJsonBy(&readOha, text, bundle); }};
}

ForeignFormat vegetaFormat() {
    return {"vegeta", SAY("vegeta (report -type=json)"),
            [](const ForeignText& text) {
                return text.has({"latencies", "requests", "status_codes"});
            },
            [](const ForeignText& text, RunBundle& bundle) { return readJsonBy(&readVegeta, text, bundle); }};
}

ForeignFormat autocannonFormat() {
    return {
        "autocannon", SAY("autocannon (--json)"),
        [](const ForeignText& text) {
            return text.has({"requests", "latency", "throughput", "duration"});
        },
        [](const ForeignText& text, RunBundle& bundle) { return readJsonBy(&readAutocannon, text, bundle); }};
}

ForeignFormat zrkFormat() {
    return {"zrk", SAY("zrk (--format json)"),
            [](const ForeignText& text) {
                return text.has({"zrk_version", "latency_us"});
            },
            [](const ForeignText& text, RunBundle& bundle) { return readJsonBy(&readZrk, text, bundle); }};
}

}  // namespace bakeoff::core
