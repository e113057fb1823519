// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/workloads/rate_search.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "bench_runner/base/clock.h"
#include "bench_runner/workloads/load_checks.h"
#include "core/measure/rate_bisection.h"

namespace bakeoff::bench {
namespace {

using Verdict = core::ValidityCheck::Verdict;

constexpr std::int64_t kLongestCeilingNs = kNsPerSecond;
constexpr std::int64_t kStepWarmupNs = 200 * kNsPerMs;
constexpr std::int64_t kLongestStepNs = 10 * kNsPerSecond;
constexpr double kFewestRequests = 500;  // five of them above a p99
/// Of the requests that were due: with fewer answered there is no doubt that a rate is too high.
constexpr double kPlainlyTooMuch = 0.9;
constexpr std::int64_t kPlainlyTooSlow = 3;  // times the objective

core::Error stoppedError() {
    return {core::ErrorCode::ProcessDied, SAY("The server ended while it was being measured."), "load"};
}

LoadPlan stepAt(const LoadPlan& like, double ratePerS) {
    LoadPlan plan = like;
    plan.ratePerS = ratePerS;
    plan.warmupNs = std::min(like.warmupNs, kStepWarmupNs);
    plan.warmupCapNs = 0;
    const auto enough = static_cast<std::int64_t>(kFewestRequests / ratePerS * 1e9);
    plan.durationNs = std::max(like.durationNs, std::min(enough, kLongestStepNs));
    return plan;
}

void judge(SearchStep& step, std::int64_t p99LimitNs) {
    // That requests failed is the first thing to say: fewer are answered then, too.
    auto amiss = std::ranges::find_if(step.checks, [](const core::ValidityCheck& check) {
        return check.id == core::Check::Responses && check.verdict != Verdict::Pass;
    });
    if (amiss == step.checks.end())
        amiss = std::ranges::find(step.checks, Verdict::Fail, &core::ValidityCheck::verdict);
    const auto p99 = step.report.responseTime.quantile(0.99);
    if (amiss != step.checks.end()) {
        step.why = amiss->detail;
        step.generator = amiss->id == core::Check::ClientSaturated || amiss->id == core::Check::SendLag;
    } else if (step.report.responseTime.count() * 2 < static_cast<std::uint64_t>(kFewestRequests)) {
        step.why = core::say("%1 requests are too few for a p99.", step.report.responseTime.count());
    } else if (p99 > p99LimitNs) {
        step.why = core::say("p99 was %1.", core::Quantity{static_cast<double>(p99), core::Dimension::Time});
    } else {
        step.within = true;
    }
}

core::Result<SearchStep> tryRate(const LoadPlan& like, double ratePerS, std::int64_t p99LimitNs,
                                 LoadObserver& observer, const CancelToken& cancel) {
    auto report = runLoad(stepAt(like, ratePerS), observer, cancel);
    if (!report)
        return report.error();
    if (report->stopped)
        return stoppedError();
    SearchStep step;
    step.checks = checkLoad(*report, std::nullopt);
    step.report = std::move(*report);
    judge(step, p99LimitNs);
    return step;
}

/// So far beyond that no hiccup of the machine explains it.
bool plainlyTooMuch(const LoadReport& report, std::int64_t p99LimitNs) {
    const double seconds = static_cast<double>(report.durationNs) / 1e9;
    return report.ratePerS() * seconds < kPlainlyTooMuch * static_cast<double>(report.due()) ||
           report.responseTime.quantile(0.99) > kPlainlyTooSlow * p99LimitNs;
}

}  // namespace

bool RateSearch::generatorLimited() const {
    const SearchStep* lowest = nullptr;
    for (const auto& step : steps) {
        if (!step.within && (!lowest || step.report.offeredRatePerS <= lowest->report.offeredRatePerS))
            lowest = &step;
    }
    return beyond && lowest && lowest->generator;
}

core::Result<double> measureCeiling(const LoadPlan& like, LoadObserver& observer, const CancelToken& cancel) {
    LoadPlan plan = like;
    plan.ratePerS = 0;
    plan.randomArrivals = false;
    plan.durationNs = std::min(like.durationNs, kLongestCeilingNs);
    auto report = runLoad(plan, observer, cancel);
    if (!report)
        return report.error();
    if (report->stopped)
        return stoppedError();
    if (report->requests == 0)
        return core::Error{core::ErrorCode::BadResponse,
                           SAY("No request was answered correctly within the window."), "load"};
    return report->ratePerS();
}

core::Result<RateSearch> searchRate(const LoadPlan& like, std::int64_t p99LimitNs, LoadObserver& observer,
                                    const CancelToken& cancel,
                                    const std::function<void(const SearchStep&)>& told) {
    auto ceiling = measureCeiling(like, observer, cancel);
    if (!ceiling)
        return ceiling.error();
    RateSearch search;
    search.ceilingPerS = *ceiling;
    core::RateBisection bisection(*ceiling, kRateResolution);
    // Half of that is the least to tell a p99 from, and no step may take for ever.
    const double lowest = kFewestRequests / 2 * 1e9 / static_cast<double>(kLongestStepNs);
    while (const auto rate = bisection.next()) {
        if (*rate < lowest)
            break;
        bool within = false;
        for (int attempt = 0; attempt < 2 && !within; ++attempt) {
            auto step = tryRate(like, *rate, p99LimitNs, observer, cancel);
            if (!step)
                return step.error();
            within = step->within;
            search.steps.push_back(*std::move(step));
            if (told)
                told(search.steps.back());
            if (plainlyTooMuch(search.steps.back().report, p99LimitNs))
                break;
        }
        bisection.tell(within);
    }
    search.within = bisection.within();
    search.beyond = bisection.beyond();
    return search;
}

}  // namespace bakeoff::bench
