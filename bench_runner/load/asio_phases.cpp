// SPDX-License-Identifier: GPL-3.0-only
// The phases of one run: ramp, warm-up, window, drain; and the tick that drives them.
#include <algorithm>
#include <chrono>
#include <utility>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/asio_run.h"

namespace bakeoff::bench {
namespace {

/// An interval shorter than this would show rates that are mostly noise.
constexpr std::int64_t kShortestInterval = 10 * kNsPerMs;

}  // namespace

void AsioRun::scheduleTick(std::int64_t atNs) {
    m_nextTickNs = atNs;
    m_timer.expires_at(std::chrono::steady_clock::time_point(
        std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::nanoseconds(atNs))));
    m_timer.async_wait([this](const ErrorCode& error) {
        if (!error && m_phase != Phase::Over)
            tick();
    });
}

void AsioRun::tick() {
    const std::int64_t nowNs = steadyNs();
    if (nowNs < m_nextTickNs)
        return;  // was queued before the timer was set anew
    if (m_cancel.cancelled()) {
        m_stopped = true;
        stop();
        return;
    }
    sweep(nowNs);
    if (m_phase == Phase::WarmUp) {
        closeInterval(nowNs);
        if (m_phase == Phase::WarmUp && nowNs >= m_windowBeginNs)
            beginWindow(nowNs);
    } else if (m_phase == Phase::Window) {
        closeInterval(nowNs);
        if (m_phase == Phase::Window && nowNs >= m_windowEndNs)
            endWindow(nowNs);
    }
    if (m_phase == Phase::Over)
        return;
    reopenIdle(nowNs);
    // Ticks keep their raster even when one came late.
    std::int64_t next = m_nextTickNs + m_plan.intervalNs;
    while (next <= nowNs)
        next += m_plan.intervalNs;
    if (m_phase == Phase::WarmUp && next > m_windowBeginNs)
        next = m_windowBeginNs;
    if (m_phase == Phase::Window && next > m_windowEndNs)
        next = m_windowEndNs;
    scheduleTick(next);
}

void AsioRun::sweep(std::int64_t nowNs) {
    for (std::size_t i = 0; i < m_dueNs.size(); ++i) {
        if (m_dueNs[i] == 0 || nowNs - m_dueNs[i] < m_plan.timeoutNs)
            continue;
        if (m_phase == Phase::Ramp) {
            rampFailed("no answer within the timeout", true);
            return;
        }
        m_recorder.failed(LoadError::Timeout, m_dueNs[i], nowNs);
        goOn(m_connections[i], false, nowNs);
        if (m_phase == Phase::Over)
            return;
    }
}

void AsioRun::reopenIdle(std::int64_t nowNs) {
    if (m_phase == Phase::Drain)
        return;
    for (const std::size_t i : std::exchange(m_unopened, {})) {
        ++m_reconnects;
        m_dueNs[i] = m_schedule.nextDue(nowNs);
        open(m_connections[i]);
    }
}

void AsioRun::beginLoad(std::int64_t nowNs) {
    m_timer.cancel();
    m_phase = Phase::WarmUp;
    m_windowBeginNs = nowNs + m_plan.warmupNs;
    m_cpuAtTickNs = threadCpuNs();
    m_intervalBeganNs = nowNs;
    m_recorder.beginIntervals(nowNs);
    m_observer.warmupBegan();
    if (m_plan.warmupNs <= 0)
        beginWindow(nowNs);
    // Ticks of the warm-up lie on the raster that the window begins on.
    const std::int64_t whole = m_plan.warmupNs / m_plan.intervalNs * m_plan.intervalNs;
    std::int64_t first = m_windowBeginNs - whole;
    if (first - nowNs < kShortestInterval)
        first += m_plan.intervalNs;
    scheduleTick(m_phase == Phase::Window ? std::min(first, m_windowEndNs)
                                          : std::min(first, m_windowBeginNs));
    for (auto& c : m_connections)
        sendNext(c, steadyNs());
}

void AsioRun::beginWindow(std::int64_t nowNs) {
    m_phase = Phase::Window;
    m_windowBeginNs = nowNs;
    m_windowEndNs = nowNs + m_plan.durationNs;
    m_nextTickNs = nowNs;
    m_cpuAtWindowNs = m_cpuAtTickNs = threadCpuNs();
    m_intervalBeganNs = nowNs;
    m_recorder.beginWindow(m_windowBeginNs, m_windowEndNs);
    m_observer.windowBegan(nowNs);
}

void AsioRun::endWindow(std::int64_t nowNs) {
    m_phase = Phase::Drain;
    m_windowCpuNs = threadCpuNs() - m_cpuAtWindowNs;
    m_actualEndNs = nowNs;
    m_observer.windowEnded(nowNs);
    m_inFlight = static_cast<std::size_t>(
        std::count_if(m_dueNs.begin(), m_dueNs.end(), [](std::int64_t due) { return due != 0; }));
    if (m_inFlight == 0)
        stop();
}

void AsioRun::closeInterval(std::int64_t nowNs) {
    const std::int64_t width = nowNs - m_intervalBeganNs;
    if (width < kShortestInterval)
        return;  // the next one takes it in; at the end of the window, report() does
    LoadInterval interval = m_recorder.closeInterval(nowNs);
    const std::int64_t cpu = threadCpuNs();
    interval.generatorCores = static_cast<double>(cpu - m_cpuAtTickNs) / static_cast<double>(width);
    m_cpuAtTickNs = cpu;
    m_intervalBeganNs = nowNs;
    if (!m_observer.interval(interval)) {
        m_stopped = true;
        if (m_phase == Phase::Window)
            endWindow(nowNs);
        stop();
    }
}

void AsioRun::stop() {
    m_phase = Phase::Over;
    m_context.stop();
}

void AsioRun::fail(core::ErrorCode code, std::string message) {
    if (!m_error)
        m_error = core::Error{code, std::move(message), "load"};
    stop();
}

LoadReport AsioRun::report() {
    m_recorder.closeInterval(steadyNs());
    LoadReport out;
    out.connections = m_opened;
    // Cut short, the window is as long as it was; else as long as planned, for that is what was counted.
    if (m_actualEndNs >= m_windowEndNs && m_recorder.measuring())
        out.durationNs = m_plan.durationNs;
    else
        out.durationNs = std::max<std::int64_t>(0, m_actualEndNs - m_windowBeginNs);
    out.requests = m_recorder.responses();
    out.failedInWindow = m_recorder.failuresInWindow();
    out.errors = m_recorder.errors();
    out.reconnects = m_reconnects;
    out.serviceTime = m_recorder.serviceTime();
    // The thread's time was read a little after the window's end when that tick came late.
    out.generatorCpuNs = m_windowCpuNs;
    out.offeredRatePerS = m_schedule.offeredRate();
    out.stopped = m_stopped;
    return out;
}

}  // namespace bakeoff::bench
