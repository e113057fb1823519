// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <functional>

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/load/url.h"
#include "core/base/result.h"
#include "core/measure/histogram.h"

namespace bakeoff::bench {

/// A closed loop of WebSocket messages: each connection sends a text and waits until it comes back.
struct WsPlan {
    Url url;  ///< of the endpoint; http stands for ws
    int connections = 64;
    std::size_t messageBytes = 64;
    std::int64_t warmupNs = 0;
    std::int64_t durationNs = 0;
    std::int64_t timeoutNs = 0;  ///< of a handshake or a message
    bool spin = false;           ///< never sleep while messages are under way: a CPU for its thread
};

struct WsReport {
    int connections = 0;
    std::int64_t durationNs = 0;  ///< of the measured window
    std::uint64_t messages = 0;   ///< that came back within the window as they were sent
    std::uint64_t wrong = 0;      ///< came back changed
    std::uint64_t broken = 0;     ///< connections that ended or timed out
    core::Histogram times;        ///< from send to return
    std::int64_t cpuNs = 0;       ///< of the generator's thread, within the window
    std::int64_t spinNs = 0;      ///< of that, spent awake with nothing to do
};

/// Told at the window's edges, on the calling thread.
struct WsObserver {
    std::function<void()> windowBegan = [] {};
    std::function<void()> windowEnded = [] {};
};

/// Opens all connections, warms up, measures, closes. One thread, the caller's. Errors: StartFailed when not
/// all connections could be opened, Cancelled.
core::Result<WsReport> runWsLoad(const WsPlan& plan, const WsObserver& observer, const CancelToken& cancel);

}  // namespace bakeoff::bench
