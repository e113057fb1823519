// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/command_run.h"

#include <algorithm>

#include "bench_runner/base/clock.h"
#include "bench_runner/base/text.h"
#include "bench_runner/process/tree_sampler.h"
#include "bench_runner/workloads/load_checks.h"
#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {
namespace {

constexpr double kSeenEnough = 0.75;  // of its life, up to the last look at its memory
constexpr std::int64_t kUnwatchedNs = 2 * kNsPerMs;
constexpr std::int64_t kLoadedNs = 3 * kNsPerMs;  // a program that has run as long has been loaded

void fillMemory(const TreeSampler& sampler, std::int64_t startedNs, CommandRun& run) {
    run.memoryIsRss = sampler.memoryIsRss();
    run.mostProcesses = sampler.mostProcesses();
    // A high-water mark that was read while the program was still being loaded says nothing.
    const std::int64_t seenNs = sampler.peakResidentAtNs() - startedNs;
    if (seenNs >= kLoadedNs && static_cast<double>(seenNs) >= kSeenEnough * static_cast<double>(run.wallNs))
        run.peakResidentBytes = sampler.peakResidentBytes();
    // The kernel's own high-water mark misses nothing between two readings, but knows one process only.
    run.peakMemoryBytes = run.mostProcesses <= 1 ? run.peakResidentBytes
                                                 : std::max(sampler.peakMemoryBytes(), run.peakResidentBytes);
}

}  // namespace

std::string CommandRun::memorySource() const {
    if (peakMemoryBytes == 0)
        return "not known: it ended too soon to be read";
    if (mostProcesses <= 1)
        return "VmHWM of the one process";
    return (memoryIsRss ? "sum of RSS over " : "sum of PSS over ") + std::to_string(mostProcesses) +
           " processes, sampled";
}

core::Result<CommandRun> runCommand(ChildOptions options, const std::string& who,
                                    const std::vector<int>& samplerCpus, std::int64_t timeoutNs,
                                    const CancelToken& cancel, OtherWork look) {
    const auto machineFrom = readMachineLoad();
    auto child = Child::start(std::move(options));
    if (!child)
        return child.error();
    // Watching begins a moment late, so that it takes nothing from a command that is over by then.
    auto status = (*child)->wait((*child)->startedNs() + std::min(kUnwatchedNs, timeoutNs), cancel);
    std::optional<TreeSampler> sampler;
    if (!status && status.error().code == core::ErrorCode::Timeout && timeoutNs > kUnwatchedNs) {
        TreeSampler::Options watch;
        watch.leader = (*child)->pid();
        watch.marker = (*child)->marker();
        watch.cpus = samplerCpus;
        watch.shortLived = true;
        sampler.emplace(std::move(watch));
        status = (*child)->wait((*child)->startedNs() + timeoutNs, cancel);
        sampler->stop();
    }
    if (!status) {
        if (status.error().code != core::ErrorCode::Timeout)
            return status.error();
        return core::Error{core::ErrorCode::Timeout,
                           withLastWords(core::say("%1 did not end within %2 seconds.", who,
                                                   core::Rounded{static_cast<double>(timeoutNs) / 1e9}),
                                         (*child)->errorText()),
                           ""};
    }
    CommandRun run;
    run.status = *status;
    run.wallNs = status->endedNs - (*child)->startedNs();
    run.userNs = status->userNs;
    run.systemNs = status->systemNs;
    if (sampler)
        fillMemory(*sampler, (*child)->startedNs(), run);
    run.output = (*child)->output();
    run.errorText = (*child)->errorText();
    std::int64_t lookedNs = run.wallNs;
    if (look == OtherWork::Always && lookedNs < kTellingSpanNs && !cancel.sleepFor(kTellingSpanNs - lookedNs))
        lookedNs = steadyNs() - (*child)->startedNs();
    run.otherWork =
        checkOtherWork(machineFrom, readMachineLoad(), status->userNs + status->systemNs, lookedNs);
    return run;
}

}  // namespace bakeoff::bench
