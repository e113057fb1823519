// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/cli/load_options.h"

namespace bakeoff::bench {

/// `bench_runner load URL ...`: loads one address and prints what was measured. Returns an exit code of
/// core/protocol/exit_codes.h.
int loadCommand(LoadOptions options, const CancelToken& cancel);

}  // namespace bakeoff::bench
