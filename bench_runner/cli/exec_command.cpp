// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/cli/exec_command.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "bench_runner/job/machine.h"
#include "bench_runner/workloads/command_run.h"
#include "bench_runner/workloads/trial.h"
#include "core/base/table.h"
#include "core/base/units.h"
#include "core/bench/metrics.h"
#include "core/protocol/exit_codes.h"
#include "core/verdict/case_summary.h"
#include "core/verdict/trial_stability.h"

namespace bakeoff::bench {
namespace {

constexpr const char* kMetrics[] = {"wall_ns", "user_ns", "system_ns", "pss_peak_bytes"};
constexpr double kShortestNs = 5e6;  // below this, starting the program is most of what is measured

/// What all runs of one command gave.
struct Measured {
    std::vector<std::string> command;
    std::map<std::string, std::vector<double>> values;  ///< metric id -> one value a run
    std::vector<int> statuses;                          ///< exit status, 128 + signal when killed
    std::string memory;
    std::optional<core::Error> error;
    std::vector<core::ValidityCheck> checks;

    [[nodiscard]] std::string name() const {
        std::string text;
        for (const auto& word : command)
            text += (text.empty() ? "" : " ") + word;
        return text;
    }
};

/// One run; false when the command is not worth another.
bool runOnce(const ExecOptions& options, const Environment& environment, bool counted, Measured& measured,
             const CancelToken& cancel) {
    ChildOptions child;
    child.command = measured.command;
    child.environment = environment;
    auto run = runCommand(std::move(child), measured.name(), {}, options.timeoutNs, cancel);
    if (!run) {
        measured.error = run.error();
        return false;
    }
    const int status = run->status.signalled ? 128 + run->status.code : run->status.code;
    if (!run->status.success() && !options.anyStatus) {
        measured.statuses.push_back(status);
        measured.error = core::Error{
            core::ErrorCode::ProcessDied,
            withLastWords(core::say("%1 %2.", measured.name(), run->status.text()), run->errorText), ""};
        return false;
    }
    if (!counted)
        return true;
    measured.statuses.push_back(status);
    measured.values["wall_ns"].push_back(static_cast<double>(run->wallNs));
    measured.values["user_ns"].push_back(static_cast<double>(run->userNs));
    measured.values["system_ns"].push_back(static_cast<double>(run->systemNs));
    if (run->peakMemoryBytes > 0)
        measured.values["pss_peak_bytes"].push_back(static_cast<double>(run->peakMemoryBytes));
    if (run->peakMemoryBytes > 0 || measured.memory.empty())
        measured.memory = run->memorySource();
    if (run->otherWork && run->otherWork->verdict != core::ValidityCheck::Verdict::Pass &&
        std::ranges::none_of(measured.checks,
                             [&](const auto& known) { return known.id == run->otherWork->id; }))
        measured.checks.push_back(*run->otherWork);
    return true;
}

std::vector<Measured> measureAll(const ExecOptions& options, const CancelToken& cancel) {
    std::vector<Measured> all;
    for (const auto& command : options.commands) {
        all.emplace_back();
        all.back().command = command;
    }
    const Environment environment = currentEnvironment();
    const int rounds = options.warmup + options.trials;
    const auto step = [&](Measured& measured, int round) {
        if (!measured.error && !cancel.cancelled())
            runOnce(options, environment, round >= options.warmup, measured, cancel);
    };
    if (options.interleave) {
        for (int round = 0; round < rounds; ++round) {
            for (auto& measured : all)
                step(measured, round);
        }
    } else {
        for (auto& measured : all) {
            for (int round = 0; round < rounds; ++round)
                step(measured, round);
        }
    }
    for (auto& measured : all) {
        const auto& wall = measured.values["wall_ns"];
        if (wall.empty())
            continue;
        if (core::median(wall) < kShortestNs)
            measured.checks.push_back({core::Check::Short, core::ValidityCheck::Verdict::Warn,
                                       SAY("It takes less than 5 ms: starting the program is most of it."),
                                       SAY("Give it more work, or compare it with an empty program.")});
        for (auto& check : core::checkTrialStability(wall))
            measured.checks.push_back(std::move(check));
    }
    return all;
}

const Measured* fastest(const std::vector<Measured>& all) {
    const Measured* best = nullptr;
    for (const auto& measured : all) {
        const auto wall = measured.values.find("wall_ns");
        if (wall == measured.values.end() || wall->second.empty())
            continue;
        if (!best || core::median(wall->second) < core::median(best->values.at("wall_ns")))
            best = &measured;
    }
    return best;
}

/// How the wall time of one command compares with that of the fastest.
struct Comparison {
    double ratio = 1;
    std::optional<core::Interval> interval;
    double p = 1;
    bool enough = false;  ///< trials for a verdict
};

Comparison compare(const Measured& measured, const Measured& best) {
    const auto& own = measured.values.at("wall_ns");
    const auto& other = best.values.at("wall_ns");
    const auto ratio = core::unpairedRatio(own, other);
    return {core::median(own) / core::median(other), ratio ? ratio->interval : std::nullopt,
            core::mannWhitneyP(own, other), std::min(own.size(), other.size()) >= core::kFewestForVerdict};
}

core::Json asJson(const ExecOptions& options, const std::vector<Measured>& all) {
    core::Json results = core::Json::array();
    const Measured* best = fastest(all);
    for (const auto& measured : all) {
        core::Json item{{"command", measured.command},
                        {"exit_statuses", measured.statuses},
                        {"memory_source", measured.memory},
                        {"values", measured.values},
                        {"checks", core::Json::array()}};
        for (const auto& [metric, values] : measured.values)
            item[metric] = core::toJson(core::summarize(values));
        for (const auto& check : measured.checks)
            item["checks"].push_back(core::toJson(check));
        if (measured.error)
            item["error"] = core::toJson(*measured.error);
        if (best && !measured.values.at("wall_ns").empty()) {
            const auto comparison = compare(measured, *best);
            item["ratio_to_fastest"] = comparison.ratio;
            if (comparison.interval)
                item["ratio_interval_95"] = {comparison.interval->low, comparison.interval->high};
            if (comparison.enough && &measured != best)
                item["mann_whitney_p"] = comparison.p;
        }
        results.push_back(std::move(item));
    }
    return {{"bench_runner", BAKEOFF_VERSION},
            {"machine", machineRecord()},
            {"trials", options.trials},
            {"warmup", options.warmup},
            {"interleaved", options.interleave && options.commands.size() > 1},
            {"results", std::move(results)}};
}

core::Message comparisonText(const Comparison& comparison) {
    auto text = comparison.interval ? core::say("%1× (%2 – %3)", core::Rounded{comparison.ratio},
                                                core::Rounded{comparison.interval->low},
                                                core::Rounded{comparison.interval->high})
                                    : core::say("%1×", core::Rounded{comparison.ratio});
    if (!comparison.enough)
        return core::say("%1, too few trials to tell", text);
    return comparison.p < 0.05 ? text : core::say("%1, no difference shown", text);
}

void printText(const std::vector<Measured>& all) {
    const Measured* best = fastest(all);
    for (const auto& measured : all) {
        std::printf("%s\n", measured.name().c_str());
        for (const char* id : kMetrics) {
            const auto values = measured.values.find(id);
            const core::Metric* metric = core::findMetric(id);
            if (values == measured.values.end() || values->second.empty() || !metric)
                continue;
            const auto summary = core::summarize(values->second);
            const std::string interval =
                summary.interval ? core::formatQuantity(summary.interval->low, metric->dimension) + " – " +
                                       core::formatQuantity(summary.interval->high, metric->dimension) + ", "
                                 : std::string();
            const std::string spread = interval + "n = " + std::to_string(summary.count);
            std::printf("  %-16s %-12s (%s; %s to %s)\n", metric->title.english(),
                        core::formatQuantity(summary.median, metric->dimension).c_str(), spread.c_str(),
                        core::formatQuantity(summary.min, metric->dimension).c_str(),
                        core::formatQuantity(summary.max, metric->dimension).c_str());
        }
        if (!measured.memory.empty())
            std::printf("  %-16s %s\n", "memory is", measured.memory.c_str());
        if (best && &measured != best && !measured.values.at("wall_ns").empty())
            std::printf("  %-16s %s\n", "to the fastest",
                        comparisonText(compare(measured, *best)).english().c_str());
        for (const auto& check : measured.checks)
            std::printf("  note: %s %s\n", check.detail.english().c_str(), check.remedy.english().c_str());
        if (measured.error)
            std::printf("  FAILED: %s\n", measured.error->message.english().c_str());
    }
}

}  // namespace

int execCommand(const ExecOptions& options, const CancelToken& cancel) {
    const auto all = measureAll(options, cancel);
    if (options.json)
        std::printf("%s\n",
                    asJson(options, all).dump(2, ' ', false, core::Json::error_handler_t::replace).c_str());
    else
        printText(all);
    if (std::fflush(stdout) != 0)
        return core::kExitIo;
    if (cancel.cancelled())
        return core::kExitCancelled;
    for (const auto& measured : all) {
        if (measured.error) {
            std::fprintf(stderr, "bench_runner exec: %s\n", measured.error->message.english().c_str());
            return core::kExitFailed;
        }
    }
    return core::kExitOk;
}

}  // namespace bakeoff::bench
