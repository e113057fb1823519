// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/load/null_server.h"

namespace bakeoff::bench {

core::Result<void> serveOnIoUring(int, const std::string&, const NullServerOptions&, const CancelToken&) {
    return core::Error{core::ErrorCode::Unsupported, "This build has no io_uring.", "null-server"};
}

}  // namespace bakeoff::bench
