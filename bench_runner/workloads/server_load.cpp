// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/server_load.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/run_load.h"
#include "bench_runner/load/tls_identity.h"
#include "bench_runner/process/tree_sampler.h"
#include "bench_runner/workloads/http_load.h"
#include "bench_runner/workloads/load_checks.h"

namespace bakeoff::bench {
namespace {

/// Turns intervals of load and readings of the server into the timeline, stored and sent on.
class Timeline final : public LoadObserver {
public:
    /// `sampler` is null where the server's process is not known.
    Timeline(const TrialContext& context, const StartedServer& server, TreeSampler* sampler,
             std::int64_t warmupNs, std::vector<core::Sample>& samples)
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
        m_cpuFromNs = m_sampler ? m_sampler->cpuNs() : 0;
        m_cpuFromAtNs = steadyNs();
        machineFrom = readMachineLoad();
    }

    void windowEnded(std::int64_t) override {
        cpuNs = m_sampler ? m_sampler->cpuNs() - m_cpuFromNs : 0;
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
        std::optional<TreeSampler::Reading> reading;
        if (m_sampler)
            reading = m_sampler->take();
        if (reading) {
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
    const StartedServer& m_server;
    TreeSampler* m_sampler;
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
    if (!report.handshakeTime.empty())
        metrics["handshake_p50_ns"] = static_cast<double>(report.handshakeTime.quantile(0.5));
    if (report.warmup.steadyAfterNs)
        metrics["steady_after_ns"] = static_cast<double>(*report.warmup.steadyAfterNs);
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

/// How busy the server kept its cores; nothing where that is not known, or is nobody's fault: what a service
/// of somebody's own waits for (a database, another service) is a part of it.
std::optional<ServerUse> useOf(const TrialContext& context, const core::TrialResult& result) {
    const auto busy = result.metrics.find("server_cores_busy");
    if (busy == result.metrics.end() || context.workload().kind == core::Workload::Kind::OwnService)
        return std::nullopt;
    return ServerUse{busy->second, context.subjectCores()};
}

/// A server whose process is not known would count as the machine's other work.
bool tellsOtherWork(const StartedServer& server) {
    return server.pid != 0 || !isLoopback(server.url);
}

}  // namespace

core::Result<void> measureServer(const TrialContext& context, const StartedServer& server,
                                 const LoadPlan& plan, core::TrialResult& result) {
    std::optional<TreeSampler> sampler;
    if (server.pid != 0)
        sampler.emplace(watchOf(context, server));
    const ThreadBinding binding(context.cpus.generator);
    Timeline timeline(context, server, sampler ? &*sampler : nullptr, plan.warmupNs, result.timeline);
    auto report = runLoad(plan, timeline, context.cancel);
    if (sampler) {
        sampler->stop();
        if (sampler->readings() > 0)
            result.metrics["pss_peak_bytes"] = static_cast<double>(sampler->peakMemoryBytes());
        if (sampler->memoryIsRss())
            noteRss(context, result);
    }
    if (!report)
        return report.error();
    result.settings["load_engine"] = report->engine;
    if (!report->tls.empty())
        result.settings["tls"] = report->tls + ", " + kIdentityKind;
    fillMetrics(*report, timeline, result);
    for (auto& check : checkLoad(*report, useOf(context, result)))
        result.checks.push_back(std::move(check));
    checkObjective(context, result);
    if (tellsOtherWork(server)) {
        if (auto other = checkOtherWork(timeline.machineFrom, timeline.machineTo,
                                        timeline.cpuNs + report->generatorCpuNs, timeline.wallNs))
            result.checks.push_back(std::move(*other));
    }
    judgeStarvedServer(result.checks);
    if (report->stopped)
        return core::Error{
            core::ErrorCode::ProcessDied,
            withLastWords(core::say("%1 ended while it was being measured.", context.subject.name),
                          server.errorText()),
            context.item.subject};
    if (report->requests == 0)
        return core::Error{core::ErrorCode::BadResponse,
                           withLastWords(core::say("%1 answered no request correctly.", context.subject.name),
                                         server.errorText()),
                           context.item.subject};
    return {};
}

}  // namespace bakeoff::bench
