// SPDX-License-Identifier: GPL-3.0-only
// A trial of a WebSocket server: start, open the connections, echo for a while, take down.
#include <algorithm>
#include <cmath>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/descriptors.h"
#include "bench_runner/load/ws_load.h"
#include "bench_runner/process/tree_sampler.h"
#include "bench_runner/workloads/load_checks.h"
#include "bench_runner/workloads/server_start.h"
#include "core/measure/limits.h"

namespace bakeoff::bench {
namespace {

/// What the server and the machine used within the window.
struct Window {
    std::int64_t cpuNs = 0;
    std::int64_t wallNs = 0;
    std::optional<MachineLoad> machineFrom;
    std::optional<MachineLoad> machineTo;
};

void fillMetrics(const WsReport& report, const Window& window, core::TrialResult& result) {
    auto& metrics = result.metrics;
    const double seconds = static_cast<double>(report.durationNs) / 1e9;
    metrics["messages_per_s"] = seconds > 0 ? static_cast<double>(report.messages) / seconds : 0;
    metrics["errors"] = static_cast<double>(report.wrong + report.broken);
    if (report.broken > 0)
        result.errorCounts["reset"] = static_cast<std::int64_t>(report.broken);
    if (report.wrong > 0)
        result.errorCounts["body"] = static_cast<std::int64_t>(report.wrong);
    const auto& times = report.times;
    metrics.merge(core::latencyMetrics(times));
    if (window.wallNs > 0)
        metrics["server_cores_busy"] = static_cast<double>(window.cpuNs) / static_cast<double>(window.wallNs);
    if (report.messages > 0)
        metrics["server_cpu_ns_per_request"] =
            static_cast<double>(window.cpuNs) / static_cast<double>(report.messages);
    result.serviceTime = times;
}

/// In a closed loop mean time x throughput / connections is 1; a busy generator and wrong messages are told
/// apart.
std::vector<core::ValidityCheck> checksOf(const WsReport& report) {
    using Verdict = core::ValidityCheck::Verdict;
    const double seconds = std::max(1e-9, static_cast<double>(report.durationNs) / 1e9);
    const double busy =
        static_cast<double>(std::max<std::int64_t>(report.cpuNs - report.spinNs, 0)) / 1e9 / seconds;
    const auto bad = static_cast<double>(report.wrong + report.broken);
    const double little = report.times.mean() / 1e9 * static_cast<double>(report.times.count()) / seconds /
                          std::max(1, report.connections);
    const double off = std::abs(little - 1);
    const double tolerance = littlesTolerance(report.times.mean(), report.durationNs);
    std::vector<core::ValidityCheck> checks{
        {core::Check::ClientSaturated, busy > core::kBusyGenerator ? Verdict::Warn : Verdict::Pass,
         core::say("The load generator's thread was busy %1 of the time.", core::Percent{busy}),
         busy > core::kBusyGenerator
             ? core::Message(SAY("Use fewer connections, or compare CPU time per message."))
             : core::Message(),
         busy, core::kBusyGenerator},
        {core::Check::LittlesLaw, off > tolerance ? Verdict::Fail : Verdict::Pass,
         core::say("Mean time x throughput / connections = %1.", core::Fixed{little, 3}),
         off > tolerance ? core::Message(SAY("Measure longer, or use fewer connections.")) : core::Message(),
         off, tolerance},
        {core::Check::Responses, bad > 0 ? Verdict::Fail : Verdict::Pass,
         core::say("%1 messages came back as they were sent; %2 did not, or their connection broke.",
                   report.messages, report.wrong + report.broken),
         bad > 0 ? core::Message(SAY("Look at what the server wrote.")) : core::Message(), bad, 0.0}};
    return checks;
}

core::Result<void> measure(const TrialContext& context, StartedServer& server, WsPlan& plan,
                           core::TrialResult& result) {
    TreeSampler sampler(watchOf(context, server));
    const ThreadBinding binding(context.cpus.generator);
    Window window;
    WsObserver observer;
    observer.windowBegan = [&] {
        context.phase(Phase::Measure, core::say("Measuring %1", context.subject.name));
        window.cpuNs = -sampler.cpuNs();
        window.wallNs = -steadyNs();
        window.machineFrom = readMachineLoad();
    };
    observer.windowEnded = [&] {
        window.cpuNs += sampler.cpuNs();
        window.wallNs += steadyNs();
        window.machineTo = readMachineLoad();
    };
    plan.url = server.url;
    plan.url.target = "/ws";
    auto report = runWsLoad(plan, observer, context.cancel);
    sampler.stop();
    if (sampler.readings() > 0)
        result.metrics["pss_peak_bytes"] = static_cast<double>(sampler.peakMemoryBytes());
    if (!report)
        return report.error();
    fillMetrics(*report, window, result);
    result.checks = checksOf(*report);
    if (auto other =
            checkOtherWork(window.machineFrom, window.machineTo, window.cpuNs + report->cpuNs, window.wallNs))
        result.checks.push_back(std::move(*other));
    if (server.child->ended())
        return core::Error{
            core::ErrorCode::ProcessDied,
            withLastWords(core::say("%1 ended while it was being measured.", context.subject.name),
                          server.child->errorText()),
            context.item.subject};
    if (report->messages == 0)
        return core::Error{core::ErrorCode::BadResponse,
                           withLastWords(core::say("%1 sent no message back.", context.subject.name),
                                         server.child->errorText()),
                           context.item.subject};
    return {};
}

}  // namespace

core::Result<void> runWebSocketTrial(const TrialContext& context, core::TrialResult& result) {
    auto connections = context.whole("connections", 64, core::kMostConnections);
    if (!connections)
        return connections.error();
    WsPlan plan;
    plan.connections = static_cast<int>(*connections);
    plan.warmupNs = secondsToNs(context.job.warmupSeconds);
    plan.durationNs = secondsToNs(context.job.durationSeconds);
    plan.timeoutNs = secondsToNs(context.job.timeoutSeconds);
    plan.spin = context.generatorStaysAwake();
    result.parameters["connections"] = plan.connections;
    result.parameters["duration_s"] = context.job.durationSeconds;
    result.parameters["warmup_s"] = context.job.warmupSeconds;
    if (auto enough = ensureDescriptors(plan.connections + kOwnDescriptors); !enough)
        return enough;
    auto server = startServer(context, {{}, kHealthPath, ""}, result);
    if (!server)
        return server.error();
    result.settings["message_bytes"] = std::to_string(plan.messageBytes);
    auto measured = measure(context, *server, plan, result);
    stopServer(context, *server);
    if (measured)
        return {};
    core::Error error = measured.error();
    error.where = context.item.subject;
    return error;
}

}  // namespace bakeoff::bench
