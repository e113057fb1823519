// SPDX-License-Identifier: GPL-3.0-only
// For builds without liburing, and systems that are not Linux.
#include "bench_runner/load/engines.h"

namespace bakeoff::bench {
namespace {

constexpr const char* kWhy =
    "This build has no io_uring; it exists on Linux alone, and needs liburing 2.3 when built.";

}  // namespace

core::Result<void> runOnIoUring(ThreadLoad&, const boost::asio::ip::tcp::endpoint&, bool) {
    return core::Error{core::ErrorCode::Unsupported, kWhy, "load"};
}

core::Result<EngineVerdict> chooseEngine(EngineChoice asked) {
    if (asked == EngineChoice::IoUring)
        return core::Error{core::ErrorCode::Unsupported, kWhy, "load"};
    return EngineVerdict{EngineChoice::Asio, asked == EngineChoice::Asio ? "asked for" : kWhy};
}

}  // namespace bakeoff::bench
