// SPDX-License-Identifier: GPL-3.0-only
// The requests of one thread: taking, sending, judging, releasing. Its phases are in thread_load_phases.cpp.
#include "bench_runner/load/thread_load.h"

#include <algorithm>

#include "bench_runner/base/clock.h"

namespace bakeoff::bench {
namespace {

/// Of a response. Longer ones take two reads; room for every one would cost the others their place in the
/// cache.
constexpr std::size_t kUsualHead = 440;

int shareOf(int whole, int thread, int threads) {
    return whole / threads + (thread < whole % threads ? 1 : 0);
}

}  // namespace

ThreadLoad::ThreadLoad(const LoadPlan& plan, RunControl& control, int thread, int threads)
    : m_plan(plan),
      m_control(control),
      m_threads(threads),
      m_openLoop(plan.ratePerS > 0),
      m_source(plan, thread),
      m_arrivals({.ratePerS = m_openLoop ? plan.ratePerS : 1,
                  .thread = thread,
                  .threads = threads,
                  .random = plan.randomArrivals,
                  .seed = plan.seed}),
      m_recorder(m_openLoop, m_source.names()),
      m_atOnce(static_cast<std::size_t>(std::max(1, plan.connectsAtOnce / threads))) {
    const auto count = static_cast<std::size_t>(shareOf(plan.connections, thread, threads));
    m_slots.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        m_slots.emplace_back(m_source.kind(0).expected);
    m_takenNs.resize(count);
}

std::size_t ThreadLoad::usualResponseBytes() const {
    std::size_t longest = 0;
    for (const auto& kind : m_source.kinds())
        longest = std::max(longest, kind.expected.body.size());
    return longest + kUsualHead;
}

bool ThreadLoad::moreDue() const {
    if (m_phase == Phase::WarmUp) {
        // Once it is known where the window begins, the warm-up ends there for the schedule too.
        const std::int64_t window = m_control.windowBeginNs();
        return window == 0 || m_arrivals.due() < window;
    }
    return (m_phase == Phase::Window || m_phase == Phase::Drain) &&
           m_arrivals.due() < m_control.windowEndNs();
}

void ThreadLoad::dispatch(std::int64_t nowNs) {
    while (!m_free.empty() && moreDue() && m_arrivals.due() <= nowNs) {
        const std::size_t slot = m_free.front();
        m_free.pop_front();
        const std::int64_t due = m_arrivals.due();
        m_arrivals.advance();
        take(slot, due, false, nowNs);
        nowNs = steadyNs();  // each send takes microseconds, and the error of the next one is to be true
    }
}

void ThreadLoad::take(std::size_t slot, std::int64_t dueNs, bool waited, std::int64_t nowNs) {
    Slot& s = m_slots[slot];
    s.dueNs = dueNs;
    s.waited = waited;
    s.kind = static_cast<std::uint32_t>(m_source.next());
    const auto& kind = m_source.kind(s.kind);
    if (kind.expected.nonce.empty()) {
        s.bytes = kind.bytes;
    } else {
        s.nonce = m_source.renew(kind, s.rendered);
        s.bytes = s.rendered;
    }
    m_takenNs[slot] = nowNs;
    ++m_busy;
    if (s.state == State::Open) {
        m_recorder.sent(dueNs, nowNs, waited);
        transmit(slot);
    } else {
        // The time to connect again is part of what the request takes; that it was sent late is not ours.
        m_recorder.sent(dueNs, nowNs, true);
        openAgain(slot);
    }
}

void ThreadLoad::transmit(std::size_t slot) {
    Slot& s = m_slots[slot];
    const auto& kind = m_source.kind(s.kind);
    if (kind.expected.nonce.empty())
        s.exchange.begin(kind.expected);
    else
        s.exchange.begin(kind.expected, s.nonce, kind.nonceInBody);
    m_transport->send(slot, s.bytes);
}

void ThreadLoad::openAgain(std::size_t slot) {
    ++m_reconnects;
    m_slots[slot].state = State::Connecting;
    m_slots[slot].served = false;
    m_transport->connect(slot);
}

void ThreadLoad::close(std::size_t slot) {
    m_slots[slot].state = State::Closed;
    m_transport->close(slot);
}

void ThreadLoad::connected(std::size_t slot, std::int64_t nowNs) {
    if (m_phase == Phase::Over)
        return;
    m_slots[slot].state = State::Open;
    if (m_phase != Phase::Ramp) {
        if (m_takenNs[slot] != 0)
            transmit(slot);
        return;
    }
    m_takenNs[slot] = 0;
    ++m_opened;
    ++m_control.opened;
    if (m_opened < m_slots.size()) {
        rampStep(nowNs);
    } else {
        m_phase = Phase::Ready;
        m_control.ready(nowNs);
        if (m_threads == 1)
            advance(nowNs);
    }
}

void ThreadLoad::connectFailed(std::size_t slot, const std::string& why, bool resource, std::int64_t nowNs) {
    if (m_phase == Phase::Over)
        return;
    m_slots[slot].state = State::Closed;
    if (m_phase == Phase::Ramp) {
        rampFailed(core::Message::verbatim(why), !resource);
        return;
    }
    notConnected(slot, LoadError::Connect, nowNs);
}

void ThreadLoad::handshakeFailed(std::size_t slot, const TlsProblem& problem, std::int64_t nowNs) {
    if (m_phase == Phase::Over)
        return;
    close(slot);
    if (m_phase == Phase::Ramp) {
        m_control.fail({core::ErrorCode::BadResponse,
                        core::say("There is no TLS with %1: %2.", m_plan.url.text(), problem.message), "load",
                        problem.remedy});
        m_phase = Phase::Over;
        return;
    }
    notConnected(slot, LoadError::Tls, nowNs);
}

void ThreadLoad::notConnected(std::size_t slot, LoadError error, std::int64_t nowNs) {
    if (m_takenNs[slot] == 0)
        return;
    m_recorder.failed(error, m_slots[slot].dueNs, m_takenNs[slot], nowNs, m_slots[slot].kind);
    m_takenNs[slot] = 0;
    --m_busy;
    // Not at once: a server that is gone would be asked a hundred thousand times a second.
    m_resting.push_back(slot);
    if (m_phase == Phase::Drain)
        drainStep(nowNs);
}

void ThreadLoad::received(std::size_t slot, std::string_view bytes, std::int64_t nowNs) {
    if (m_phase == Phase::Over)
        return;
    Slot& s = m_slots[slot];
    if (m_takenNs[slot] == 0) {
        // Nobody asked for these bytes; a request sent on this connection could not be told from them.
        close(slot);
        return;
    }
    const auto outcome = s.exchange.feed(bytes);
    if (outcome == Exchange::Outcome::NeedMore)
        return;
    // After what is not HTTP nobody knows where the next response begins.
    const bool lost = outcome == Exchange::Outcome::Bad && s.exchange.error() == LoadError::Protocol;
    // What is left of a request that was answered before it had gone out whole would be taken for the next.
    const bool early = s.bytes.size() >= Transport::kLongSend && m_transport->sending(slot);
    const bool closes = m_source.kind(s.kind).closes;
    finish(slot, outcome, s.exchange.keepAlive() && !lost && !early && !closes, nowNs);
}

void ThreadLoad::peerClosed(std::size_t slot, std::int64_t nowNs) {
    Slot& s = m_slots[slot];
    if (m_phase == Phase::Over || s.state != State::Open || m_takenNs[slot] == 0 || s.exchange.untouched()) {
        broken(slot, nowNs);
        return;
    }
    finish(slot, s.exchange.closed(), false, nowNs);
}

void ThreadLoad::broken(std::size_t slot, std::int64_t nowNs) {
    if (m_phase == Phase::Over)
        return;
    Slot& s = m_slots[slot];
    close(slot);
    if (m_phase == Phase::Ramp) {
        rampFailed(SAY("a connection was closed before it was used"), false);
        return;
    }
    if (m_takenNs[slot] == 0)
        return;  // idle: connects again with its next request
    // A server may close a connection that has been used while the next request is on its way (RFC 9112,
    // 9.3.1): that request is sent again, and its time goes on counting.
    if (s.served && s.exchange.untouched() && m_source.kind(s.kind).repeatable)
        openAgain(slot);
    else
        fail(slot, LoadError::Reset, nowNs);
}

void ThreadLoad::tlsBroken(std::size_t slot, std::int64_t nowNs) {
    if (m_phase == Phase::Over)
        return;
    if (m_phase == Phase::Ramp || m_takenNs[slot] == 0)
        broken(slot, nowNs);
    else
        fail(slot, LoadError::Tls, nowNs);
}

void ThreadLoad::finish(std::size_t slot, Exchange::Outcome outcome, bool usable, std::int64_t nowNs) {
    Slot& s = m_slots[slot];
    if (!usable)
        close(slot);
    s.served = usable;
    if (outcome == Exchange::Outcome::Good)
        m_recorder.good(s.dueNs, m_takenNs[slot], nowNs, s.kind);
    else
        m_recorder.failed(s.exchange.error(), s.dueNs, m_takenNs[slot], nowNs, s.kind);
    release(slot, nowNs);
}

void ThreadLoad::fail(std::size_t slot, LoadError error, std::int64_t nowNs) {
    Slot& s = m_slots[slot];
    close(slot);
    m_recorder.failed(error, s.dueNs, m_takenNs[slot], nowNs, s.kind);
    release(slot, nowNs);
}

void ThreadLoad::release(std::size_t slot, std::int64_t nowNs) {
    m_takenNs[slot] = 0;
    --m_busy;
    if (!m_openLoop) {
        if (m_phase == Phase::Drain)
            drainStep(nowNs);
        else
            take(slot, nowNs, false, nowNs);
        return;
    }
    if (m_free.empty() && moreDue() && m_arrivals.due() <= nowNs) {
        // It has been waiting for a connection: this one.
        const std::int64_t due = m_arrivals.due();
        m_arrivals.advance();
        take(slot, due, true, nowNs);
        return;
    }
    m_free.push_back(slot);
    if (m_phase == Phase::Drain)
        drainStep(nowNs);
}

}  // namespace bakeoff::bench
