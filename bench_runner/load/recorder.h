// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <cstdint>

#include "bench_runner/load/exchange.h"
#include "core/measure/histogram.h"

namespace bakeoff::bench {

using ErrorCounts = std::array<std::uint64_t, kLoadErrorKinds>;

/// What happened within one interval of the timeline. Times on the steady clock.
struct LoadInterval {
    std::int64_t beginNs = 0;
    std::int64_t endNs = 0;
    std::uint64_t responses = 0;  ///< good ones that came within the interval
    std::uint64_t errors = 0;
    std::int64_t p50Ns = 0;  ///< service time of what ended within the interval, failed requests included
    std::int64_t p99Ns = 0;
    std::int64_t maxNs = 0;
    double generatorCores = 0;  ///< CPU time of the generator's thread per wall time
};

/// Counts what a load generator sees.
///
/// The measured window is [begin, end). Throughput counts the good responses that *arrive* in it. The
/// histogram holds every request that was *sent* in it, also those answered only after its end: a stall at
/// the end is not lost, and a request that began before the window belongs to the warm-up. Failed requests
/// stand in the histogram at the time at which they failed (a timeout therefore at or above the limit) and
/// are counted by kind; they never count as responses. Thread: the generator's.
class Recorder {
public:
    /// Begins the timeline.
    void beginIntervals(std::int64_t nowNs) { m_intervalBeginNs = nowNs; }
    /// Until then everything belongs to the warm-up: intervals are kept, totals are not.
    void beginWindow(std::int64_t beginNs, std::int64_t endNs);

    void good(std::int64_t sentNs, std::int64_t nowNs) {
        ++m_intervalResponses;
        if (m_measuring) {
            if (nowNs < m_endNs)
                ++m_responses;
            if (sentNs < m_beginNs)
                return;
        }
        m_interval.record(nowNs - sentNs);
    }
    void failed(LoadError kind, std::int64_t sentNs, std::int64_t nowNs);

    /// Ends the interval that runs, folds it into the totals and begins the next.
    LoadInterval closeInterval(std::int64_t nowNs);

    [[nodiscard]] std::uint64_t responses() const { return m_responses; }
    [[nodiscard]] std::uint64_t failuresInWindow() const { return m_failuresInWindow; }
    [[nodiscard]] const ErrorCounts& errors() const { return m_errors; }
    [[nodiscard]] const core::Histogram& serviceTime() const { return m_total; }
    [[nodiscard]] bool measuring() const { return m_measuring; }

private:
    bool m_measuring = false;
    std::int64_t m_beginNs = 0;
    std::int64_t m_endNs = 0;
    std::int64_t m_intervalBeginNs = 0;
    std::uint64_t m_intervalResponses = 0;
    std::uint64_t m_intervalErrors = 0;
    std::uint64_t m_responses = 0;
    std::uint64_t m_failuresInWindow = 0;
    ErrorCounts m_errors{};
    core::Histogram
        m_interval;  // recording goes to one histogram only; the totals are merged ten times a second
    core::Histogram m_total;
};

}  // namespace bakeoff::bench
