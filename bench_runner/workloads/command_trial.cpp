// SPDX-License-Identifier: GPL-3.0-only
// A trial of a command: run it to its end, watch its memory, check what it computed.
#include "bench_runner/base/clock.h"
#include "bench_runner/process/tree_sampler.h"
#include "bench_runner/workloads/answer.h"
#include "bench_runner/workloads/load_checks.h"
#include "bench_runner/workloads/records.h"
#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {
namespace {

constexpr std::int64_t kMostRecords = 50'000'000;

/// What the command must answer.
struct Expected {
    std::string dataFile;
    std::int64_t n = 0;
    std::int64_t checksum = 0;
};

core::Result<Expected> expectedFor(const TrialContext& context) {
    Expected out;
    if (context.item.workload == "json-parse") {
        auto n = context.size(100'000, kMostRecords);
        if (!n)
            return n.error();
        auto file = makeRecords(std::filesystem::path(context.job.cacheFolder) / "data", *n, context.job.seed,
                                context.cancel);
        if (!file)
            return file.error();
        return Expected{file->path.string(), *n, file->checksum};
    }
    auto n = context.size(30, 90);
    if (!n)
        return n.error();
    return Expected{"", *n, fibonacci(*n)};
}

core::Result<void> checkAnswer(const TrialContext& context, const Expected& expected,
                               const core::Json& answer, core::TrialResult& result) {
    const std::string& who = context.subject.name;
    auto work = durationIn(answer, "elapsed_ns", who);
    if (!work)
        return work.error();
    result.metrics["work_ns"] = *work;
    if (context.item.workload != "json-parse")
        return expectNumber(answer, "result", expected.checksum, who);
    if (auto records = expectNumber(answer, "records", expected.n, who); !records)
        return records;
    if (auto sum = expectNumber(answer, "checksum", expected.checksum, who); !sum)
        return sum;
    if (*work > 0)
        result.metrics["records_per_s"] = static_cast<double>(expected.n) * 1e9 / *work;
    return {};
}

void fillMemory(const TrialContext& context, const TreeSampler& sampler, int processes,
                core::TrialResult& result) {
    const std::int64_t resident = sampler.peakResidentBytes();
    std::int64_t peak = sampler.peakMemoryBytes();
    if (resident > 0)
        result.metrics["vm_hwm_bytes"] = static_cast<double>(resident);
    // The kernel's own high-water mark misses nothing between two readings, but knows one process only.
    if (processes <= 1 && resident > 0) {
        peak = resident;
        result.settings["memory"] = "VmHWM of the one process";
    } else if (sampler.memoryIsRss()) {
        noteRss(context, result);
    } else {
        result.settings["memory"] = "sum of PSS over " + std::to_string(processes) + " processes, sampled";
    }
    if (peak > 0)
        result.metrics["pss_peak_bytes"] = static_cast<double>(peak);
}

}  // namespace

core::Result<void> runCommandTrial(const TrialContext& context, core::TrialResult& result) {
    auto expected = expectedFor(context);
    if (!expected)
        return expected.error();
    Placeholders values = context.placeholders();
    values["n"] = std::to_string(expected->n);
    values["data"] = expected->dataFile;
    result.parameters["n"] = static_cast<double>(expected->n);
    result.settings = fillIn(context.how.settings, values);
    result.settings["server_cpus"] = context.cpus.server.empty() ? "any" : cpuListText(context.cpus.server);
    context.phase("measure", "Running " + context.subject.name);

    const ThreadBinding binding(context.cpus.generator);
    auto child = Child::start(context.childOptions(values));
    if (!child)
        return child.error();
    TreeSampler::Options watch;
    watch.leader = (*child)->pid();
    watch.marker = (*child)->marker();
    watch.cpus = context.cpus.generator;
    watch.shortLived = true;
    const auto machineFrom = readMachineLoad();
    TreeSampler sampler(std::move(watch));
    auto status = (*child)->wait((*child)->startedNs() + secondsToNs(context.job.commandTimeoutSeconds),
                                 context.cancel);
    sampler.stop();
    if (!status) {
        if (status.error().code != core::ErrorCode::Timeout)
            return status.error();
        return core::Error{core::ErrorCode::Timeout,
                           withLastWords(context.subject.name + " did not end within " +
                                             numberText(context.job.commandTimeoutSeconds) + " seconds.",
                                         (*child)->errorText()),
                           context.item.subject};
    }
    result.metrics["wall_ns"] = static_cast<double>(status->endedNs - (*child)->startedNs());
    result.metrics["user_ns"] = static_cast<double>(status->userNs);
    result.metrics["system_ns"] = static_cast<double>(status->systemNs);
    fillMemory(context, sampler, sampler.mostProcesses(), result);
    if (auto other = checkOtherWork(machineFrom, readMachineLoad(), status->userNs + status->systemNs,
                                    status->endedNs - (*child)->startedNs()))
        result.checks.push_back(std::move(*other));
    if (!status->success())
        return core::Error{
            core::ErrorCode::ProcessDied,
            withLastWords(context.subject.name + " " + status->text() + ".", (*child)->errorText()),
            context.item.subject};
    auto answer = lastJsonLine((*child)->output(), context.subject.name);
    if (!answer)
        return answer.error();
    return checkAnswer(context, *expected, *answer, result);
}

}  // namespace bakeoff::bench
