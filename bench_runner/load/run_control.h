// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/load/run_load.h"

namespace bakeoff::bench {

/// What the threads of one run of load share: when it begins, when each interval and the warm-up end, and who
/// is told. Every thread walks through the same ticks; a tick's interval is passed on to the observer, and
/// the end of the warm-up decided, once every thread has handed in its part. Any thread.
class RunControl {
public:
    RunControl(const LoadPlan& plan, LoadObserver& observer, const CancelToken& cancel, int threads);

    /// A thread has opened all its connections; when it is the last, the warm-up begins.
    void ready(std::int64_t nowNs);
    /// When the load begins; 0 until every thread is ready.
    [[nodiscard]] std::int64_t beginNs() const { return m_beginNs.load(std::memory_order_acquire); }
    /// When the window begins; 0 until that is decided. Never in a thread's past.
    [[nodiscard]] std::int64_t windowBeginNs() const {
        return m_windowBeginNs.load(std::memory_order_acquire);
    }
    [[nodiscard]] std::int64_t windowEndNs() const { return windowBeginNs() + m_plan.durationNs; }
    /// The tick after the one at `tickNs`; ask after submit(), for that may decide where the window begins.
    [[nodiscard]] std::int64_t tickAfter(std::int64_t tickNs) const;

    /// One thread's part of the interval that ends at the tick `endNs`.
    void submit(const Recorder& recorder, std::int64_t endNs, std::int64_t workNs);

    /// Everybody stops as soon as they see it; what was measured is kept.
    void stop() { m_stopped.store(true, std::memory_order_release); }
    [[nodiscard]] bool stopped() const {
        return m_stopped.load(std::memory_order_acquire) || m_cancel.cancelled();
    }
    /// Everybody stops, and the run has failed. The first error wins.
    void fail(core::Error error);
    [[nodiscard]] std::optional<core::Error> error() const;

    /// Connections that are open, over all threads; for the message when that is not enough.
    std::atomic<int> opened{0};

    [[nodiscard]] WarmupReport warmup() const;

private:
    struct Part {
        int threads = 0;
        std::int64_t workNs = 0;
        LoadInterval interval;
        core::Histogram service;
        core::Histogram response;
    };

    void finish(std::int64_t endNs, Part& part);
    void judgeWarmup(std::int64_t endNs);
    void judgeSteadiness();

    const LoadPlan& m_plan;
    LoadObserver& m_observer;
    const CancelToken& m_cancel;
    const int m_threads;

    std::atomic<std::int64_t> m_beginNs{0};
    std::atomic<std::int64_t> m_windowBeginNs{0};
    std::atomic<bool> m_stopped{false};

    mutable std::mutex m_mutex;  ///< for what follows, and for the observer
    int m_ready = 0;
    std::int64_t m_firstTickNs = 0;
    std::int64_t m_latestTickNs = 0;  ///< that any thread has got to
    std::int64_t m_intervalBeganNs = 0;
    std::map<std::int64_t, std::unique_ptr<Part>> m_parts;  ///< by the tick that ends them
    std::unique_ptr<Part> m_spare;
    /// Of the warm-up's intervals. A closed loop has both, a given rate the times alone.
    std::vector<double> m_warmupRates;
    std::vector<double> m_warmupTimes;
    std::vector<std::int64_t> m_warmupBegins;
    WarmupReport m_warmup;
    std::optional<core::Error> m_error;
};

}  // namespace bakeoff::bench
