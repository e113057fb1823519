// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/http_load.h"

#include <algorithm>
#include <utility>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/descriptors.h"
#include "bench_runner/load/http_call.h"
#include "bench_runner/workloads/http_json.h"
#include "bench_runner/workloads/rate_search.h"
#include "bench_runner/workloads/tls_files.h"
#include "core/plan/operating_point.h"

namespace bakeoff::bench {
namespace {

using Verdict = core::ValidityCheck::Verdict;

/// A server that is still changing is warmed up for longer than was asked for, but not for ever.
constexpr std::int64_t kWarmupFactor = 4;
constexpr std::int64_t kFewestWarmupNs = 1500 * kNsPerMs;
constexpr int kMostIntervals = 1200;  // a result must stay well below a line of 1 MiB
/// Trials have arrivals of their own, and all subjects of a round the same.
constexpr std::uint64_t kSeedsApart = 1'000'003;

/// Stops a load whose server has ended.
class AliveWatch final : public LoadObserver {
public:
    explicit AliveWatch(const StartedServer& server) : m_server(server) {}
    bool interval(const LoadInterval&) override { return !m_server.ended(); }

private:
    const StartedServer& m_server;
};

core::Error named(const TrialContext& context, const StartedServer& server, core::Error error) {
    if (error.code == core::ErrorCode::ProcessDied)
        error.message = withLastWords(
            core::say("%1 ended while it was being measured.", context.subject.name), server.errorText());
    error.where = context.item.subject;
    return error;
}

core::Quantity rate(double perS) {
    return {perS, core::Dimension::Rate};
}

/// "12,000 /s no, 6,000 /s yes": the steps of a search, in their order.
std::string stepsText(const RateSearch& search) {
    std::string text;
    for (const auto& step : search.steps)
        text += (text.empty() ? "" : ", ") +
                core::formatQuantity(step.report.offeredRatePerS, core::Dimension::Rate) +
                (step.within ? " yes" : " no");
    return text;
}

/// V1: a search that ended at the generator's limit says nothing of the server's.
void checkGenerator(const RateSearch& search, core::TrialResult& result) {
    if (!search.generatorLimited())
        return;
    const auto last = std::ranges::find_if(search.steps.rbegin(), search.steps.rend(),
                                           [](const SearchStep& step) { return step.generator; });
    result.checks.push_back(
        {core::Check::ClientSaturated, Verdict::Fail,
         core::Message::joined({core::say("The search for the highest rate ended at %1, where the generator "
                                          "itself did not keep up.",
                                          rate(last->report.offeredRatePerS)),
                                last->why}),
         SAY("Give the generator a CPU of its own, or the server fewer cores.")});
}

core::Result<void> search(const TrialContext& context, const StartedServer& server, LoadPlan& plan,
                          core::TrialResult& result) {
    const double limitNs = context.parameter(core::kP99Limit, 0);
    AliveWatch observer(server);
    auto found = searchRate(
        plan, static_cast<std::int64_t>(limitNs), observer, context.cancel,
        [&context](const SearchStep& step) {
            context.phase(Phase::WarmUp, core::say("Looking for the highest rate of %1: %2 %3",
                                                   context.subject.name, rate(step.report.offeredRatePerS),
                                                   step.within ? SAY("held") : SAY("too high")));
        });
    if (!found)
        return named(context, server, found.error());
    result.metrics["ceiling_per_s"] = found->ceilingPerS;
    result.settings["rate_search"] = stepsText(*found);
    if (found->beyond)
        result.metrics["rate_beyond_p99"] = *found->beyond;
    checkGenerator(*found, result);
    if (!found->within) {
        core::Message why = core::say(
            "%1 held no rate within the objective, a p99 of %2, of the %3 that it reaches.",
            context.subject.name, core::Quantity{limitNs, core::Dimension::Time}, rate(found->ceilingPerS));
        if (!found->steps.empty())
            why += found->steps.back().why;
        return core::Error{core::ErrorCode::Timeout, std::move(why), context.item.subject};
    }
    result.metrics["rate_within_p99"] = *found->within;
    plan.ratePerS = *found->within;
    return {};
}

}  // namespace

core::Result<LoadPlan> httpPlanFor(const TrialContext& context, core::TrialResult& result) {
    if (auto point = core::checkPoint(context.item.parameters); !point)
        return point.error();
    auto connections = context.whole(core::kConnections, 64, core::kMostConnections);
    if (!connections)
        return connections.error();
    if (const double own = context.parameter(core::kServerCores, 0); own > context.cpus.serverCpus)
        return core::Error{core::ErrorCode::InvalidArgument,
                           core::sayCount(context.cpus.serverCpus,
                                          "This machine leaves %n core to a server, and %1 are asked for.",
                                          "This machine leaves %n cores to a server, and %1 are asked for.",
                                          core::Rounded{own}),
                           context.item.subject};
    if (auto able = checkTls(context); !able)
        return able.error();
    LoadPlan plan;
    plan.url.tls = context.speaksTls();
    plan.connections = static_cast<int>(*connections);
    plan.ratePerS = context.parameter(core::kRate, 0);
    plan.randomArrivals = context.parameter(core::kPoisson, 0) != 0;
    plan.seed = context.job.seed * kSeedsApart + static_cast<std::uint64_t>(context.trial);
    plan.keepAlive = context.parameter(core::kKeepAlive, 1) != 0;
    plan.warmupNs = secondsToNs(context.parameter("warmup_s", context.job.warmupSeconds));
    // What compiles while it works may take longer, as its toolchain says.
    plan.warmupCapNs = plan.warmupNs > 0 ? std::max({kWarmupFactor * plan.warmupNs, kFewestWarmupNs,
                                                     secondsToNs(context.prepared.warmupCapSeconds)})
                                         : 0;
    plan.durationNs = secondsToNs(context.parameter("duration_s", context.job.durationSeconds));
    plan.timeoutNs = secondsToNs(context.job.timeoutSeconds);
    const std::int64_t whole = (plan.warmupCapNs + plan.durationNs) / kMostIntervals / plan.intervalNs;
    plan.intervalNs *= whole + 1;
    const double payload = context.parameter(core::kPayload, 0);
    const JsonAnswer answer = payload > 0 ? jsonListOf(payload) : JsonAnswer{kDrawnJsonPath, kDrawnJsonBody};
    plan.url.target = answer.target;
    plan.expected.body = answer.body;
    plan.expected.nonce = kDrawnNumber;
    plan.spin = context.generatorStaysAwake();
    result.parameters["connections"] = plan.connections;
    result.parameters["duration_s"] = static_cast<double>(plan.durationNs) / 1e9;
    result.parameters["warmup_s"] = static_cast<double>(plan.warmupNs) / 1e9;
    // Before the server starts, for it inherits the limit.
    if (auto enough = ensureDescriptors(plan.connections + kOwnDescriptors); !enough)
        return enough.error();
    return plan;
}

core::Result<void> checkAnswer(const TrialContext& context, const LoadPlan& plan) {
    if (context.parameter(core::kPayload, 0) <= 0)
        return {};
    auto page = callHttp(plan.url, plan.timeoutNs);
    if (!page)
        return page.error();
    if (page->status == 200 && page->body == plan.expected.body)
        return {};
    return core::Error{
        core::ErrorCode::BadResponse,
        core::say("%1 answers %2 with status %3 and %4 bytes, where 200 and a list of %5 bytes are right.",
                  context.subject.name, plan.url.target, page->status, page->body.size(),
                  plan.expected.body.size()),
        context.item.subject,
        SAY("The contract of http-json in resources/subjects/README.md says what an answer of a given size "
            "is.")};
}

core::Result<void> settleRate(const TrialContext& context, const StartedServer& server, LoadPlan& plan,
                              core::TrialResult& result) {
    const ThreadBinding binding(context.cpus.generator);
    if (core::searchesRate(context.item.parameters))
        return search(context, server, plan, result);
    const double share = context.parameter(core::kRateShare, 0);
    if (share > 0) {
        context.phase(Phase::WarmUp, core::say("Measuring the ceiling of %1", context.subject.name));
        AliveWatch observer(server);
        const auto ceiling = measureCeiling(plan, observer, context.cancel);
        if (!ceiling)
            return named(context, server, ceiling.error());
        result.metrics["ceiling_per_s"] = *ceiling;
        plan.ratePerS = share * *ceiling;
    }
    return {};
}

void checkObjective(const TrialContext& context, core::TrialResult& result) {
    if (!core::searchesRate(context.item.parameters))
        return;
    const double limitNs = context.parameter(core::kP99Limit, 0);
    const auto p99 = result.metrics.find("p99_ns");
    if (p99 == result.metrics.end())
        return;
    core::ValidityCheck check{core::Check::ObjectiveHeld,
                              Verdict::Pass,
                              core::say("At the rate that was found, p99 was %1 of at most %2.",
                                        core::Quantity{p99->second, core::Dimension::Time},
                                        core::Quantity{limitNs, core::Dimension::Time}),
                              {},
                              p99->second,
                              limitNs};
    if (p99->second > limitNs) {
        check.verdict = Verdict::Warn;
        check.remedy = SAY("The machine was not steady enough for this objective: measure longer, or again.");
    }
    result.checks.push_back(std::move(check));
}

}  // namespace bakeoff::bench
