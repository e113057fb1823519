// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/cli/load_command.h"

#include <cstdio>

#include "bench_runner/base/files.h"
#include "bench_runner/cli/load_options.h"
#include "bench_runner/cli/load_output.h"
#include "bench_runner/load/http_call.h"
#include "bench_runner/load/run_load.h"
#include "bench_runner/workloads/load_checks.h"
#include "bench_runner/workloads/rate_search.h"
#include "core/interchange/hgrm.h"
#include "core/measure/knee.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::bench {
namespace {

/// A ramp ends when so many steps in a row were not held.
constexpr int kStepsBeyond = 2;

class Collector final : public LoadObserver {
public:
    Collector(bool histograms, std::vector<ShownInterval>& out) : m_histograms(histograms), m_out(out) {}

    void windowBegan(std::int64_t beginNs) override { m_beginNs = beginNs; }

    bool interval(const LoadInterval& interval) override {
        if (m_beginNs == 0)
            return true;  // still warming up
        ShownInterval shown;
        shown.tNs = interval.endNs - m_beginNs;
        shown.widthNs = interval.endNs - interval.beginNs;
        shown.responses = interval.responses;
        shown.errors = interval.errors;
        shown.p50Ns = interval.responseTime->quantile(0.5);
        shown.p99Ns = interval.responseTime->quantile(0.99);
        shown.maxNs = interval.responseTime->max();
        shown.generatorCores = interval.generatorCores;
        if (m_histograms) {
            shown.serviceTime = interval.serviceTime->toJson();
            shown.responseTime = interval.responseTime->toJson();
        }
        m_out.push_back(std::move(shown));
        return true;
    }

private:
    bool m_histograms;
    std::vector<ShownInterval>& m_out;
    std::int64_t m_beginNs = 0;
};

int exitCodeOf(const core::Error& error) {
    switch (error.code) {
        case core::ErrorCode::InvalidArgument:
        case core::ErrorCode::InvalidDocument:
        case core::ErrorCode::Unsupported:
            return core::kExitUsage;
        case core::ErrorCode::Cancelled:
            return core::kExitCancelled;
        case core::ErrorCode::Io:
            return core::kExitIo;
        default:
            return core::kExitFailed;
    }
}

/// The first answer says what each later one must be.
core::Result<void> learn(LoadOptions& options) {
    LoadPlan& plan = options.plan;
    if (options.mixed)
        return {};
    LoadRequest& request = plan.requests[0];
    const bool keeps = options.checkBody && !request.expected.headOnly;
    auto page = callHttp(plan.url, request, plan.timeoutNs, keeps ? AnswerBody::Keep : AnswerBody::Drop);
    if (!page)
        return page.error();
    const bool right =
        options.status ? page->status == *options.status : page->status >= 200 && page->status < 300;
    if (!right)
        return core::Error{
            core::ErrorCode::BadResponse,
            options.status ? core::say("%1 answers with status %2 instead of %3.", plan.url.text(),
                                       page->status, *options.status)
                           : core::say("%1 answers with status %2.", plan.url.text(), page->status),
            "load",
            options.status ? core::Message()
                           : core::say("When that is what it should, say --status %1.", page->status)};
    request.expected.status = page->status;
    request.expected.checkBody = keeps;
    request.expected.body = std::move(page->body);
    return {};
}

core::Result<LoadResult> measure(const LoadOptions& options, const CancelToken& cancel) {
    LoadResult result;
    Collector collector(options.intervals, result.intervals);
    auto report = runLoad(options.plan, collector, cancel);
    if (!report)
        return report.error();
    result.report = std::move(*report);
    result.checks = checkLoad(result.report, std::nullopt);
    result.memoryPeakBytes = ownPeakMemory();
    return result;
}

core::Result<RampResult> measureRamp(LoadOptions options, const CancelToken& cancel) {
    RampResult out;
    std::vector<core::LoadPoint> points;
    int beyond = 0;
    for (const double rate :
         core::geometricSteps(options.ramp->from, options.ramp->to, options.ramp->steps)) {
        options.plan.ratePerS = rate;
        auto step = measure(options, cancel);
        if (!step)
            return step.error();
        points.push_back({rate, step->report.ratePerS(), step->report.responseTime.mean()});
        std::fprintf(stderr, "%.0f /s offered, %.0f /s achieved\n", rate, step->report.ratePerS());
        out.steps.push_back(std::move(*step));
        beyond = points.back().achievedPerS < core::kSustained * rate ? beyond + 1 : 0;
        if (beyond >= kStepsBeyond)
            break;
    }
    out.knee = core::kneeOf(points);
    out.sustained = core::highestSustained(points);
    return out;
}

/// A rate that is a share of the ceiling.
core::Result<std::optional<double>> settle(LoadOptions& options, const CancelToken& cancel) {
    if (options.rateShare <= 0)
        return std::optional<double>();
    LoadObserver observer;
    auto ceiling = measureCeiling(options.plan, observer, cancel);
    if (!ceiling)
        return ceiling.error();
    options.plan.ratePerS = options.rateShare * *ceiling;
    return std::optional(*ceiling);
}

int refuse(const core::Error& error) {
    std::fprintf(stderr, "bench_runner load: %s\n", error.text().c_str());
    return exitCodeOf(error);
}

int print(const std::string& text, bool measured) {
    std::fputs(text.c_str(), stdout);
    if (std::fflush(stdout) != 0)
        return core::kExitIo;
    return measured ? core::kExitOk : core::kExitFailed;
}

int search(const LoadOptions& options, const CancelToken& cancel) {
    LoadObserver observer;
    const auto found =
        searchRate(options.plan, options.p99LimitNs, observer, cancel, [](const SearchStep& step) {
            std::fprintf(stderr, "%.0f /s: %s\n", step.report.offeredRatePerS,
                         step.within ? "within" : step.why.english().c_str());
        });
    if (!found)
        return refuse(found.error());
    return print(options.format == LoadFormat::Json ? searchJson(options, *found).dump(2) + "\n"
                                                    : searchText(options, *found),
                 found->within.has_value());
}

}  // namespace

std::int64_t ownPeakMemory() {
    const auto status = readFile("/proc/self/status");
    const auto at = status ? status->find("VmHWM:") : std::string::npos;
    return at == std::string::npos ? 0 : std::strtoll(status->c_str() + at + 6, nullptr, 10) * 1024;
}

int loadCommand(LoadOptions options, const CancelToken& cancel) {
    if (auto learnt = learn(options); !learnt)
        return refuse(learnt.error());
    if (options.p99LimitNs > 0)
        return search(options, cancel);
    if (options.ramp) {
        auto ramp = measureRamp(options, cancel);
        if (!ramp)
            return refuse(ramp.error());
        return print(options.format == LoadFormat::Json ? rampJson(options, *ramp).dump(2) + "\n"
                                                        : rampText(options, *ramp),
                     ramp->sustained.has_value());
    }
    const auto ceiling = settle(options, cancel);
    if (!ceiling)
        return refuse(ceiling.error());
    auto result = measure(options, cancel);
    if (!result)
        return refuse(result.error());
    result->ceilingPerS = *ceiling;
    const std::string text = options.format == LoadFormat::Json ? loadJson(options, *result).dump(2) + "\n"
                             : options.format == LoadFormat::Hgrm
                                 ? core::hgrmText(result->report.responseTime)
                                 : loadText(options, *result);
    return print(text, result->report.requests > 0);
}

}  // namespace bakeoff::bench
