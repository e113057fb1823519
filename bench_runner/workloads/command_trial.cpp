// SPDX-License-Identifier: GPL-3.0-only
// A trial of a command: run it to its end, watch its memory, check what it computed.
#include "bench_runner/base/clock.h"
#include "bench_runner/workloads/answer.h"
#include "bench_runner/workloads/command_run.h"
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

void fillRun(const TrialContext& context, const CommandRun& run, core::TrialResult& result) {
    auto& metrics = result.metrics;
    metrics["wall_ns"] = static_cast<double>(run.wallNs);
    metrics["user_ns"] = static_cast<double>(run.userNs);
    metrics["system_ns"] = static_cast<double>(run.systemNs);
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
    auto run = runCommand(context.childOptions(values), context.subject.name, context.cpus.generator,
                          secondsToNs(context.job.commandTimeoutSeconds), context.cancel);
    if (!run)
        return run.error();
    fillRun(context, *run, result);
    if (!run->status.success())
        return core::Error{
            core::ErrorCode::ProcessDied,
            withLastWords(context.subject.name + " " + run->status.text() + ".", run->errorText),
            context.item.subject};
    auto answer = lastJsonLine(run->output, context.subject.name);
    if (!answer)
        return answer.error();
    return checkAnswer(context, *expected, *answer, result);
}

}  // namespace bakeoff::bench
