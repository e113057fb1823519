// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>

#include "core/bench/percentiles.h"
#include "core/interchange/foreign_readers.h"

// Readers of load generators that write JSON: k6, oha, vegeta.

namespace bakeoff::core {
namespace {

constexpr double kNsPerMs = 1e6;
constexpr double kNsPerSecond = 1e9;

TrialResult makeTrial(const char* workload, const std::string& subject) {
    TrialResult trial;
    trial.workload = workload;
    trial.subject = subject.empty() ? "unnamed" : subject;
    return trial;
}

/// k6's own names for the points of a trend.
constexpr std::pair<const char*, const char*> kTrendMembers[] = {
    {"med", kPercentiles.front().metric}, {"max", "max_ns"}, {"avg", "mean_ns"}};

/// handleSummary() puts the numbers of a metric under "values", --summary-export beside its name.
std::optional<JsonNode> k6Metric(const JsonNode& metrics, std::string_view name) {
    const auto metric = metrics.optionalMember(name);
    if (!metric)
        return std::nullopt;
    const auto values = metric->optionalMember("values");
    return values ? values : metric;
}

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

void setDuration(TrialResult& trial, std::optional<double> seconds) {
    if (seconds && std::isfinite(*seconds))
        trial.parameters["duration_s"] = *seconds;
}

void readK6(const JsonNode& root, const std::string& subject, RunBundle& bundle) {
    bundle.source = "k6";
    const JsonNode metrics = root.member("metrics");
    TrialResult trial = makeTrial("k6", subject);
    // k6 documents times in milliseconds; summaryTimeUnit changes the printed summary alone.
    if (const auto duration = k6Metric(metrics, "http_req_duration")) {
        for (const auto& [member, metric] : kTrendMembers)
            setMetric(trial, metric, optionalNumber(*duration, member), kNsPerMs);
        for (const auto& percentile : kPercentiles)
            setMetric(trial, percentile.metric,
                      optionalNumber(*duration, std::string("p(") + percentile.percent + ")"), kNsPerMs);
    } else {
        metrics.problem(say("There is no http_req_duration; only summaries of HTTP tests can be read."));
    }
    std::optional<double> count;
    if (const auto requests = k6Metric(metrics, "http_reqs")) {
        setMetric(trial, "requests_per_s", optionalNumber(*requests, "rate"));
        count = optionalNumber(*requests, "count");
    }
    if (const auto failed = k6Metric(metrics, "http_req_failed")) {
        // A rate metric counts the non-zero samples as passes: here, the requests that failed.
        const auto rate = optionalNumber(*failed, failed->has("rate") ? "rate" : "value");
        auto failures = optionalNumber(*failed, "passes");
        if (!failures && rate && count)
            failures = std::round(*rate * *count);
        setMetric(trial, "errors", failures);
        if (count)
            judgeAnswers(trial, *count - failures.value_or(0), failures.value_or(0));
    } else if (count) {
        judgeAnswers(trial, count, 0);
    }
    if (const auto users = k6Metric(metrics, "vus_max")) {
        if (const auto most = optionalNumber(*users, "max"))
            trial.parameters["virtual_users"] = *most;
    }
    if (const auto state = root.optionalMember("state")) {
        if (const auto ms = optionalNumber(*state, "testRunDurationMs"))
            setDuration(trial, *ms / 1000);
    }
    if (const auto checks = k6Metric(metrics, "checks");
        checks && optionalNumber(*checks, "fails").value_or(0) > 0)
        trial.checks.push_back(
            {Check::ToolChecks, ValidityCheck::Verdict::Warn,
             say("Checks of the script failed: %1.", checks->json().value("fails", Json()).dump()),
             say("Look at the script's own report.")});
    bundle.trials.push_back(std::move(trial));
}

/// oha's name for requests that were open when its time was up.
constexpr const char* kDeadline = "aborted due to deadline";

void readOha(const JsonNode& root, const std::string& subject, RunBundle& bundle) {
    bundle.source = "oha";
    const JsonNode summary = root.member("summary");
    TrialResult trial = makeTrial("oha", subject);
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

void readVegeta(const JsonNode& root, const std::string& subject, RunBundle& bundle) {
    bundle.source = "vegeta";
    const JsonNode latencies = root.member("latencies");
    TrialResult trial = makeTrial("vegeta", subject);
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
    if (const auto start = unixMsFromIso(root.string("earliest", ""))) {
        trial.startedAtMs = *start;
        bundle.startedAtMs = *start;
    }
    bundle.trials.push_back(std::move(trial));
}

}  // namespace

ForeignFormat k6Format() {
    return {"k6", SAY("k6 (--summary-export, or the data of handleSummary)"),
            [](const ForeignText& text) {
                if (!text.has({"metrics"}))
                    return false;
                const Json& metrics = text.json->root()["metrics"];
                return metrics.is_object() &&
                       (metrics.contains("http_reqs") || metrics.contains("iterations"));
            },
            [](const ForeignText& text, RunBundle& bundle) { return readJsonBy(&readK6, text, bundle); }};
}

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

}  // namespace bakeoff::core
