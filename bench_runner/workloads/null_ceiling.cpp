// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/null_ceiling.h"

#include <algorithm>
#include <filesystem>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/http_call.h"
#include "bench_runner/load/run_load.h"
#include "bench_runner/workloads/answer.h"
#include "core/measure/limits.h"

namespace bakeoff::bench {
namespace {

constexpr std::int64_t kStartLimitNs = 10 * kNsPerSecond;
constexpr std::int64_t kWarmupNs = 200 * kNsPerMs;
constexpr std::int64_t kLongestNs = kNsPerSecond;

core::Result<double> rateOf(const TrialContext& context, const LoadPlan& like) {
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error)
        return core::Error{core::ErrorCode::Unsupported, SAY("This system does not say where the runner is."),
                           "runner"};
    ChildOptions options;
    options.command = {self.string(), "null-server",  "--port",
                       "0",           "--body-bytes", std::to_string(like.expected.body.size())};
    if (like.url.tls)
        options.command.emplace_back("--tls");
    options.environment = context.environment;
    options.cpus = context.subjectCpus();
    options.cpus.resize(std::min<std::size_t>(options.cpus.size(), 1));  // it has one thread
    auto child = Child::start(std::move(options));
    if (!child)
        return child.error();
    auto line = (*child)->readLine(steadyNs() + kStartLimitNs, context.cancel);
    if (!line)
        return line.error();
    auto said = jsonLine(*line, "The null server");
    if (!said)
        return said.error();
    auto url = parseUrl(said->value("url", std::string()));
    if (!url)
        return url.error();
    url->anyCertificate = true;  // it made it itself
    auto page = callHttp(*url, kStartLimitNs);
    if (!page)
        return page.error();
    LoadPlan plan = like;
    plan.url = *url;
    plan.expected.body = page->body;
    plan.expected.nonce.clear();  // it gives all the same answer
    plan.ratePerS = 0;
    plan.warmupNs = kWarmupNs;
    plan.warmupCapNs = 0;
    plan.durationNs = std::min(like.durationNs, kLongestNs);
    LoadObserver observer;
    const ThreadBinding binding(context.cpus.generator);
    auto report = runLoad(plan, observer, context.cancel);
    if (!report)
        return report.error();
    if (const auto starved = report->threadStarved(); starved && *starved > core::kStarvedGenerator)
        return core::Error{
            core::ErrorCode::ResourceLimit,
            core::say("The load generator waited %1 of the time for a CPU.", core::Percent{*starved}),
            "runner"};
    return report->ratePerS();
}

}  // namespace

std::optional<double> nullServerRate(const TrialContext& context, const LoadPlan& like) {
    const NullPoint point{.round = context.trial,
                          .connections = like.connections,
                          .keepAlive = like.keepAlive,
                          .tls = like.url.tls,
                          .bodyBytes = like.expected.body.size()};
    auto known = context.nullRates.find(point);
    if (known == context.nullRates.end()) {
        context.phase(Phase::Start, SAY("Measuring the null server, the ceiling of this machine"));
        auto rate = rateOf(context, like);
        if (context.cancel.cancelled())
            return std::nullopt;
        if (!rate)
            context.events.info(core::say("The null server could not be measured: %1", rate.error().message));
        known = context.nullRates.emplace(point, rate ? *rate : 0.0).first;
    }
    return known->second > 0 ? std::optional(known->second) : std::nullopt;
}

}  // namespace bakeoff::bench
