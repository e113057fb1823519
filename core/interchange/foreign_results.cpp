// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/foreign_results.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/units.h"
#include "core/interchange/foreign_readers.h"

namespace bakeoff::core {
namespace {

bool has(const Json& json, std::initializer_list<const char*> keys) {
    return json.is_object() &&
           std::all_of(keys.begin(), keys.end(), [&](const char* key) { return json.contains(key); });
}

std::string detectJson(const Json& json) {
    if (has(json, {"bakeoff_run"}))
        return "bakeoff";
    if (has(json, {"context", "benchmarks"}))
        return "google-benchmark";
    if (has(json, {"benchmarks"}) && json["benchmarks"].is_array() && !json["benchmarks"].empty() &&
        has(json["benchmarks"][0], {"runs"}))
        return "pyperf";
    if (has(json, {"results"}) && json["results"].is_array() && !json["results"].empty() &&
        has(json["results"][0], {"command"}))
        return "hyperfine";
    if (has(json, {"rawData"}))
        return "techempower";
    if (has(json, {"latencies", "requests", "status_codes"}))
        return "vegeta";
    if (has(json, {"summary"}) && has(json["summary"], {"requestsPerSec"}))
        return "oha";
    if (has(json, {"metrics"}) && json["metrics"].is_object() &&
        (json["metrics"].contains("http_reqs") || json["metrics"].contains("iterations")))
        return "k6";
    return {};
}

std::string detectText(const std::string& text) {
    const auto start = text.find("Running ");
    if (start == std::string::npos || text.find(" test @ ", start) == std::string::npos)
        return {};
    return text.find("HdrHistogram") != std::string::npos ||
                   text.find("Thread calibration") != std::string::npos
               ? "wrk2"
               : "wrk";
}

std::string stemOf(const std::string& name) {
    const auto slash = name.find_last_of("/\\");
    const std::string file = slash == std::string::npos ? name : name.substr(slash + 1);
    const auto dot = file.find('.');
    return dot == std::string::npos || dot == 0 ? file : file.substr(0, dot);
}

/// Two sizes of one subject are two cases, not two trials of one.
void separateSizes(std::vector<TrialResult>& trials) {
    const auto sizeOf = [](const TrialResult& trial) {
        std::string size;
        for (const auto& [name, value] : trial.parameters) {
            if (name != "duration_s")
                size += (size.empty() ? "" : ", ") + name + " = " + formatNumber(value);
        }
        return size;
    };
    std::map<std::pair<std::string, std::string>, std::set<std::string>> sizes;
    for (const auto& trial : trials)
        sizes[{trial.workload, trial.subject}].insert(sizeOf(trial));
    for (auto& trial : trials) {
        if (sizes[{trial.workload, trial.subject}].size() > 1)
            trial.subject += " [" + sizeOf(trial) + "]";
    }
}

void numberTrials(std::vector<TrialResult>& trials) {
    std::map<std::pair<std::string, std::string>, int> next;
    for (auto& trial : trials)
        trial.trial = next[{trial.workload, trial.subject}]++;
}

Result<void> readJsonFormat(const std::string& text, const std::string& name, const std::string& format,
                            RunBundle& bundle) {
    auto document = JsonDocument::parse(text, name);
    if (!document)
        return document.error();
    const JsonNode root(**document);
    if (format == "hyperfine")
        readHyperfine(root, bundle);
    else if (format == "google-benchmark")
        readGoogleBenchmark(root, bundle);
    else if (format == "pyperf")
        readPyperf(root, bundle);
    else if (format == "k6")
        readK6(root, stemOf(name), bundle);
    else if (format == "oha")
        readOha(root, stemOf(name), bundle);
    else if (format == "vegeta")
        readVegeta(root, stemOf(name), bundle);
    else
        readTechEmpower(root, bundle);
    if (!(*document)->clean())
        return (*document)->summary();
    return {};
}

Error unknownFormat(const std::string& format, const std::string& name) {
    std::string known;
    for (const auto& item : foreignFormats())
        known += (known.empty() ? "" : ", ") + item.id;
    if (format == "auto")
        return {ErrorCode::InvalidDocument,
                "The contents are of no known format. Readable are: " + known + ".", name + ":1:1"};
    return {ErrorCode::NotFound, "No format \"" + format + "\". There are: auto, " + known + ".", name};
}

}  // namespace

const std::vector<ForeignFormat>& foreignFormats() {
    static const std::vector<ForeignFormat> formats{
        {"bakeoff", "Bakeoff's run bundle (bakeoff runs export)", ""},
        {"hyperfine", "hyperfine (--export-json)", "hyperfine"},
        {"google-benchmark", "Google Benchmark (--benchmark_out_format=json)", "google-benchmark"},
        {"pyperf", "pyperf (-o FILE)", "pyperf"},
        {"k6", "k6 (--summary-export, or the data of handleSummary)", "k6"},
        {"wrk", "wrk (its printed report)", "wrk"},
        {"wrk2", "wrk2 (its printed report)", "wrk2"},
        {"oha", "oha (--output-format json)", "oha"},
        {"vegeta", "vegeta (report -type=json)", "vegeta"},
        {"techempower", "TechEmpower Framework Benchmarks (results.json)", "techempower"}};
    return formats;
}

std::string detectFormat(const std::string& text) {
    const auto start = text.find_first_not_of(" \t\r\n");
    if (start == std::string::npos)
        return {};
    if (text[start] != '{')
        return detectText(text);
    // Through the document, which refuses texts that would be costly to read.
    const auto document = JsonDocument::parse(text, "");
    return document ? detectJson((*document)->root()) : std::string();
}

Result<RunBundle> readForeignResults(const std::string& text, const std::string& name,
                                     const std::string& wanted) {
    const bool known = std::any_of(foreignFormats().begin(), foreignFormats().end(),
                                   [&](const ForeignFormat& format) { return format.id == wanted; });
    if (wanted != "auto" && !known)
        return unknownFormat(wanted, name);
    std::string format = wanted;
    if (format == "auto") {
        format = detectFormat(text);
        if (format.empty()) {
            // A broken JSON text is better told by its own error.
            const auto start = text.find_first_not_of(" \t\r\n");
            if (start != std::string::npos && text[start] == '{') {
                if (const auto document = JsonDocument::parse(text, name); !document)
                    return document.error();
            }
            return unknownFormat(wanted, name);
        }
    }
    if (format == "bakeoff")
        return parseRunBundle(text, name);
    RunBundle bundle;
    const bool plain = format == "wrk" || format == "wrk2";
    auto read = plain ? readWrk(text, name, bundle) : readJsonFormat(text, name, format, bundle);
    if (!read)
        return read.error();
    if (bundle.trials.empty())
        return Error{ErrorCode::InvalidDocument, "There are no measurements in it.", name};
    for (auto& trial : bundle.trials) {
        if (trial.subject.empty())
            trial.subject = "unnamed";
    }
    separateSizes(bundle.trials);
    numberTrials(bundle.trials);
    bundle.trialsPlanned = static_cast<int>(bundle.trials.size());
    bundle.profile = format;
    return bundle;
}

void appendTrials(RunBundle& bundle, const RunBundle& more) {
    bundle.trials.insert(bundle.trials.end(), more.trials.begin(), more.trials.end());
    numberTrials(bundle.trials);
    bundle.trialsPlanned = static_cast<int>(bundle.trials.size());
    if (bundle.startedAtMs == 0 || (more.startedAtMs != 0 && more.startedAtMs < bundle.startedAtMs))
        bundle.startedAtMs = more.startedAtMs;
}

}  // namespace bakeoff::core
