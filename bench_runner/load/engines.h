// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <string>

#include "bench_runner/load/load_plan.h"
#include "bench_runner/load/thread_load.h"
#include "bench_runner/load/tls.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// Before a due time a thread sleeps until this much is left and spins for the rest: sleeping alone wakes up
/// 40 to 400 us late.
constexpr std::int64_t kSpinNs = 60'000;

/// Lets the calling thread wake up as near to the time asked for as the kernel can; for sleeping before a due
/// time.
void wakePrecisely();

/// Runs a thread's load to its end on the calling thread, on Asio callbacks. Never fails by itself: what goes
/// wrong is told to the load.
void runOnAsio(ThreadLoad& load, const boost::asio::ip::tcp::endpoint& endpoint, bool neverSleep);

/// The same with TLS on each connection, each handshake a whole one: no session is resumed. Returns what was
/// agreed on, see tlsText(); nothing where no handshake succeeded.
std::string runOnAsioTls(ThreadLoad& load, const boost::asio::ip::tcp::endpoint& endpoint, const Url& url,
                         TlsContext& tls, bool neverSleep);

/// The same on io_uring. Errors: Unsupported where the kernel refuses; then nothing has happened yet.
core::Result<void> runOnIoUring(ThreadLoad& load, const boost::asio::ip::tcp::endpoint& endpoint,
                                bool neverSleep);

/// Which engine to take, and why.
struct EngineVerdict {
    EngineChoice engine = EngineChoice::Asio;
    core::Message reason;
};
/// For EngineChoice::Auto the kernel is tried out once a process, which takes some milliseconds. Errors:
/// Unsupported for io_uring where it cannot be had.
core::Result<EngineVerdict> chooseEngine(EngineChoice asked);

}  // namespace bakeoff::bench
