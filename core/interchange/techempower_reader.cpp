// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "core/interchange/foreign_readers.h"

// results.json of the TechEmpower Framework Benchmarks.

namespace bakeoff::core {
namespace {

/// What the entries of a test differ by, in the order of the entries.
struct Levels {
    const char* test;
    const char* member;
    const char* parameter;
};
constexpr Levels kLevels[] = {{"json", "concurrencyLevels", "connections"},
                              {"db", "concurrencyLevels", "connections"},
                              {"fortune", "concurrencyLevels", "connections"},
                              {"plaintext", "pipelineConcurrencyLevels", "connections"},
                              {"query", "queryIntervals", "queries"},
                              {"update", "queryIntervals", "queries"},
                              {"cached-query", "cachedQueryIntervals", "queries"}};

/// The duration is a number in some years' files and a text in others'; seconds in both.
std::optional<double> durationSeconds(const JsonNode& root) {
    const auto member = root.optionalMember("duration");
    if (member && member->json().is_string()) {
        const auto value = wholeTextNumber(member->json().get<std::string>());
        return value && *value > 0 && *value < 1e9 ? value : std::nullopt;
    }
    const auto value = optionalNumber(root, "duration");
    return value && *value > 0 ? value : std::nullopt;
}

std::optional<double> measuredSeconds(const JsonNode& entry) {
    const auto start = optionalNumber(entry, "startTime");
    const auto end = optionalNumber(entry, "endTime");
    // Both are Unix times in seconds.
    if (!start || !end || *end <= *start)
        return std::nullopt;
    return *end - *start;
}

void setLatency(TrialResult& trial, const JsonNode& entry, const char* member, const char* metric) {
    if (!entry.has(member))
        return;
    const auto ns = durationNs(optionalText(entry, member));
    if (ns)
        setMetric(trial, metric, ns);
    else
        trial.error =
            Error{ErrorCode::InvalidDocument, say("Expected a duration with its unit, such as \"1.23ms\"."),
                  entry.path() + "/" + member};
}

void readEntry(const JsonNode& entry, const Levels& levels, double level, const std::string& framework,
               std::optional<double> duration, RunBundle& bundle) {
    if (!entry.isObject() || entry.json().empty())
        return;  // the toolset leaves {} where a level failed
    TrialResult trial;
    trial.workload = std::string("techempower-") + levels.test + "-" + Json(level).dump();
    if (trial.workload.size() > 2 && trial.workload.compare(trial.workload.size() - 2, 2, ".0") == 0)
        trial.workload.resize(trial.workload.size() - 2);
    trial.subject = framework;
    trial.parameters[levels.parameter] = level;
    setLatency(trial, entry, "latencyAvg", "mean_ns");
    setLatency(trial, entry, "latencyMax", "max_ns");
    // As the project's own site reckons it: requests over the configured duration.
    const auto seconds = duration ? duration : measuredSeconds(entry);
    const auto requests = optionalNumber(entry, "totalRequests");
    if (requests && seconds)
        setMetric(trial, "requests_per_s", *requests / *seconds);
    setDuration(trial, seconds);
    double errors = 0;
    for (const char* kind : {"5xx", "connect", "read", "write", "timeout"}) {
        const double count = std::max(0.0, optionalNumber(entry, kind).value_or(0));
        setErrorCount(trial, kind, count);
        errors += count;
    }
    setMetric(trial, "errors", errors);
    judgeAnswers(trial, requests.value_or(0) - errors, errors);
    bundle.trials.push_back(std::move(trial));
}

std::int64_t unixMs(const JsonNode& root, const char* key) {
    const auto value = optionalNumber(root, key);
    return value && *value > 0 && *value < 9e15 ? static_cast<std::int64_t>(*value) : 0;
}

void readTechEmpower(const JsonNode& root, const std::string& /*subject*/, RunBundle& bundle) {
    bundle.source = "TechEmpower";
    if (root.has("name") && root.json()["name"].is_string())
        bundle.source += " (" + root.string("name") + ")";
    if (root.has("environmentDescription") && root.json()["environmentDescription"].is_string())
        bundle.machine["environment"] = root.string("environmentDescription");
    bundle.startedAtMs = unixMs(root, "startTime");
    bundle.endedAtMs = unixMs(root, "completionTime");
    const auto duration = durationSeconds(root);
    const JsonNode raw = root.member("rawData");
    for (const auto& levels : kLevels) {
        const auto test = raw.optionalMember(levels.test);
        if (!test || !test->isObject())
            continue;
        const auto steps = root.array(levels.member, false);
        for (const auto& [framework, entries] : test->members()) {
            const auto list = entries.json().is_array() ? entries.elements() : std::vector<JsonNode>();
            for (std::size_t i = 0; i < list.size(); ++i) {
                // An entry whose level the file does not state cannot be told from the others.
                if (i >= steps.size() || !steps[i].json().is_number())
                    list[i].problem(say("There is no level for it in \"%1\".", levels.member));
                else
                    readEntry(list[i], levels, steps[i].asNumber(), framework, duration, bundle);
            }
        }
    }
}

}  // namespace

ForeignFormat techEmpowerFormat() {
    return {
        "techempower",
        SAY("TechEmpower Framework Benchmarks (results.json)"),
        [](const ForeignText& text) { return text.has({"rawData"}); },
        [](const ForeignText& text, RunBundle& bundle) { return readJsonBy(&readTechEmpower, text, bundle); },
        false,
        true};
}

}  // namespace bakeoff::core
