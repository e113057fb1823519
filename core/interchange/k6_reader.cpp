// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>
#include <functional>

#include "core/bench/percentiles.h"
#include "core/interchange/foreign_readers.h"

// k6's summaries: of --summary-export, of handleSummary(), and the machine-readable one of version 1.5.

namespace bakeoff::core {
namespace {

constexpr double kNsPerMs = 1e6;

/// The numbers of a metric, wherever the format keeps them.
using MetricLookup = std::function<std::optional<JsonNode>(std::string_view name)>;

/// k6's own names for the points of a trend.
constexpr std::pair<const char*, const char*> kTrendMembers[] = {
    {"med", kPercentiles.front().metric}, {"max", "max_ns"}, {"avg", "mean_ns"}};

/// Times are milliseconds in every format; summaryTimeUnit changes the printed summary alone.
void takeLatency(TrialResult& trial, const JsonNode& duration) {
    for (const auto& [member, metric] : kTrendMembers)
        setMetric(trial, metric, optionalNumber(duration, member), kNsPerMs);
    for (const auto& percentile : kPercentiles)
        setMetric(trial, percentile.metric,
                  optionalNumber(duration, std::string("p(") + percentile.percent + ")"), kNsPerMs);
}

/// Requests and those of them that failed. `seconds`: how long the test ran, for a format without rates.
void takeRequests(TrialResult& trial, const MetricLookup& metric, std::optional<double> seconds) {
    std::optional<double> count;
    if (const auto requests = metric("http_reqs")) {
        count = optionalNumber(*requests, "count");
        auto rate = optionalNumber(*requests, "rate");
        if (!rate && count && seconds && *seconds > 0)
            rate = *count / *seconds;
        setMetric(trial, "requests_per_s", rate);
    }
    double failures = 0;
    if (const auto failed = metric("http_req_failed")) {
        // A rate metric counts the samples that are not zero: here, the requests that failed.
        auto matches = optionalNumber(*failed, failed->has("matches") ? "matches" : "passes");
        const auto rate = optionalNumber(*failed, failed->has("rate") ? "rate" : "value");
        if (!matches && rate && count)
            matches = std::round(*rate * *count);
        setMetric(trial, "errors", matches);
        failures = matches.value_or(0);
    }
    if (count)
        judgeAnswers(trial, *count - failures, failures);
}

void takeUsers(TrialResult& trial, const MetricLookup& metric) {
    const auto users = metric("vus_max");
    if (const auto most = users ? optionalNumber(*users, "max") : std::nullopt)
        trial.parameters["virtual_users"] = *most;
}

void judgeScript(TrialResult& trial, double failedChecks) {
    if (failedChecks > 0)
        trial.checks.push_back({Check::ToolChecks, ValidityCheck::Verdict::Warn,
                                say("Checks of the script failed: %1.", Rounded{failedChecks}),
                                say("Look at the script's own report.")});
}

void readK6(const JsonNode& root, const std::string& subject, RunBundle& bundle) {
    bundle.source = "k6";
    const JsonNode metrics = root.member("metrics");
    // handleSummary() puts the numbers of a metric under "values", --summary-export beside its name.
    const MetricLookup metric = [&](std::string_view name) -> std::optional<JsonNode> {
        const auto found = metrics.optionalMember(name);
        const auto values = found ? found->optionalMember("values") : std::nullopt;
        return values ? values : found;
    };
    TrialResult trial = foreignTrial("k6", subject);
    if (const auto duration = metric("http_req_duration"))
        takeLatency(trial, *duration);
    else
        metrics.problem(say("There is no http_req_duration; only summaries of HTTP tests can be read."));
    std::optional<double> seconds;
    if (const auto state = root.optionalMember("state")) {
        if (const auto ms = optionalNumber(*state, "testRunDurationMs"))
            seconds = *ms / 1000;
    }
    setDuration(trial, seconds);
    takeRequests(trial, metric, seconds);
    takeUsers(trial, metric);
    if (const auto checks = metric("checks"))
        judgeScript(trial, optionalNumber(*checks, "fails").value_or(0));
    bundle.trials.push_back(std::move(trial));
}

void readMachineReadable(const JsonNode& root, const std::string& subject, RunBundle& bundle) {
    bundle.source = "k6";
    const JsonNode results = root.member("results");
    const auto list = results.array("metrics");
    const MetricLookup metric = [&](std::string_view name) -> std::optional<JsonNode> {
        const auto found = std::ranges::find_if(
            list, [&](const JsonNode& item) { return optionalText(item, "name") == name; });
        return found == list.end() ? std::nullopt : found->optionalMember("values");
    };
    TrialResult trial = foreignTrial("k6", subject);
    if (const auto duration = metric("http_req_duration"))
        takeLatency(trial, *duration);
    else
        results.problem(say("There is no http_req_duration; only summaries of HTTP tests can be read."));
    std::optional<double> seconds;
    if (const auto config = root.optionalMember("config")) {
        seconds = optionalNumber(*config, "duration");
        copySetting(*config, "script", trial);
        copySetting(*config, "execution", trial);
    }
    setDuration(trial, seconds);
    takeRequests(trial, metric, seconds);
    takeUsers(trial, metric);
    if (const auto checks = results.optionalMember("checks"); checks && checks->isObject()) {
        double failed = 0;
        for (const auto& check : checks->array("results", false))
            failed += optionalNumber(check, "fails").value_or(0);
        judgeScript(trial, failed);
    }
    if (const auto metadata = root.optionalMember("metadata")) {
        if (const std::string version = optionalText(*metadata, "k6Version"); !version.empty())
            bundle.source += " " + version;
        if (const auto written = unixMsFromIso(optionalText(*metadata, "generatedAt"));
            written && seconds && *seconds > 0 && *seconds < 1e9)
            trial.startedAtMs = bundle.startedAtMs = *written - static_cast<std::int64_t>(*seconds * 1000);
    }
    bundle.trials.push_back(std::move(trial));
}

bool isSummary(const ForeignText& text) {
    if (!text.has({"metrics"}))
        return false;
    const Json& metrics = text.json->root()["metrics"];
    return metrics.is_object() && (metrics.contains("http_reqs") || metrics.contains("iterations"));
}

bool isMachineReadable(const ForeignText& text) {
    if (!text.has({"results", "config"}))
        return false;
    const Json& results = text.json->root()["results"];
    return results.is_object() && results.contains("metrics") && results["metrics"].is_array();
}

}  // namespace

ForeignFormat k6Format() {
    return {"k6", SAY("k6 (--summary-export, or the data of handleSummary)"),
            [](const ForeignText& text) { return isSummary(text) || isMachineReadable(text); },
            [](const ForeignText& text, RunBundle& bundle) {
                return readJsonBy(isMachineReadable(text) ? &readMachineReadable : &readK6, text, bundle);
            }};
}

}  // namespace bakeoff::core
