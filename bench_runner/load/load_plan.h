// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "bench_runner/load/exchange.h"
#include "bench_runner/load/url.h"
#include "core/bench/request_mix.h"

namespace bakeoff::bench {

/// One kind of request of a load.
struct LoadRequest {
    std::string name;  ///< under which it is reported
    std::string method = "GET";
    std::string target = "/";
    std::vector<std::pair<std::string, std::string>> headers;  ///< beside Host, User-Agent, Accept, lengths
    std::string body;
    double weight = 1;  ///< its share of all requests, against the other weights
    Expectation expected;

    /// The bytes that go out.
    [[nodiscard]] std::string bytes(const Url& url) const;
    /// Whether it may be sent again on a new connection when the server closed the old one under it (RFC
    /// 9110, 9.2.2).
    [[nodiscard]] bool repeatable() const;
    /// Whether it asks for the connection to be closed after its answer.
    [[nodiscard]] bool closes() const;
};

/// A mix as a load has it: status and whole bodies are held to under load, fields are not.
std::vector<LoadRequest> loadRequests(const std::vector<core::MixRequest>& mix);

/// How the engine talks to the kernel.
enum class EngineChoice : std::uint8_t {
    Auto,    ///< io_uring where the kernel allows it and it proves faster, else Asio
    Asio,    ///< everywhere
    IoUring  ///< Linux; an error where it cannot be had
};

/// What to load, with how much and for how long.
struct LoadPlan {
    Url url;
    int connections = 64;  ///< 1 to core::kMostConnections and as many as there are descriptors and ports for
    int threads = 1;       ///< 1 to `connections`; each with its share of connections and rate
    double ratePerS = 0;   ///< above 0: an open loop at this constant rate; 0: a closed loop
    bool randomArrivals = false;  ///< of an open loop: a Poisson process of that rate, not an even one
    std::uint64_t seed = 1;       ///< of random arrivals
    bool keepAlive = true;        ///< false: each request asks for its connection to be closed after it
    bool spin = false;  ///< never sleep, neither before a due time nor for an answer: a CPU for each thread
    std::int64_t warmupNs = 0;  ///< on the same connections, before the measured window; at least this
    /// Above warmupNs: warm up until rate and times are steady (core::steadyStateOf()), at most so long.
    std::int64_t warmupCapNs = 0;
    std::int64_t durationNs = 0;            ///< of the measured window
    std::int64_t timeoutNs = 0;             ///< of one request, its reconnect included
    std::int64_t intervalNs = 100'000'000;  ///< of the timeline
    int connectsAtOnce = 96;                ///< a burst beyond the backlog costs one-second SYN retransmits
    EngineChoice engine = EngineChoice::Auto;
    Expectation expected;               ///< of a plain GET of the url, when `requests` is empty
    std::vector<LoadRequest> requests;  ///< a weighted mix
};

}  // namespace bakeoff::bench
