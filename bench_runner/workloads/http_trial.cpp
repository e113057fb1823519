// SPDX-License-Identifier: GPL-3.0-only
// A trial of a server: start, wait until it answers, warm up, measure, take down.
#include <algorithm>
#include <vector>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/descriptors.h"
#include "bench_runner/load/run_load.h"
#include "bench_runner/process/tree_sampler.h"
#include "bench_runner/workloads/http_json.h"
#include "bench_runner/workloads/load_checks.h"
#include "bench_runner/workloads/null_ceiling.h"
#include "bench_runner/workloads/server_start.h"
#include "bench_runner/workloads/users_api.h"

namespace bakeoff::bench {
namespace {

/// A server that is still changing is warmed up for longer than was asked for, but not for ever.
constexpr std::int64_t kWarmupFactor = 4;
constexpr std::int64_t kFewestWarmupNs = 1500 * kNsPerMs;
constexpr int kMostIntervals = 1200;  // a result must stay well below a line of 1 MiB

/// Turns intervals of load and readings of the server into the timeline, stored and sent on.
class Timeline final : public LoadObserver {
public:
    Timeline(const TrialContext& context, Child& server, TreeSampler& sampler, std::int64_t warmupNs,
             std::vector<core::Sample>& samples)
        : m_context(context),
          m_server(server),
          m_sampler(sampler),
          m_warmupNs(warmupNs),
          m_samples(samples) {}

    void warmupBegan() override {
        m_beginNs = steadyNs() + m_warmupNs;
        if (m_warmupNs > 0)
            m_context.phase(Phase::WarmUp, core::say("Warming up %1", m_context.subject.name));
    }

    void windowBegan(std::int64_t beginNs) override {
        // How long the warm-up would be was a guess until now.
        for (std::size_t i = 0; i < m_samples.size(); ++i)
            m_samples[i].tNs = std::min<std::int64_t>(m_samples[i].tNs + m_beginNs - beginNs, -1);
        m_beginNs = beginNs;
        m_measuring = true;
        m_context.phase(Phase::Measure, core::say("Measuring %1", m_context.subject.name));
        m_cpuFromNs = m_sampler.cpuNs();
        m_cpuFromAtNs = steadyNs();
        machineFrom = readMachineLoad();
    }

    void windowEnded(std::int64_t) override {
        cpuNs = m_sampler.cpuNs() - m_cpuFromNs;
        wallNs = steadyNs() - m_cpuFromAtNs;
        machineTo = readMachineLoad();
    }

    bool interval(const LoadInterval& interval) override {
        core::Sample sample;
        // Its last interval may end a moment late; it belongs to the warm-up all the same.
        sample.tNs = interval.endNs - m_beginNs;
        const double seconds = static_cast<double>(interval.endNs - interval.beginNs) / 1e9;
        auto& values = sample.values;
        values["requests_per_s"] = static_cast<double>(interval.responses) / seconds;
        values["errors"] = static_cast<double>(interval.errors);
        values["generator_cores"] = interval.generatorCores;
        if (interval.responses + interval.errors > 0) {
            values["p50_ns"] = static_cast<double>(interval.p50Ns);
            values["p99_ns"] = static_cast<double>(interval.p99Ns);
            values["max_ns"] = static_cast<double>(interval.maxNs);
        }
        if (interval.responseTime)
            sample.latency = core::latencyBands(*interval.responseTime);
        if (const auto reading = m_sampler.take()) {
            values["pss_bytes"] = static_cast<double>(reading->memoryBytes);
            values["server_cores"] = reading->cores;
        }
        m_samples.push_back(sample);
        if (!m_measuring)
            sample.tNs = std::min<std::int64_t>(sample.tNs, -1);
        m_context.events.emit(core::SampleEvent{m_context.item.workload, m_context.item.subject,
                                                m_context.trial, std::move(sample)});
        return !m_server.ended();
    }

    std::int64_t cpuNs = 0;   ///< of the server's tree within the window
    std::int64_t wallNs = 0;  ///< over which that was taken
    std::optional<MachineLoad> machineFrom;
    std::optional<MachineLoad> machineTo;

private:
    const TrialContext& m_context;
    Child& m_server;
    TreeSampler& m_sampler;
    std::int64_t m_warmupNs;
    std::vector<core::Sample>& m_samples;
    bool m_measuring = false;
    std::int64_t m_beginNs = 0;
    std::int64_t m_cpuFromNs = 0;
    std::int64_t m_cpuFromAtNs = 0;
};

void fillMetrics(const LoadReport& report, const Timeline& timeline, core::TrialResult& result) {
    const auto& times = report.serviceTime;
    auto& metrics = result.metrics;
    metrics["requests_per_s"] = report.ratePerS();
    metrics["errors"] = static_cast<double>(report.errorTotal());
    if (!times.empty())
        metrics.merge(core::latencyMetrics(times));
    if (report.requests > 0)
        metrics["generator_cpu_ns_per_request"] =
            static_cast<double>(report.generatorWorkNs()) / static_cast<double>(report.requests);
    if (timeline.wallNs > 0 && timeline.cpuNs > 0) {
        const double cores = static_cast<double>(timeline.cpuNs) / static_cast<double>(timeline.wallNs);
        metrics["server_cores_busy"] = cores;
        if (report.requests > 0)
            metrics["server_cpu_ns_per_request"] =
                cores * static_cast<double>(report.durationNs) / static_cast<double>(report.requests);
    }
    for (std::size_t i = 0; i < kLoadErrorKinds; ++i) {
        if (report.errors[i] > 0)
            result.errorCounts[loadErrorName(static_cast<LoadError>(i))] =
                static_cast<std::int64_t>(report.errors[i]);
    }
    result.serviceTime = times;
}

core::Result<void> measure(const TrialContext& context, StartedServer& server, const LoadPlan& plan,
                           core::TrialResult& result) {
    TreeSampler sampler(watchOf(context, *server.child));
    const ThreadBinding binding(context.cpus.generator);
    Timeline timeline(context, *server.child, sampler, plan.warmupNs, result.timeline);
    auto report = runLoad(plan, timeline, context.cancel);
    sampler.stop();
    if (sampler.readings() > 0)
        result.metrics["pss_peak_bytes"] = static_cast<double>(sampler.peakMemoryBytes());
    if (sampler.memoryIsRss())
        noteRss(context, result);
    if (!report)
        return report.error();
    result.settings["load_engine"] = report->engine;
    fillMetrics(*report, timeline, result);
    std::optional<ServerUse> use;
    if (const auto busy = result.metrics.find("server_cores_busy"); busy != result.metrics.end())
        use = ServerUse{busy->second, context.subjectCores()};
    result.checks = checkLoad(*report, use);
    if (auto other = checkOtherWork(timeline.machineFrom, timeline.machineTo,
                                    timeline.cpuNs + report->generatorCpuNs, timeline.wallNs))
        result.checks.push_back(std::move(*other));
    judgeStarvedServer(result.checks);
    if (report->stopped)
        return core::Error{
            core::ErrorCode::ProcessDied,
            withLastWords(core::say("%1 ended while it was being measured.", context.subject.name),
                          server.child->errorText()),
            context.item.subject};
    if (report->requests == 0)
        return core::Error{
            core::ErrorCode::BadResponse,
            withLastWords(core::say("%1 answered not one request rightly.", context.subject.name),
                          server.child->errorText()),
            context.item.subject};
    return {};
}

core::Result<LoadPlan> planFor(const TrialContext& context) {
    auto connections = context.whole("connections", 64, core::kMostConnections);
    if (!connections)
        return connections.error();
    LoadPlan plan;
    plan.connections = static_cast<int>(*connections);
    plan.warmupNs = secondsToNs(context.parameter("warmup_s", context.job.warmupSeconds));
    plan.warmupCapNs = plan.warmupNs > 0 ? std::max(kWarmupFactor * plan.warmupNs, kFewestWarmupNs) : 0;
    plan.durationNs = secondsToNs(context.parameter("duration_s", context.job.durationSeconds));
    plan.timeoutNs = secondsToNs(context.job.timeoutSeconds);
    const std::int64_t whole = (plan.warmupCapNs + plan.durationNs) / kMostIntervals / plan.intervalNs;
    plan.intervalNs *= whole + 1;
    plan.expected.body = kDrawnJsonBody;
    plan.expected.nonce = kDrawnNumber;
    plan.spin = context.generatorStaysAwake();
    return plan;
}

/// Starts, measures and takes down. The load of a users API is known once its server runs.
core::Result<void> runServer(const TrialContext& context, const ServerStart& start, UsersApi* users,
                             LoadPlan& plan, core::TrialResult& result) {
    auto server = startServer(context, start, result);
    if (!server)
        return server.error();
    plan.url = server->url;
    plan.url.target = kDrawnJsonPath;
    auto measured = users ? users->prepare(context, server->url, plan, result) : core::Result<void>();
    if (measured)
        measured = measure(context, *server, plan, result);
    if (measured && users)
        measured = users->checkKept(context, server->url);
    stopServer(context, *server);
    if (measured)
        return {};
    core::Error error = measured.error();
    error.where = context.item.subject;
    return error;
}

}  // namespace

core::Result<void> runHttpTrial(const TrialContext& context, core::TrialResult& result) {
    auto planned = planFor(context);
    if (!planned)
        return planned.error();
    LoadPlan& plan = *planned;
    result.parameters["connections"] = plan.connections;
    result.parameters["duration_s"] = static_cast<double>(plan.durationNs) / 1e9;
    result.parameters["warmup_s"] = static_cast<double>(plan.warmupNs) / 1e9;
    // Before the server starts, for it inherits the limit.
    if (auto enough = ensureDescriptors(plan.connections + kOwnDescriptors); !enough)
        return enough;
    if (context.workload().kind == core::Workload::Kind::HttpMix) {
        auto users = UsersApi::make(context);
        if (!users)
            return users.error();
        return runServer(context, (*users)->start(), users->get(), plan, result);
    }
    measureNullServer(context, plan);
    auto measured = runServer(context, {{}, kJsonPath, kJsonBody}, nullptr, plan, result);
    const auto ceiling = context.nullRates.find(plan.connections);
    const auto rate = result.metrics.find("requests_per_s");
    if (measured && ceiling != context.nullRates.end() && ceiling->second > 0 &&
        rate != result.metrics.end()) {
        result.metrics["null_server_requests_per_s"] = ceiling->second;
        result.metrics["of_null_server"] = rate->second / ceiling->second;
    }
    return measured;
}

}  // namespace bakeoff::bench
