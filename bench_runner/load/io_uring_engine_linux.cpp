// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/engines.h"

namespace bakeoff::bench {

core::Result<void> runOnIoUring(LoadSession&, const boost::asio::ip::tcp::endpoint&, bool) {
    return core::Error{core::ErrorCode::Unsupported, "this build has no io_uring.", "load"};
}

core::Result<EngineVerdict> chooseEngine(EngineChoice asked) {
    if (asked == EngineChoice::IoUring)
        return core::Error{core::ErrorCode::Unsupported, "this build has no io_uring.", "load"};
    return EngineVerdict{EngineChoice::Asio,
                         asked == EngineChoice::Asio ? "asked for" : "this build has no io_uring"};
}

}  // namespace bakeoff::bench
