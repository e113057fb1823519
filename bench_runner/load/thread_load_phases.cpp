// SPDX-License-Identifier: GPL-3.0-only
// The phases of one thread's load: ramp, warm-up, window, drain; and the ticks that drive them.
#include <algorithm>
#include <utility>

#include "bench_runner/base/clock.h"
#include "bench_runner/load/thread_load.h"

namespace bakeoff::bench {
namespace {

/// How often a thread that is ready looks whether the others are.
constexpr std::int64_t kReadyLookNs = kNsPerMs;
/// While connecting and draining there are no intervals, but requests can time out.
constexpr std::int64_t kIdleTickNs = 20 * kNsPerMs;

}  // namespace

void ThreadLoad::start(Transport& transport) {
    m_transport = &transport;
    m_tickNs = steadyNs() + kIdleTickNs;
    rampStep(steadyNs());
}

void ThreadLoad::rampStep(std::int64_t nowNs) {
    while (m_phase == Phase::Ramp && m_nextToOpen < m_slots.size() && m_nextToOpen - m_opened < m_atOnce) {
        const std::size_t slot = m_nextToOpen++;
        m_takenNs[slot] = nowNs;
        m_slots[slot].state = State::Connecting;
        m_transport->connect(slot);
    }
}

void ThreadLoad::rampFailed(const core::Message& why, bool refused) {
    const int opened = m_control.opened.load();
    if (opened == 0 && refused)
        m_control.fail({core::ErrorCode::StartFailed,
                        core::say("Nothing answers at %1: %2.", m_plan.url.text(), why), "load",
                        m_plan.url.tls ? core::Message(SAY("See whether the server speaks TLS on this port."))
                                       : core::Message()});
    else
        m_control.fail(
            {core::ErrorCode::ResourceLimit,
             core::say("Only %1 of %2 connections could be opened: %3.", opened, m_plan.connections, why),
             "load", SAY("Ask for fewer, or raise what limits the server.")});
    m_phase = Phase::Over;
}

std::int64_t ThreadLoad::advance(std::int64_t nowNs) {
    if (m_phase != Phase::Over && m_control.stopped())
        stop(nowNs);
    switch (m_phase) {
        case Phase::Ramp:
            if (nowNs >= m_tickNs) {
                sweep(nowNs);
                m_tickNs = nowNs + kIdleTickNs;
            }
            return m_tickNs;
        case Phase::Ready: {
            const std::int64_t begin = m_control.beginNs();
            if (begin == 0)
                return nowNs + kReadyLookNs;
            if (nowNs < begin)
                return begin;
            beginLoad(begin);
            break;
        }
        case Phase::Over:
            return nowNs;
        default:
            break;
    }
    while (m_phase != Phase::Over && nowNs >= m_tickNs)
        tick(nowNs);
    if (m_openLoop && m_phase != Phase::Over)
        dispatch(nowNs);
    return nextWake(nowNs);
}

std::int64_t ThreadLoad::nextWake(std::int64_t nowNs) const {
    if (m_phase == Phase::Over)
        return nowNs;
    if (m_openLoop && !m_free.empty() && moreDue())
        return std::min(m_tickNs, m_arrivals.due());
    return m_tickNs;
}

void ThreadLoad::beginLoad(std::int64_t nowNs) {
    m_phase = Phase::WarmUp;
    m_workAtTickNs = threadCpuNs() - m_spinNs;
    m_tickNs = m_control.tickAfter(nowNs);
    m_arrivals.begin(nowNs);
    if (m_openLoop) {
        for (std::size_t i = 0; i < m_slots.size(); ++i)
            m_free.push_back(i);
    }
    if (m_control.windowBeginNs() == nowNs)
        beginWindow();
    if (!m_openLoop) {
        for (std::size_t i = 0; i < m_slots.size() && m_phase != Phase::Over; ++i) {
            const std::int64_t now = steadyNs();
            take(i, now, false, now);
        }
    }
}

void ThreadLoad::tick(std::int64_t nowNs) {
    const std::int64_t endNs = m_tickNs;
    if (nowNs - m_sweptNs >= kIdleTickNs) {
        m_sweptNs = nowNs;
        sweep(nowNs);
        if (m_phase == Phase::Over)
            return;
    }
    if (m_phase == Phase::Drain) {
        m_tickNs = nowNs + kIdleTickNs;
        drainStep(nowNs);
    } else {
        submitInterval();
        if (m_control.stopped()) {
            stop(nowNs);
            return;
        }
        m_tickNs = m_control.tickAfter(endNs);
        if (m_phase == Phase::WarmUp && endNs == m_control.windowBeginNs())
            beginWindow();
        else if (m_phase == Phase::Window && endNs == m_control.windowEndNs())
            endWindow(nowNs);
    }
    for (const std::size_t slot : std::exchange(m_resting, {})) {
        if (m_phase == Phase::Over || (m_phase == Phase::Drain && !m_openLoop))
            return;
        if (m_openLoop)
            m_free.push_back(slot);
        else
            take(slot, nowNs, false, nowNs);
    }
}

void ThreadLoad::submitInterval() {
    m_cpuAtTickNs = threadCpuNs();
    const std::int64_t work = m_cpuAtTickNs - m_spinNs;
    // Time awake is wall time, and may be more than CPU time while others have the CPU.
    m_control.submit(m_recorder, m_tickNs, std::max<std::int64_t>(work - m_workAtTickNs, 0));
    m_workAtTickNs = work;
    m_recorder.closeInterval();
}

void ThreadLoad::sweep(std::int64_t nowNs) {
    for (std::size_t i = 0; i < m_takenNs.size() && m_phase != Phase::Over; ++i) {
        if (m_takenNs[i] == 0 || nowNs - m_takenNs[i] < m_plan.timeoutNs)
            continue;
        if (m_phase == Phase::Ramp)
            rampFailed(SAY("no answer within the timeout"), true);
        else
            fail(i, LoadError::Timeout, nowNs);
    }
}

void ThreadLoad::beginWindow() {
    m_phase = Phase::Window;
    m_recorder.beginWindow(m_control.windowBeginNs(), m_control.windowEndNs());
    // What the warm-up still owed is dropped: the window has a schedule of its own, complete from its first
    // request to its last.
    m_arrivals.begin(m_control.windowBeginNs());
    m_cpuAtWindowNs = m_cpuAtTickNs = threadCpuNs();
    m_spinAtWindowNs = m_spinNs;
    m_queueAtWindowNs = threadQueueNs();
    m_workAtTickNs = m_cpuAtTickNs - m_spinNs;
}

void ThreadLoad::endWindow(std::int64_t nowNs) {
    m_phase = Phase::Drain;
    m_windowCpuNs = m_cpuAtTickNs - m_cpuAtWindowNs;
    m_windowSpinNs = m_spinNs - m_spinAtWindowNs;
    readQueue();
    m_endedNs = m_control.windowEndNs();
    m_tickNs = nowNs + kIdleTickNs;
    drainStep(nowNs);
}

void ThreadLoad::readQueue() {
    const std::int64_t now = threadQueueNs();
    m_windowQueueNs = now < 0 || m_queueAtWindowNs < 0 ? -1 : now - m_queueAtWindowNs;
}

void ThreadLoad::drainStep(std::int64_t nowNs) {
    // What the schedule still owes may take as long as a request may.
    if (m_openLoop && moreDue()) {
        if (nowNs - m_control.windowEndNs() < m_plan.timeoutNs)
            return;
        while (moreDue()) {
            m_recorder.failed(LoadError::Unsent, m_arrivals.due(), nowNs, nowNs);
            m_arrivals.advance();
        }
    }
    if (m_busy == 0)
        m_phase = Phase::Over;
}

void ThreadLoad::stop(std::int64_t nowNs) {
    if (m_phase == Phase::Window) {
        const std::int64_t cpu = threadCpuNs();
        m_windowCpuNs = cpu - m_cpuAtWindowNs;
        m_windowSpinNs = m_spinNs - m_spinAtWindowNs;
        readQueue();
        m_endedNs = std::min(nowNs, m_control.windowEndNs());
    }
    m_stopped = true;
    m_phase = Phase::Over;
}

LoadReport ThreadLoad::report() {
    m_recorder.closeInterval();
    LoadReport out;
    out.connections = static_cast<int>(m_opened);
    // Cut short, the window is as long as it was.
    out.durationNs = m_endedNs == 0 ? 0 : m_endedNs - m_control.windowBeginNs();
    out.requests = m_recorder.responses();
    // In a closed loop all that was sent has ended; a tick that came late may have missed a few sendings.
    out.sent = m_openLoop ? m_recorder.sentInWindow() : m_recorder.serviceTime().count();
    out.waited = m_recorder.waited();
    out.failedInWindow = m_recorder.failuresInWindow();
    out.errors = m_recorder.errors();
    out.reconnects = m_reconnects;
    out.handshakeTime = m_handshakeTime;
    out.serviceTime = m_recorder.serviceTime();
    out.responseTime = m_recorder.responseTime();
    out.sendError = m_recorder.sendError();
    out.errorTime = m_recorder.errorTime();
    out.timeoutTime = m_recorder.timeoutTime();
    out.byRequest = m_recorder.byRequest();
    out.generatorCpuNs = m_windowCpuNs;
    out.generatorSpinNs = m_windowSpinNs;
    out.generatorQueueNs = m_windowQueueNs;
    out.stopped = m_stopped;
    return out;
}

}  // namespace bakeoff::bench
