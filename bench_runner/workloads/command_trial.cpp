// SPDX-License-Identifier: GPL-3.0-only
// A trial of a command: run it to its end, watch its memory, check what it computed.
#include <algorithm>

#include "bench_runner/base/clock.h"
#include "bench_runner/workloads/answer.h"
#include "bench_runner/workloads/command_run.h"
#include "bench_runner/workloads/records.h"
#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {

void describeCommand(const TrialContext& context, const Placeholders& values, core::TrialResult& result) {
    result.settings = filledSettings(context, values);
    describeCpus(context, result);
}

namespace {

void fillRun(const TrialContext& context, const CommandRun& run, core::TrialResult& result) {
    auto& metrics = result.metrics;
    metrics["wall_ns"] = static_cast<double>(run.wallNs);
    metrics["user_ns"] = static_cast<double>(run.userNs);
    metrics["system_ns"] = static_cast<double>(run.systemNs);
    if (run.wallNs > 0)
        metrics["cores_busy"] =
            static_cast<double>(run.userNs + run.systemNs) / static_cast<double>(run.wallNs);
    if (const auto n = result.parameters.find("n"); n != result.parameters.end() && n->second > 0)
        metrics["cpu_ns_per_item"] = static_cast<double>(run.userNs + run.systemNs) / n->second;
    if (run.peakResidentBytes > 0)
        metrics["vm_hwm_bytes"] = static_cast<double>(run.peakResidentBytes);
    if (run.peakMemoryBytes > 0)
        metrics["pss_peak_bytes"] = static_cast<double>(run.peakMemoryBytes);
    result.settings["memory"] = run.memorySource();
    if (run.memoryIsRss && run.mostProcesses > 1)
        noteRss(context, result);
    if (run.otherWork)
        result.checks.push_back(*run.otherWork);
}

}  // namespace

core::Result<core::Json> runAndAnswer(const TrialContext& context, const Placeholders& values,
                                      core::TrialResult& result) {
    describeCommand(context, values, result);
    context.phase(Phase::Measure, core::say("Running %1", context.subject.name));
    const ThreadBinding binding(context.cpus.generator);
    auto run = runCommand(context.childOptions(values), context.subject.name, context.cpus.generator,
                          secondsToNs(context.job.commandTimeoutSeconds), context.cancel, OtherWork::Always);
    if (!run)
        return run.error();
    fillRun(context, *run, result);
    if (!run->status.success())
        return core::Error{
            core::ErrorCode::ProcessDied,
            withLastWords(core::say("%1 %2.", context.subject.name, run->status.text()), run->errorText),
            context.item.subject};
    return lastJsonLine(run->output, context.subject.name);
}

core::Result<void> runCommandTrial(const TrialContext& context, core::TrialResult& result) {
    auto n = context.size(30);
    if (!n)
        return n.error();
    Placeholders values = context.placeholders();
    values["n"] = std::to_string(*n);
    std::optional<RecordsFile> records;
    if (context.workload().input == core::Workload::Input::Records) {
        auto file = makeRecords(std::filesystem::path(context.job.cacheFolder) / "data", *n, context.job.seed,
                                context.cancel);
        if (!file)
            return file.error();
        records = std::move(*file);
        values["data"] = records->path.string();
    }
    result.parameters["n"] = static_cast<double>(*n);
    auto answer = runAndAnswer(context, values, result);
    if (!answer)
        return answer.error();
    if (std::ranges::count(context.workload().metrics, "disk_bytes") > 0)
        measureDisk(context, result);
    if (records) {
        if (auto sum = expectNumber(*answer, "checksum", records->checksum, context.subject.name); !sum)
            return sum;
    }
    return takeAnswer(context.workload(), *n, *answer, context.subject.name, result);
}

}  // namespace bakeoff::bench
