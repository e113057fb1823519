// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "bench_runner/load/exchange.h"
#include "core/measure/histogram.h"

namespace bakeoff::bench {

using ErrorCounts = std::array<std::uint64_t, kLoadErrorKinds>;

/// What happened within one interval of the timeline. Times on the steady clock. Durations are those of what
/// ended within the interval, failed requests included.
struct LoadInterval {
    std::int64_t beginNs = 0;
    std::int64_t endNs = 0;
    std::uint64_t responses = 0;  ///< good ones that came within the interval
    std::uint64_t errors = 0;
    std::int64_t p50Ns = 0;  ///< of the service time
    std::int64_t p99Ns = 0;
    std::int64_t maxNs = 0;
    double generatorCores = 0;  ///< its threads' CPU time, less that spent awake with nothing to do
    const core::Histogram* serviceTime = nullptr;   ///< valid within the call that gets the interval
    const core::Histogram* responseTime = nullptr;  ///< the same histogram in a closed loop
};

/// What became of one kind of request of a mix.
struct RequestStats {
    std::string name;
    std::uint64_t good = 0;  ///< of those due in the window
    std::uint64_t failed = 0;
    core::Histogram responseTime;  ///< of both

    void merge(const RequestStats& other) {
        good += other.good;
        failed += other.failed;
        responseTime.merge(other.responseTime);
    }
};

/// Counts what one thread of a load generator sees.
///
/// The measured window is [begin, end). Throughput counts the good responses that *arrive* in it. The
/// histograms hold every request that was *due* in it, also those answered only after its end: a stall at
/// the end is not lost, and a request that was due before the window belongs to the warm-up. In a closed
/// loop a request is due when a connection takes it. Failed requests stand in the histograms at the time at
/// which they failed (a timeout therefore at or above the limit), and by kind in histograms of their own;
/// they never count as responses. Thread: the generator's.
class Recorder {
public:
    /// `openLoop`: response time differs from service time. `kinds`: names of a mix's requests; fewer than
    /// two are not told apart.
    explicit Recorder(bool openLoop = false, const std::vector<std::string>& kinds = {});

    /// Until then everything belongs to the warm-up: intervals are kept, totals are not.
    void beginWindow(std::int64_t beginNs, std::int64_t endNs);

    void good(std::int64_t dueNs, std::int64_t takenNs, std::int64_t nowNs, std::size_t kind = 0) {
        ++m_intervalResponses;
        if (m_measuring) {
            // At a constant rate every request has its own window; in a closed loop throughput is what
            // arrives.
            if (nowNs < m_endNs && (!m_openLoop || dueNs >= m_beginNs))
                ++m_responses;
            if (dueNs < m_beginNs || dueNs >= m_endNs)
                return;
        }
        m_intervalService.record(nowNs - takenNs);
        if (m_openLoop)
            m_intervalResponse.record(nowNs - dueNs);
        if (!m_byRequest.empty() && m_measuring) {
            ++m_byRequest[kind].good;
            m_byRequest[kind].responseTime.record(nowNs - dueNs);
        }
    }
    void failed(LoadError error, std::int64_t dueNs, std::int64_t takenNs, std::int64_t nowNs,
                std::size_t kind = 0);
    /// A request went out. `waited`: no connection was free when it was due, so its lateness is not ours.
    void sent(std::int64_t dueNs, std::int64_t nowNs, bool waited) {
        if (!m_measuring || dueNs < m_beginNs || dueNs >= m_endNs)
            return;
        ++m_sent;
        if (waited)
            ++m_waited;
        else if (m_openLoop)
            m_sendError.record(nowNs - dueNs);
    }

    /// Of the interval that runs. closeInterval() folds them into the totals and begins the next.
    [[nodiscard]] std::uint64_t intervalResponses() const { return m_intervalResponses; }
    [[nodiscard]] std::uint64_t intervalErrors() const { return m_intervalErrors; }
    [[nodiscard]] const core::Histogram& intervalService() const { return m_intervalService; }
    [[nodiscard]] const core::Histogram& intervalResponse() const {
        return m_openLoop ? m_intervalResponse : m_intervalService;
    }
    void closeInterval();

    [[nodiscard]] std::uint64_t responses() const { return m_responses; }
    [[nodiscard]] std::uint64_t sentInWindow() const { return m_sent; }
    [[nodiscard]] std::uint64_t waited() const { return m_waited; }
    [[nodiscard]] std::uint64_t failuresInWindow() const { return m_failuresInWindow; }
    [[nodiscard]] const ErrorCounts& errors() const { return m_errors; }
    [[nodiscard]] const core::Histogram& serviceTime() const { return m_service; }
    [[nodiscard]] const core::Histogram& responseTime() const { return m_openLoop ? m_response : m_service; }
    [[nodiscard]] const core::Histogram& sendError() const { return m_sendError; }
    [[nodiscard]] const core::Histogram& errorTime() const { return m_errorTime; }
    [[nodiscard]] const core::Histogram& timeoutTime() const { return m_timeoutTime; }
    [[nodiscard]] const std::vector<RequestStats>& byRequest() const { return m_byRequest; }
    [[nodiscard]] bool measuring() const { return m_measuring; }

private:
    bool m_openLoop;
    bool m_measuring = false;
    std::int64_t m_beginNs = 0;
    std::int64_t m_endNs = 0;
    std::uint64_t m_intervalResponses = 0;
    std::uint64_t m_intervalErrors = 0;
    std::uint64_t m_responses = 0;
    std::uint64_t m_sent = 0;
    std::uint64_t m_waited = 0;
    std::uint64_t m_failuresInWindow = 0;
    ErrorCounts m_errors{};
    // Recording goes to the interval's histograms only; the totals are merged ten times a second.
    core::Histogram m_intervalService;
    core::Histogram m_intervalResponse;
    core::Histogram m_service;
    core::Histogram m_response;
    core::Histogram m_sendError;
    core::Histogram m_errorTime;
    core::Histogram m_timeoutTime;
    std::vector<RequestStats> m_byRequest;
};

}  // namespace bakeoff::bench
