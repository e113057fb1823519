// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <map>

#include "core/base/units.h"
#include "core/interchange/foreign_readers.h"

// Readers of tools that time commands and functions: hyperfine, Google Benchmark, pyperf.

namespace bakeoff::core {
namespace {

/// hyperfine writes seconds (its manual, "--export-json").
constexpr double kNsPerSecond = 1e9;

TrialResult makeTrial(const char* workload, const std::string& subject, std::size_t index) {
    TrialResult trial = foreignTrial(workload, subject);
    trial.trial = static_cast<int>(std::min<std::size_t>(index, 1'000'000'000));
    return trial;
}

/// hyperfine writes every value of a parameter as text. One that is a number is a size; another is part of
/// what was run.
void addHyperfineParameters(const JsonNode& result, TrialResult& trial) {
    const auto parameters = result.optionalMember("parameters");
    if (!parameters)
        return;
    for (const auto& [name, value] : parameters->members()) {
        if (value.json().is_number()) {
            trial.parameters[name] = value.json().get<double>();
        } else if (value.json().is_string()) {
            const auto text = value.json().get<std::string>();
            if (const auto number = wholeTextNumber(text))
                trial.parameters[name] = *number;
            else
                trial.settings[name] = text;
        }
    }
}

/// The number at a place of a list; without one the trial is a failed one, and the rest of the list counts.
std::optional<double> valueOf(const JsonNode& node, TrialResult& trial) {
    const auto value = numberOf(node.json());
    if (!value)
        trial.error = Error{ErrorCode::InvalidDocument, say("There is no number."), node.path()};
    return value;
}

/// "[compiler = gcc]": what tells results of one command apart that is no number; empty without it.
std::string textParameters(const JsonNode& result) {
    std::string out;
    const auto parameters = result.optionalMember("parameters");
    if (!parameters)
        return out;
    for (const auto& [name, value] : parameters->members()) {
        if (value.json().is_string() && !wholeTextNumber(value.json().get<std::string>()))
            out += (out.empty() ? "" : ", ") + name + " = " + value.json().get<std::string>();
    }
    return out.empty() ? out : " [" + out + "]";
}

constexpr Sentence kNoTimes = SAY("There are no times; a mean alone has no spread to compare with.");

/// The elements of a member; none where it is no list.
std::vector<JsonNode> listOf(const JsonNode& node, std::string_view key) {
    const auto member = node.optionalMember(key);
    return member && member->json().is_array() ? member->elements() : std::vector<JsonNode>();
}

/// `several`: another result of the file is of the same command.
void readHyperfineCommand(const JsonNode& result, bool several, RunBundle& bundle) {
    const std::string command =
        optionalText(result, "command") + (several ? textParameters(result) : std::string());
    const auto times = listOf(result, "times");
    const auto codes = listOf(result, "exit_codes");
    const auto memory = listOf(result, "memory_usage_byte");
    if (times.empty()) {
        TrialResult trial = makeTrial("hyperfine", command, 0);
        trial.error = Error{ErrorCode::InvalidDocument, kNoTimes, result.path()};
        bundle.trials.push_back(std::move(trial));
    }
    for (std::size_t i = 0; i < times.size(); ++i) {
        TrialResult trial = makeTrial("hyperfine", command, i);
        if (const auto seconds = valueOf(times[i], trial))
            setMetric(trial, "wall_ns", seconds, kNsPerSecond);
        // CPU times are given for all runs together; a trial has none of its own.
        copySetting(result, "user", trial);
        copySetting(result, "system", trial);
        addHyperfineParameters(result, trial);
        if (i < memory.size())
            setMetric(trial, "rss_peak_bytes", numberOf(memory[i].json()));
        if (i < codes.size() && codes[i].json().is_number() && codes[i].json() != 0)
            trial.error =
                Error{ErrorCode::ProcessDied,
                      say("The command ended with exit status %1.", codes[i].json().dump()), command};
        bundle.trials.push_back(std::move(trial));
    }
}

/// What every entry of Google Benchmark has; the rest are the user's own counters.
constexpr const char* kKnownMembers[] = {"name",
                                         "family_index",
                                         "per_family_instance_index",
                                         "run_name",
                                         "run_type",
                                         "repetitions",
                                         "iterations",
                                         "threads",
                                         "repetition_index",
                                         "real_time",
                                         "cpu_time",
                                         "time_unit",
                                         "label",
                                         "aggregate_name",
                                         "aggregate_unit",
                                         "items_per_second",
                                         "bytes_per_second",
                                         "error_occurred",
                                         "error_message"};

void addUserCounters(const JsonNode& entry, TrialResult& trial) {
    for (const auto& [name, value] : entry.members()) {
        const bool known = std::any_of(std::begin(kKnownMembers), std::end(kKnownMembers),
                                       [&, &key = name](const char* member) { return key == member; });
        if (!known && value.json().is_number())
            setUnknownUnit(trial, name, value.json().get<double>());
    }
}

void readBenchmarkEntry(const JsonNode& entry, RunBundle& bundle) {
    const std::string runName = optionalText(entry, "run_name");
    const std::string name = runName.empty() ? optionalText(entry, "name") : runName;
    const auto index =
        static_cast<std::size_t>(std::clamp(optionalNumber(entry, "repetition_index").value_or(0), 0.0, 1e9));
    TrialResult trial = makeTrial("google-benchmark", name, index);
    copySetting(entry, "iterations", trial);
    copySetting(entry, "threads", trial);
    copySetting(entry, "label", trial);
    if (entry.has("error_occurred") && entry.json()["error_occurred"] == true) {
        const std::string why = optionalText(entry, "error_message");
        trial.error = Error{ErrorCode::Unsupported,
                            why.empty() ? say("The benchmark failed.") : Message::verbatim(why), name};
        bundle.trials.push_back(std::move(trial));
        return;
    }
    const std::string unitName = entry.string("time_unit");
    const auto unit = findUnit(unitName);
    if (unit && unit->dimension == Dimension::Time) {
        setMetric(trial, "wall_ns", optionalNumber(entry, "real_time"), unit->factor);
        setMetric(trial, "cpu_ns", optionalNumber(entry, "cpu_time"), unit->factor);
    } else {
        entry.member("time_unit").problem(say("Expected ns, us, ms or s."));
    }
    // A skipped benchmark has no iterations, and a time of 0 that nobody measured.
    if (optionalNumber(entry, "iterations").value_or(1) < 1) {
        trial.metrics.clear();
        trial.error = Error{ErrorCode::Unsupported, say("The benchmark was skipped."), name};
        bundle.trials.push_back(std::move(trial));
        return;
    }
    setMetric(trial, "items_per_s", optionalNumber(entry, "items_per_second"));
    setMetric(trial, "bytes_per_s", optionalNumber(entry, "bytes_per_second"));
    addUserCounters(entry, trial);
    bundle.trials.push_back(std::move(trial));
}

bool isIteration(const JsonNode& entry) {
    // Files of before version 1.5 have no run_type and tell aggregates by their name alone.
    const std::string name = optionalText(entry, "name");
    const auto endsWith = [&](std::string_view end) {
        return name.size() > end.size() && name.compare(name.size() - end.size(), end.size(), end) == 0;
    };
    if (entry.has("run_type"))
        return optionalText(entry, "run_type") == "iteration";
    return !endsWith("_mean") && !endsWith("_median") && !endsWith("_stddev") && !endsWith("_cv");
}

/// The members of pyperf's metadata that say what was measured on what; the rest describes the moment.
constexpr const char* kPyperfSettings[] = {"platform", "cpu_model_name", "cpu_affinity",
                                           "aslr",     "loops",          "timer"};

void readHyperfine(const JsonNode& root, const std::string& /*subject*/, RunBundle& bundle) {
    bundle.source = "hyperfine";
    const auto results = root.array("results");
    std::map<std::string, int> commands;
    for (const auto& result : results)
        ++commands[optionalText(result, "command")];
    for (const auto& result : results)
        readHyperfineCommand(result, commands[optionalText(result, "command")] > 1, bundle);
    const bool anyTimes =
        std::ranges::any_of(results, [](const JsonNode& result) { return !listOf(result, "times").empty(); });
    if (!results.empty() && !anyTimes)
        results.front().problem(kNoTimes);
}

void readGoogleBenchmark(const JsonNode& root, const std::string& /*subject*/, RunBundle& bundle) {
    bundle.source = "Google Benchmark";
    if (const auto context = root.optionalMember("context")) {
        if (const auto date = unixMsFromIso(optionalText(*context, "date")))
            bundle.startedAtMs = *date;
        for (const char* key :
             {"host_name", "num_cpus", "mhz_per_cpu", "cpu_scaling_enabled", "library_build_type"}) {
            if (const auto member = context->optionalMember(key))
                bundle.machine[key] = member->json();
        }
    }
    const auto entries = root.array("benchmarks");
    for (const auto& entry : entries) {
        if (isIteration(entry))
            readBenchmarkEntry(entry, bundle);
    }
    if (!entries.empty() && bundle.trials.empty())
        root.member("benchmarks")
            .problem(
                say("Only aggregates are in this file. Run with --benchmark_report_aggregates_only=false."));
}

void readPyperf(const JsonNode& root, const std::string& /*subject*/, RunBundle& bundle) {
    bundle.source = "pyperf";
    const auto common = root.optionalMember("metadata");
    for (const auto& benchmark : root.array("benchmarks")) {
        const auto own = benchmark.optionalMember("metadata");
        const auto text = [&](const char* key, const std::string& fallback) {
            const std::string mine = own ? optionalText(*own, key) : std::string();
            const std::string shared = common ? optionalText(*common, key) : std::string();
            return !mine.empty() ? mine : !shared.empty() ? shared : fallback;
        };
        // The manual: "unit" is second, byte or integer, and second where it is left out.
        const std::string unit = text("unit", "second");
        const std::string name = text("name", "unnamed");
        std::size_t index = 0;
        for (const auto& run : benchmark.array("runs")) {
            for (const auto& value : listOf(run, "values")) {
                TrialResult trial = makeTrial("pyperf", name, index++);
                const auto measured = valueOf(value, trial);
                if (measured && unit == "second")
                    setMetric(trial, "wall_ns", measured, kNsPerSecond);
                else if (measured && unit == "byte")
                    setMetric(trial, "held_bytes", measured);
                else if (measured)
                    setUnknownUnit(trial, "value", *measured);
                for (const char* key : kPyperfSettings) {
                    if (common)
                        copySetting(*common, key, trial);
                }
                bundle.trials.push_back(std::move(trial));
            }
        }
    }
    if (const std::string version = common ? optionalText(*common, "perf_version") : std::string();
        !version.empty())
        bundle.source += " " + version;
}

}  // namespace

ForeignFormat hyperfineFormat() {
    return {
        "hyperfine", SAY("hyperfine (--export-json)"),
        [](const ForeignText& text) { return text.hasElements("results", "command"); },
        [](const ForeignText& text, RunBundle& bundle) { return readJsonBy(&readHyperfine, text, bundle); }};
}

ForeignFormat googleBenchmarkFormat() {
    return {"google-benchmark", SAY("Google Benchmark (--benchmark_out_format=json)"),
            [](const ForeignText& text) {
                return text.has({"context", "benchmarks"});
            },
            [](const ForeignText& text, RunBundle& bundle) {
                return readJsonBy(&readGoogleBenchmark, text, bundle);
            }};
}

ForeignFormat pyperfFormat() {
    return {"pyperf", SAY("pyperf (-o FILE)"),
            [](const ForeignText& text) {
                return text.hasElements("benchmarks", "runs") && !text.has({"context"});
            },
            [](const ForeignText& text, RunBundle& bundle) { return readJsonBy(&readPyperf, text, bundle); }};
}

}  // namespace bakeoff::core
