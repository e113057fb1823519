// SPDX-License-Identifier: GPL-3.0-only
// A trial of a cold start: from the moment a server becomes a process to its first right answer, and what it
// takes on the disk. "Cold" is the process alone: its files are in the system's cache after the first trial.
#include "bench_runner/base/clock.h"
#include "bench_runner/load/http_call.h"
#include "bench_runner/process/process_tree.h"
#include "bench_runner/workloads/free_port.h"
#include "bench_runner/workloads/http_json.h"
#include "bench_runner/workloads/load_checks.h"
#include "bench_runner/workloads/trial.h"

namespace bakeoff::bench {
namespace {

constexpr std::int64_t kLimitNs = 30 * kNsPerSecond;
constexpr std::int64_t kAskTimeoutNs = 2 * kNsPerSecond;
constexpr std::int64_t kPauseNs = kNsPerMs;

core::Error notReady(const TrialContext& context, const Child& child, const core::Message& why) {
    return {core::ErrorCode::StartFailed, withLastWords(why, child.errorText()), context.item.subject};
}

core::Result<void> waitForAnswer(const TrialContext& context, Child& child, const Url& url,
                                 core::TrialResult& result) {
    int asked = 0;
    while (steadyNs() - child.startedNs() < kLimitNs) {
        auto page = callHttp(url, kAskTimeoutNs);
        const std::int64_t now = steadyNs();
        ++asked;
        if (page && page->status == 200) {
            if (page->body != kJsonBody)
                return core::Error{core::ErrorCode::BadResponse,
                                   core::say("%1 answers with a body other than %2: %3", context.subject.name,
                                             kJsonBody, page->body.substr(0, 200)),
                                   context.item.subject};
            result.metrics["first_answer_ns"] = static_cast<double>(now - child.startedNs());
            result.metrics["asked"] = asked;
            return {};
        }
        if (child.ended()) {
            auto status = child.wait(now, context.cancel);
            return notReady(context, child,
                            core::say("%1 %2 before it answered.", context.subject.name,
                                      status ? status->text() : core::Message(SAY("ended"))));
        }
        if (context.cancel.sleepFor(kPauseNs))
            return core::Error{core::ErrorCode::Cancelled, SAY("Stopped while a server started."),
                               context.item.subject};
    }
    return notReady(context, child,
                    core::say("%1 did not answer correctly within 30 seconds.", context.subject.name));
}

}  // namespace

core::Result<void> runColdStartTrial(const TrialContext& context, core::TrialResult& result) {
    auto port = findFreePort();
    if (!port)
        return port.error();
    Placeholders values = context.placeholders();
    values["port"] = std::to_string(*port);
    Url url;
    url.host = values["host"];
    url.port = *port;
    url.target = kJsonPath;
    describeCommand(context, values, result);
    result.settings["caches"] = "warm: the files were read before";
    measureDisk(context, result);
    context.phase(Phase::Measure, core::say("Starting %1", context.subject.name));
    const ThreadBinding binding(context.cpus.generator);
    const auto machineFrom = readMachineLoad();
    auto child = Child::start(context.childOptions(values));
    if (!child) {
        core::Error error = child.error();
        error.where = context.item.subject;
        return error;
    }
    auto answered = waitForAnswer(context, **child, url, result);
    if (answered) {
        const TreeUsage usage = readUsage(findTree((*child)->pid(), (*child)->marker(), TreeSearch::Family));
        if (usage.processes > 0)
            result.metrics["pss_peak_bytes"] = static_cast<double>(usage.memoryBytes);
        if (usage.memoryIsRss)
            noteRss(context, result);
    }
    const ExitStatus status = (*child)->stop(context.stopSignal);
    if (auto other = checkOtherWork(machineFrom, readMachineLoad(), status.userNs + status.systemNs,
                                    steadyNs() - (*child)->startedNs()))
        result.checks.push_back(std::move(*other));
    return answered;
}

}  // namespace bakeoff::bench
