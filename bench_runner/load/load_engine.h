// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/load/recorder.h"
#include "bench_runner/load/schedule.h"
#include "bench_runner/load/url.h"
#include "core/base/result.h"
#include "core/measure/histogram.h"

namespace bakeoff::bench {

/// What to load, with how much and for how long.
struct LoadPlan {
    Url url;
    int connections = 64;         ///< 1 to 10,000 and as many as there are descriptors and ports for
    std::int64_t warmupNs = 0;    ///< on the same connections, before the measured window
    std::int64_t durationNs = 0;  ///< of the measured window
    std::int64_t timeoutNs = 0;   ///< of one request, its reconnect included
    std::int64_t intervalNs = 100'000'000;  ///< of the timeline
    int connectsAtOnce = 96;                ///< a burst beyond the backlog costs one-second SYN retransmits
    Expectation expected;
};

/// What a run of load gave. See Recorder for what counts where.
struct LoadReport {
    int connections = 0;               ///< that were open; always as many as asked for
    std::int64_t durationNs = 0;       ///< of the measured window; shorter than planned only when stopped
    std::uint64_t requests = 0;        ///< good responses within the window
    std::uint64_t failedInWindow = 0;  ///< requests that failed within the window
    ErrorCounts errors{};              ///< of requests in the window or left over from it, by kind
    std::uint64_t reconnects = 0;      ///< connections that the server closed and that were opened again
    core::Histogram serviceTime;
    std::int64_t generatorCpuNs = 0;  ///< of the generator's thread, within the window
    double offeredRatePerS = 0;       ///< 0 in a closed loop
    bool stopped = false;             ///< an observer or the token ended it early

    [[nodiscard]] std::uint64_t errorTotal() const;
    /// Good responses per second.
    [[nodiscard]] double ratePerS() const;
    /// Mean service time x throughput / connections; 1 for a right clock in a closed loop. 0 without
    /// requests.
    [[nodiscard]] double littleLawRatio() const;
    /// CPU time of the generator's thread per wall time.
    [[nodiscard]] double generatorCores() const;
};

/// Told what happens, on the engine's thread: be quick.
class LoadObserver {
public:
    LoadObserver() = default;
    virtual ~LoadObserver() = default;
    LoadObserver(const LoadObserver&) = delete;
    LoadObserver& operator=(const LoadObserver&) = delete;

    virtual void warmupBegan() {}
    virtual void windowBegan(std::int64_t /*beginNs*/) {}
    virtual void windowEnded(std::int64_t /*endNs*/) {}
    /// One interval of the timeline, also during the warm-up. False stops the run.
    virtual bool interval(const LoadInterval& /*interval*/) { return true; }
};

/// Generates load with one thread, the caller's. Implementations differ in how they talk to the kernel.
class LoadEngine {
public:
    LoadEngine() = default;
    virtual ~LoadEngine() = default;
    LoadEngine(const LoadEngine&) = delete;
    LoadEngine& operator=(const LoadEngine&) = delete;

    /// Opens every connection, warms up, measures, waits for what is still unanswered, and returns.
    /// Errors: ResourceLimit when the connections asked for could not all be opened, StartFailed when nobody
    /// answers at the address, Cancelled.
    virtual core::Result<LoadReport> run(const LoadPlan& plan, Schedule& schedule, LoadObserver& observer,
                                         const CancelToken& cancel) = 0;
};

/// The engine on Asio callbacks, for every system.
std::unique_ptr<LoadEngine> makeAsioEngine();

/// Raises the soft limit on descriptors so that `connections` fit. Errors: ResourceLimit with both numbers.
core::Result<void> ensureDescriptors(int connections);

/// One GET on a connection of its own. Errors: StartFailed when nobody accepts, Timeout, BadResponse for what
/// is not HTTP, InvalidArgument for a host that cannot be resolved.
struct FetchedPage {
    int status = 0;
    std::string body;
};
core::Result<FetchedPage> fetchPage(const Url& url, std::int64_t timeoutNs);

}  // namespace bakeoff::bench
