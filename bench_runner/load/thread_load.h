// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "bench_runner/load/exchange.h"
#include "bench_runner/load/load_plan.h"
#include "bench_runner/load/load_report.h"
#include "bench_runner/load/recorder.h"
#include "bench_runner/load/request_source.h"
#include "bench_runner/load/run_control.h"
#include "bench_runner/load/schedule.h"
#include "bench_runner/load/tls_problem.h"
#include "bench_runner/load/transport.h"

namespace bakeoff::bench {

/// One thread's part of a run of load, without its I/O: which connection sends what when, what the answers
/// are worth, and the phases of the run. An engine moves bytes for it:
///
///     load.start(transport);
///     while (!load.over()) {
///         const auto wakeNs = load.advance(steadyNs());
///         // until wakeNs: report what happens on the slots; a report may make the load due earlier
///     }
///
/// Phases: *ramp* (connect, so many at a time), *ready* (wait for the other threads), *warm-up*, *window*,
/// *drain* (wait for what the window still owes), *over*. Thread: the engine's.
class ThreadLoad {
public:
    ThreadLoad(const LoadPlan& plan, RunControl& control, int thread, int threads);

    /// How many slots the engine must provide.
    [[nodiscard]] std::size_t slots() const { return m_slots.size(); }
    /// Longest response expected, head included, for sizing buffers.
    [[nodiscard]] std::size_t usualResponseBytes() const;
    [[nodiscard]] bool openLoop() const { return m_openLoop; }

    void start(Transport& transport);
    /// Does what is due at `nowNs` and returns when it wants to be called next. In an open loop call it at
    /// that very time: requests go out in it.
    std::int64_t advance(std::int64_t nowNs);
    [[nodiscard]] bool over() const { return m_phase == Phase::Over; }

    // What the engine reports. Reports on a slot that was connected again since are the engine's to drop.
    void connected(std::size_t slot, std::int64_t nowNs);
    /// `resource`: for lack of descriptors, ports or memory, not because nobody is there.
    void connectFailed(std::size_t slot, const std::string& why, bool resource, std::int64_t nowNs);
    /// A connection was made, and there is no TLS on it.
    void handshakeFailed(std::size_t slot, const TlsProblem& problem, std::int64_t nowNs);
    /// TLS was agreed on, before connected().
    void handshaken(std::int64_t tookNs) { m_handshakeTime.record(tookNs); }
    void received(std::size_t slot, std::string_view bytes, std::int64_t nowNs);
    /// The peer closed its side in good order.
    void peerClosed(std::size_t slot, std::int64_t nowNs);
    void broken(std::size_t slot, std::int64_t nowNs);
    /// The connection is there, and TLS on it has failed.
    void tlsBroken(std::size_t slot, std::int64_t nowNs);
    /// CPU time that the engine spent on nothing but waiting for the next due time.
    void addSpin(std::int64_t ns) { m_spinNs += ns; }

    [[nodiscard]] LoadReport report();

private:
    enum class Phase : std::uint8_t { Ramp, Ready, WarmUp, Window, Drain, Over };
    enum class State : std::uint8_t { Closed, Connecting, Open };

    struct Slot {
        explicit Slot(const Expectation& expected) : exchange(expected) {}
        Exchange exchange;
        std::string_view bytes;  ///< of the request it carries
        std::string rendered;    ///< holds them when they are made for this one request
        std::string_view nonce;  ///< of this request, within them
        std::int64_t dueNs = 0;
        std::uint32_t kind = 0;
        State state = State::Closed;
        bool served = false;  ///< this very connection has carried a response before
        bool waited = false;  ///< its request found no free connection when it was due
    };

    void rampStep(std::int64_t nowNs);
    void rampFailed(const core::Message& why, bool refused);
    /// The request of a slot that could not be connected.
    void notConnected(std::size_t slot, LoadError error, std::int64_t nowNs);
    void beginLoad(std::int64_t nowNs);
    void tick(std::int64_t nowNs);
    void beginWindow();
    void endWindow(std::int64_t nowNs);
    void sweep(std::int64_t nowNs);
    void submitInterval();
    void drainStep(std::int64_t nowNs);
    void stop(std::int64_t nowNs);
    void readQueue();

    /// Open loop: sends what is due, as far as there are free slots.
    void dispatch(std::int64_t nowNs);
    /// Whether the schedule has another request, and when.
    [[nodiscard]] bool moreDue() const;
    void take(std::size_t slot, std::int64_t dueNs, bool waited, std::int64_t nowNs);
    void transmit(std::size_t slot);
    void openAgain(std::size_t slot);
    void close(std::size_t slot);
    void finish(std::size_t slot, Exchange::Outcome outcome, bool usable, std::int64_t nowNs);
    void fail(std::size_t slot, LoadError error, std::int64_t nowNs);
    /// The slot's request is over: on to the next.
    void release(std::size_t slot, std::int64_t nowNs);
    [[nodiscard]] std::int64_t nextWake(std::int64_t nowNs) const;

    const LoadPlan& m_plan;
    RunControl& m_control;
    const int m_threads;
    const bool m_openLoop;
    Transport* m_transport = nullptr;
    RequestSource m_source;
    Arrivals m_arrivals;
    Recorder m_recorder;
    core::Histogram m_handshakeTime;

    std::vector<Slot> m_slots;
    /// When each slot took its request, 0 for none. Apart from the slots, so that a sweep over 10,000 of them
    /// touches 80 kB.
    std::vector<std::int64_t> m_takenNs;
    std::deque<std::size_t> m_free;      ///< open loop: slots without a request, longest idle first
    std::vector<std::size_t> m_resting;  ///< could not connect; tried again at the next tick
    std::size_t m_nextToOpen = 0;
    std::size_t m_opened = 0;
    std::size_t m_atOnce;

    Phase m_phase = Phase::Ramp;
    std::int64_t m_tickNs = 0;  ///< the next one
    std::int64_t m_sweptNs = 0;
    std::int64_t m_endedNs = 0;
    std::uint64_t m_reconnects = 0;
    std::uint64_t m_busy = 0;  ///< slots with a request
    std::int64_t m_spinNs = 0;
    std::int64_t m_cpuAtTickNs = 0;
    std::int64_t m_workAtTickNs = 0;  ///< CPU time without what was spent awake with nothing to do
    std::int64_t m_cpuAtWindowNs = 0;
    std::int64_t m_spinAtWindowNs = 0;
    std::int64_t m_windowCpuNs = 0;
    std::int64_t m_windowSpinNs = 0;
    std::int64_t m_queueAtWindowNs = -1;
    std::int64_t m_windowQueueNs = -1;
    bool m_stopped = false;
};

}  // namespace bakeoff::bench
