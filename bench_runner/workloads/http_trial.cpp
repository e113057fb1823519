// SPDX-License-Identifier: GPL-3.0-only
// A trial of a server: start, wait until it answers, warm up, measure, take down.
#include <algorithm>
#include <vector>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/descriptors.h"
#include "bench_runner/load/run_load.h"
#include "bench_runner/process/tree_sampler.h"
#include "bench_runner/workloads/http_json.h"
#include "bench_runner/workloads/http_load.h"
#include "bench_runner/workloads/load_checks.h"
#include "bench_runner/workloads/null_ceiling.h"
#include "bench_runner/workloads/server_start.h"
#include "bench_runner/workloads/users_api.h"
#include "core/plan/operating_point.h"

namespace bakeoff::bench {
namespace {

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
    // Of an open loop what counts is the time from when a request was due; the server's own stands beside it.
    const auto& times = report.openLoop() ? report.responseTime : report.serviceTime;
    auto& metrics = result.metrics;
    metrics["requests_per_s"] = report.ratePerS();
    if (report.openLoop()) {
        metrics["offered_per_s"] = report.offeredRatePerS;
        if (!report.serviceTime.empty()) {
            metrics["service_p50_ns"] = static_cast<double>(report.serviceTime.quantile(0.5));
            metrics["service_p99_ns"] = static_cast<double>(report.serviceTime.quantile(0.99));
        }
        result.responseTime = report.responseTime;
    }
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
    result.serviceTime = report.serviceTime;
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
    for (auto& check : checkLoad(*report, use))
        result.checks.push_back(std::move(check));
    checkObjective(context, result);
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
        return core::Error{core::ErrorCode::BadResponse,
                           withLastWords(core::say("%1 answered no request correctly.", context.subject.name),
                                         server.child->errorText()),
                           context.item.subject};
    return {};
}

/// Starts, measures and takes down. The load of a users API is known once its server runs.
core::Result<void> runServer(const TrialContext& context, const ServerStart& start, UsersApi* users,
                             LoadPlan& plan, core::TrialResult& result) {
    auto server = startServer(context, start, result);
    if (!server)
        return server.error();
    const std::string target = plan.url.target;
    plan.url = server->url;
    plan.url.target = target;
    auto measured = users ? users->prepare(context, server->url, plan, result) : checkAnswer(context, plan);
    if (measured)
        measured = settleRate(context, *server->child, plan, result);
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
    auto planned = httpPlanFor(context);
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
    const auto closed =
        !core::hasGivenRate(context.item.parameters) && !core::searchesRate(context.item.parameters);
    // At a rate that is given nothing is at its ceiling.
    std::optional<double> ceiling;
    if (closed)
        ceiling = nullServerRate(context, plan);
    auto measured = runServer(context, {{}, kJsonPath, kJsonBody}, nullptr, plan, result);
    const auto rate = result.metrics.find("requests_per_s");
    if (measured && ceiling && rate != result.metrics.end()) {
        result.metrics["null_server_requests_per_s"] = *ceiling;
        result.metrics["of_null_server"] = rate->second / *ceiling;
    }
    return measured;
}

}  // namespace bakeoff::bench
