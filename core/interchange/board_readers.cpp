// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/units.h"
#include "core/interchange/foreign_readers.h"

// Public boards that measure web frameworks: HttpArena and the-benchmarker's web-frameworks.

namespace bakeoff::core {
namespace {

/// Of which language a framework is, as the board writes it: frameworks of two languages share names.
constexpr const char* kLanguage = "language";

std::string wholeText(double value) {
    constexpr double kMost = 1e15;
    return std::to_string(std::abs(value) < kMost ? static_cast<std::int64_t>(value) : 0);
}

std::optional<double> memoryBytes(std::string_view text) {
    const auto digits = text.find_first_not_of("0123456789.");
    const auto number =
        digits == std::string_view::npos ? std::nullopt : wholeTextNumber(text.substr(0, digits));
    const auto unit = number ? findUnit(text.substr(digits)) : std::nullopt;
    return unit && unit->dimension == Dimension::Bytes ? std::optional(*number * unit->factor) : std::nullopt;
}

/// "3557.8%": of one core.
std::optional<double> coresBusy(const std::string& text) {
    constexpr double kPercent = 100;
    if (text.empty() || text.back() != '%')
        return std::nullopt;
    const auto number = wholeTextNumber(std::string_view(text).substr(0, text.size() - 1));
    return number ? std::optional(*number / kPercent) : std::nullopt;
}

bool isArenaRow(const Json& row) {
    return row.is_object() && row.contains("framework") && row.contains("rps") && row.contains("connections");
}

bool isArenaBoard(const Json& root) {
    return root.is_object() && root.contains("framework") && root.contains("results") &&
           root["results"].is_object();
}

void judgeArenaAnswers(TrialResult& trial, const JsonNode& row) {
    double answered = 0;
    double failed = 0;
    for (const char* status : {"status_2xx", "status_3xx"})
        answered += optionalNumber(row, status).value_or(0);
    for (const char* status : {"status_4xx", "status_5xx"}) {
        const double count = optionalNumber(row, status).value_or(0);
        setErrorCount(trial, status, count);
        failed += count;
    }
    setMetric(trial, "errors", failed);
    const double rate = optionalNumber(row, "rps").value_or(0);
    // Rows of WebSockets count no statuses.
    const bool counted = answered > 0 || failed > 0 || !(rate > 0);
    judgeAnswers(trial, counted ? std::optional(answered) : std::nullopt, failed);
}

/// `test`: the profile and its connections, as the board names them, "json-4096".
void readArenaRow(const JsonNode& row, const std::string& test, RunBundle& bundle) {
    constexpr double kNsPerUs = 1e3;
    TrialResult trial = foreignTrial("httparena-" + test, optionalText(row, "framework"));
    setMetric(trial, test.starts_with("echo-ws") ? "messages_per_s" : "requests_per_s",
              optionalNumber(row, "rps"));
    constexpr std::pair<const char*, const char*> kLatencies[] = {
        {"avg_latency", "mean_ns"}, {"p99_latency", "p99_ns"}, {"p99_9_latency", "p999_ns"}};
    for (const auto& [member, metric] : kLatencies)
        setMetric(trial, metric, durationNs(optionalText(row, member)));
    setMetric(trial, "cores_busy", coresBusy(optionalText(row, "cpu")));
    setMetric(trial, "container_bytes", memoryBytes(optionalText(row, "memory")));
    setMetric(trial, "server_cpu_ns_per_request", optionalNumber(row, "cpu_per_req_us"), kNsPerUs);
    const double connections = optionalNumber(row, "connections").value_or(0);
    if (connections > 0)
        trial.parameters["connections"] = connections;
    const double pipeline = optionalNumber(row, "pipeline").value_or(1);
    if (pipeline > 1)
        trial.parameters["pipelining"] = pipeline;
    for (const char* setting : {kLanguage, "threads", "reconnects", "bandwidth", "duration"})
        copySetting(row, setting, trial);
    const auto target = optionalNumber(row, "target_rate");
    if (target && *target > 0) {
        trial.parameters[kOfferedRate] = *target;
        judgeRate(trial, optionalNumber(row, "rate_ratio"));
    } else {
        judgeInFlight(trial, connections * std::max(1.0, pipeline));
    }
    judgeArenaAnswers(trial, row);
    bundle.trials.push_back(std::move(trial));
}

/// ".../json/4096/fiber.json" and ".../json-4096.json" name the test; a row alone does not.
std::string testOfFile(const ForeignText& text, const JsonNode& row) {
    const std::string connections = wholeText(optionalNumber(row, "connections").value_or(0));
    std::vector<std::string> parts(1);
    for (const char c : text.name) {
        if (c == '/' || c == '\\')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    const std::size_t n = parts.size();
    if (n >= 3 && parts[n - 2] == connections)
        return parts[n - 3] + "-" + connections;
    const std::string stem = text.stem();
    return stem.ends_with("-" + connections) ? stem : connections;
}

void readArena(const JsonNode& root, const ForeignText& text, RunBundle& bundle) {
    bundle.source = "HttpArena";
    if (isArenaBoard(root.json())) {
        for (const auto& [test, row] : root.member("results").members()) {
            if (isArenaRow(row.json()))
                readArenaRow(row, test, bundle);
        }
        return;
    }
    if (isArenaRow(root.json()))
        return readArenaRow(root, testOfFile(text, root), bundle);
    if (!root.json().is_array())
        return;
    for (const auto& row : root.elements()) {
        if (isArenaRow(row.json()))
            readArenaRow(row, testOfFile(text, row), bundle);
    }
}

/// One framework of the list of web-frameworks.
struct Framework {
    std::string label;
    std::string language;
    std::string version;
};

std::map<std::int64_t, Framework> frameworksOf(const JsonNode& root) {
    std::map<std::int64_t, Framework> out;
    std::map<std::string, int> labels;
    for (const auto& item : root.array("frameworks")) {
        const auto id = optionalNumber(item, "id");
        const std::string label = optionalText(item, "label");
        if (!id || label.empty() || std::abs(*id) > 1e15)
            continue;
        const auto version = item.optionalMember("version");
        const bool hasVersion = version && !version->json().is_null() && !version->json().is_structured();
        out[static_cast<std::int64_t>(*id)] = {label, optionalText(item, kLanguage),
                                               !hasVersion ? std::string()
                                               : version->json().is_string()
                                                   ? version->json().get<std::string>()
                                                   : version->json().dump()};
        ++labels[label];
    }
    for (auto& [id, framework] : out) {
        if (labels[framework.label] > 1 && !framework.language.empty())
            framework.label += " (" + framework.language + ")";
    }
    return out;
}

/// Its figures by the board's own labels.
using Figures = std::map<std::string, double>;

/// Latencies are those of wrk's scripts, in microseconds (SCRIPTING of wrk, "latency"); so is "duration_ms",
/// whatever it is called, which is why the time is taken from the requests and their rate.
void readWebFramework(const Framework& framework, double level, const Figures& figures, RunBundle& bundle) {
    constexpr double kNsPerUs = 1e3;
    TrialResult trial = foreignTrial("web-frameworks-" + wholeText(level), framework.label);
    const auto figure = [&](const char* label) {
        const auto it = figures.find(label);
        return it == figures.end() ? std::nullopt : std::optional(it->second);
    };
    constexpr std::pair<const char*, const char*> kTimes[] = {
        {"percentile_50", "p50_ns"}, {"percentile_90", "p90_ns"},    {"percentile_95", "p95_ns"},
        {"percentile_99", "p99_ns"}, {"average_latency", "mean_ns"}, {"maximum_latency", "max_ns"}};
    for (const auto& [label, metric] : kTimes)
        setMetric(trial, metric, figure(label), kNsPerUs);
    const auto rate = figure("total_requests_per_s");
    setMetric(trial, "requests_per_s", rate);
    trial.parameters["connections"] = level;
    const auto total = figure("total_requests");
    if (total && rate && *rate > 0)
        setDuration(trial, *total / *rate);
    if (!framework.language.empty())
        trial.settings[kLanguage] = framework.language;
    if (!framework.version.empty())
        trial.versions[framework.label] = framework.version;
    trial.settings["latency"] = "service time, closed loop, with wrk's own correction";
    judgeInFlight(trial, level);
    constexpr std::pair<const char*, const char*> kErrors[] = {{"http_errors", "status"},
                                                               {"socket_connection_errors", "connect"},
                                                               {"socket_read_errors", "read"},
                                                               {"socket_write_errors", "write"},
                                                               {"request_timeouts", "timeout"}};
    double failed = 0;
    for (const auto& [label, kind] : kErrors) {
        const double count = std::max(0.0, figure(label).value_or(0));
        setErrorCount(trial, kind, count);
        failed += count;
    }
    setMetric(trial, "errors", failed);
    // wrk counts answers with a bad status among its requests, and sockets that failed beside them.
    judgeAnswers(
        trial,
        total ? std::optional(*total - std::max(0.0, figure("http_errors").value_or(0))) : std::nullopt,
        failed);
    bundle.trials.push_back(std::move(trial));
}

/// "2025-04-15 16:36:50 UTC", as Ruby writes a time.
std::optional<std::int64_t> unixMsOfRuby(std::string text) {
    constexpr std::size_t kDate = 10;
    constexpr std::size_t kTime = 19;
    if (text.size() < kTime || text.substr(kTime) != " UTC")
        return std::nullopt;
    text[kDate] = 'T';
    return unixMsFromIso(text.substr(0, kTime) + "Z");
}

void readWebFrameworks(const JsonNode& root, const std::string& /*subject*/, RunBundle& bundle) {
    bundle.source = "the-benchmarker/web-frameworks";
    if (const auto updated = unixMsOfRuby(optionalText(root, "updated_at")))
        bundle.startedAtMs = *updated;
    if (const auto hardware = root.optionalMember("hardware"); hardware && hardware->isObject()) {
        for (const char* key : {"cpus", "cpu_name", "memory", "os"}) {
            if (const auto member = hardware->optionalMember(key))
                bundle.machine[key] = member->json();
        }
    }
    const auto frameworks = frameworksOf(root);
    std::map<std::pair<std::int64_t, double>, Figures> cases;
    for (const auto& item : root.array("metrics")) {
        const auto id = optionalNumber(item, "framework_id");
        const auto level = optionalNumber(item, "level");
        const auto value = optionalNumber(item, "value");
        if (id && level && value && std::abs(*id) < 1e15 && *level >= 1 && *level < 1e9)
            cases[{static_cast<std::int64_t>(*id), *level}][optionalText(item, "label")] = *value;
    }
    for (const auto& [key, figures] : cases) {
        if (const auto it = frameworks.find(key.first); it != frameworks.end())
            readWebFramework(it->second, key.second, figures, bundle);
    }
}

}  // namespace

ForeignFormat httpArenaFormat() {
    return {"httparena",
            SAY("HttpArena (its results, a framework's or a test's)"),
            [](const ForeignText& text) {
                if (!text.json)
                    return false;
                const Json& root = text.json->root();
                return isArenaBoard(root) || isArenaRow(root) ||
                       (root.is_array() && !root.empty() && isArenaRow(root[0]));
            },
            [](const ForeignText& text, RunBundle& bundle) {
                return readJsonBy([&](const JsonNode& root, const std::string&,
                                      RunBundle& into) { readArena(root, text, into); },
                                  text, bundle);
            },
            false,
            true};
}

ForeignFormat webFrameworksFormat() {
    return {"web-frameworks",
            SAY("the-benchmarker/web-frameworks (data.json)"),
            [](const ForeignText& text) {
                return text.has({"frameworks"}) && text.hasElements("metrics", "framework_id");
            },
            [](const ForeignText& text, RunBundle& bundle) {
                return readJsonBy(&readWebFrameworks, text, bundle);
            },
            false,
            true};
}

}  // namespace bakeoff::core
