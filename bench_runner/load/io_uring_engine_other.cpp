// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/engines.h"

namespace bakeoff::bench {

core::Result<void> runOnIoUring(LoadSession&, const boost::asio::ip::tcp::endpoint&, bool) {
    return core::Error{core::ErrorCode::Unsupported, "io_uring exists on Linux alone.", "load"};
}

core::Result<EngineVerdict> chooseEngine(EngineChoice asked) {
    if (asked == EngineChoice::IoUring)
        return core::Error{core::ErrorCode::Unsupported, "io_uring exists on Linux alone.", "load"};
    return EngineVerdict{EngineChoice::Asio,
                         asked == EngineChoice::Asio ? "asked for" : "io_uring exists on Linux alone"};
}

}  // namespace bakeoff::bench
