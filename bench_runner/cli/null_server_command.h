// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/load/null_server.h"

namespace bakeoff::bench {

/// `bench_runner null-server ...`: serves until its standard input ends or it is stopped. Returns an exit
/// code of core/protocol/exit_codes.h.
int nullServerCommand(NullServerOptions options, CancelToken& cancel);

}  // namespace bakeoff::bench
