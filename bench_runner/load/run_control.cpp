// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/run_control.h"

#include <algorithm>
#include <utility>

#include "bench_runner/base/clock.h"
#include "core/measure/steady_state.h"
#include "core/measure/trend.h"

namespace bakeoff::bench {
namespace {

/// An interval shorter than this would show rates that are mostly noise: it joins its neighbour.
constexpr std::int64_t kShortestInterval = 10 * kNsPerMs;
/// More than a thread sleeps while it connects or is ready.
constexpr std::int64_t kHeadStartNs = 30 * kNsPerMs;
/// The trend that is stated is that of so many intervals.
constexpr std::size_t kTrendIntervals = 10;
constexpr std::size_t kFewestTrendIntervals = 6;

}  // namespace

RunControl::RunControl(const LoadPlan& plan, LoadObserver& observer, const CancelToken& cancel, int threads)
    : m_plan(plan), m_observer(observer), m_cancel(cancel), m_threads(threads) {}

void RunControl::ready(std::int64_t nowNs) {
    const std::lock_guard lock(m_mutex);
    if (++m_ready < m_threads)
        return;
    // The others may sleep for a tick of theirs before they look.
    const std::int64_t begin = m_threads == 1 ? nowNs : nowNs + kHeadStartNs;
    m_intervalBeganNs = begin;
    m_firstTickNs = begin + m_plan.intervalNs;
    if (m_plan.warmupCapNs <= m_plan.warmupNs) {
        // Ticks of a warm-up whose end is known lie on the raster that the window begins on.
        const std::int64_t window = begin + m_plan.warmupNs;
        m_firstTickNs = window - m_plan.warmupNs / m_plan.intervalNs * m_plan.intervalNs;
        if (m_firstTickNs - begin < kShortestInterval)
            m_firstTickNs = std::min(m_firstTickNs + m_plan.intervalNs, window);
        m_windowBeginNs.store(window, std::memory_order_release);
        m_warmup.durationNs = m_plan.warmupNs;
    }
    m_observer.warmupBegan();
    if (m_windowBeginNs.load() == begin)
        m_observer.windowBegan(begin);
    m_beginNs.store(begin, std::memory_order_release);
}

std::int64_t RunControl::tickAfter(std::int64_t tickNs) const {
    const std::int64_t window = windowBeginNs();
    if (window != 0 && tickNs >= window) {
        const std::int64_t next = tickNs + m_plan.intervalNs;
        return windowEndNs() - next < kShortestInterval ? windowEndNs() : next;
    }
    // m_firstTickNs was written before m_beginNs was published.
    const std::int64_t next = tickNs < m_firstTickNs ? m_firstTickNs : tickNs + m_plan.intervalNs;
    return window != 0 ? std::min(next, window) : next;
}

void RunControl::submit(const Recorder& recorder, std::int64_t endNs, std::int64_t workNs) {
    const std::lock_guard lock(m_mutex);
    m_latestTickNs = std::max(m_latestTickNs, endNs);
    auto& part = m_parts[endNs];
    if (!part)
        part = m_spare ? std::move(m_spare) : std::make_unique<Part>();
    part->interval.responses += recorder.intervalResponses();
    part->interval.errors += recorder.intervalErrors();
    part->service.merge(recorder.intervalService());
    if (m_plan.ratePerS > 0)
        part->response.merge(recorder.intervalResponse());
    part->workNs += workNs;
    if (++part->threads < m_threads)
        return;
    finish(endNs, *part);
    m_spare = std::move(part);
    m_spare->service.clear();
    m_spare->response.clear();
    m_spare->interval = {};
    m_spare->threads = 0;
    m_spare->workNs = 0;
    m_parts.erase(endNs);
}

void RunControl::finish(std::int64_t endNs, Part& part) {
    LoadInterval& out = part.interval;
    out.beginNs = m_intervalBeganNs;
    out.endNs = endNs;
    out.p50Ns = part.service.quantile(0.5);
    out.p99Ns = part.service.quantile(0.99);
    out.maxNs = part.service.max();
    const auto width = static_cast<double>(std::max<std::int64_t>(1, out.endNs - out.beginNs));
    out.generatorCores = static_cast<double>(part.workNs) / width;
    out.serviceTime = &part.service;
    out.responseTime = m_plan.ratePerS > 0 ? &part.response : &part.service;
    m_intervalBeganNs = endNs;
    if (!m_observer.interval(out))
        stop();
    const bool warming = windowBeginNs() == 0 || endNs <= windowBeginNs();
    if (warming) {
        // A closed loop shows in its rate whether the server still gets faster; at a constant rate only the
        // times can.
        m_warmupBegins.push_back(out.beginNs);
        m_warmupTimes.push_back(static_cast<double>(out.p50Ns));
        if (m_plan.ratePerS <= 0)
            m_warmupRates.push_back(static_cast<double>(out.responses) / width);
        judgeWarmup(endNs);
    }
    if (endNs == windowBeginNs())
        m_observer.windowBegan(endNs);
    else if (windowBeginNs() != 0 && endNs == windowEndNs())
        m_observer.windowEnded(endNs);
}

/// Every series has to be steady, and the warm-up was over when the last of them was.
void RunControl::judgeSteadiness() {
    const bool open = m_plan.ratePerS > 0;
    const auto& leading = open ? m_warmupTimes : m_warmupRates;
    const std::size_t used = std::min(kTrendIntervals, leading.size());
    if (used < kFewestTrendIntervals)
        return;
    const core::Trend trend =
        core::trendOf({leading.end() - static_cast<std::ptrdiff_t>(used), leading.end()});
    m_warmup.relativeChange = trend.relativeChange;
    m_warmup.steadyAfterNs.reset();
    m_warmup.settled = core::isSettled(trend);
    const auto cap = std::max(m_plan.warmupCapNs, m_plan.warmupNs) / m_plan.intervalNs;
    const std::size_t fewest = core::fewestSteady(static_cast<std::size_t>(cap));
    std::size_t from = 0;
    for (const auto* series : {&m_warmupRates, &m_warmupTimes}) {
        if (!*m_warmup.settled || series->empty())
            continue;
        const core::SteadyState state = core::steadyStateOf(*series, fewest);
        m_warmup.settled = state.steady;
        from = std::max(from, state.from);
    }
    if (*m_warmup.settled)
        m_warmup.steadyAfterNs = m_warmupBegins[from] - beginNs();
}

void RunControl::judgeWarmup(std::int64_t endNs) {
    const bool known = windowBeginNs() != 0;
    if (known && endNs < windowBeginNs())
        return;
    judgeSteadiness();
    if (known)
        return;
    const std::int64_t warmed = endNs - beginNs();
    const bool enough = warmed >= m_plan.warmupNs && m_warmup.settled.value_or(false);
    if (!enough && warmed + m_plan.intervalNs <= m_plan.warmupCapNs)
        return;
    // No thread may have got past where the window begins.
    const std::int64_t window = m_threads == 1 ? endNs : m_latestTickNs + m_plan.intervalNs;
    m_warmup.durationNs = window - beginNs();
    m_windowBeginNs.store(window, std::memory_order_release);
}

void RunControl::fail(core::Error error) {
    const std::lock_guard lock(m_mutex);
    if (!m_error)
        m_error = std::move(error);
    stop();
}

std::optional<core::Error> RunControl::error() const {
    const std::lock_guard lock(m_mutex);
    return m_error;
}

WarmupReport RunControl::warmup() const {
    const std::lock_guard lock(m_mutex);
    return m_warmup;
}

}  // namespace bakeoff::bench
