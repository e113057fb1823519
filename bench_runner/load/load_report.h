// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bench_runner/load/recorder.h"
#include "core/measure/histogram.h"

namespace bakeoff::bench {

/// How the warm-up went.
struct WarmupReport {
    std::int64_t durationNs = 0;
    std::optional<bool> settled;  ///< at its end; nothing when it was too short to tell
    /// From its begin to where rate and times have stayed since; nothing where they had not settled.
    std::optional<std::int64_t> steadyAfterNs;
    double relativeChange = 0;  ///< the trend over its last intervals, as a share of the median there
};

/// What a run of load gave. See Recorder for what counts where.
struct LoadReport {
    std::string engine;          ///< "asio" or "io_uring"
    core::Message engineReason;  ///< why that one
    int connections = 0;         ///< that were open; always as many as asked for
    int threads = 1;
    std::int64_t durationNs = 0;       ///< of the measured window; shorter than planned only when stopped
    std::uint64_t requests = 0;        ///< good responses within the window
    std::uint64_t sent = 0;            ///< requests due in the window that were sent, whatever became of them
    std::uint64_t waited = 0;          ///< of these, the ones that found no free connection when due
    std::uint64_t failedInWindow = 0;  ///< requests that failed within the window
    ErrorCounts errors{};              ///< of requests in the window or left over from it, by kind
    std::uint64_t reconnects = 0;      ///< connections that the server closed and that were opened again
    std::string tls;                   ///< "TLSv1.3, TLS_AES_256_GCM_SHA384"; empty without TLS
    core::Histogram handshakeTime;     ///< of each handshake of TLS, from the ramp to the end
    core::Histogram serviceTime;       ///< from when a connection took the request
    core::Histogram responseTime;      ///< from when the request was due; the same in a closed loop
    core::Histogram sendError;    ///< open loop: how late requests went out for which a connection was free
    core::Histogram errorTime;    ///< response time of failed requests, timeouts apart
    core::Histogram timeoutTime;  ///< response time of requests that timed out
    std::vector<RequestStats> byRequest;  ///< by kind of request, in the order of the mix; empty for one
    std::int64_t generatorCpuNs = 0;      ///< of the generator's threads, within the window
    std::int64_t generatorSpinNs = 0;     ///< of that, spent awake with nothing to do
    /// Time that they could have run and had no CPU, within the window; -1 where the system does not say.
    std::int64_t generatorQueueNs = -1;
    bool awake = false;          ///< they never slept
    double offeredRatePerS = 0;  ///< 0 in a closed loop
    bool randomArrivals = false;
    bool keepAlive = true;
    WarmupReport warmup;
    bool stopped = false;  ///< an observer or the token ended it early

    [[nodiscard]] bool openLoop() const { return offeredRatePerS > 0; }
    [[nodiscard]] std::uint64_t errorTotal() const;
    /// Good responses per second.
    [[nodiscard]] double ratePerS() const;
    /// Requests that were due in the window of an open loop, sent or not.
    [[nodiscard]] std::uint64_t due() const;
    /// Mean service time x throughput / connections; 1 for a right clock in a closed loop. 0 without
    /// requests.
    [[nodiscard]] double littleLawRatio() const;
    /// CPU time of the generator's threads without what they spent awake with nothing to do.
    [[nodiscard]] std::int64_t generatorWorkNs() const;
    /// That per wall time.
    [[nodiscard]] double generatorCores() const;
    /// The same for one thread: 1 is saturated.
    [[nodiscard]] double threadBusy() const;
    /// The share of the window that a thread of the generator waited for a CPU; nothing where nobody knows.
    [[nodiscard]] std::optional<double> threadStarved() const;
    /// Adds what another thread of the same run saw.
    void merge(const LoadReport& other);
};

}  // namespace bakeoff::bench
