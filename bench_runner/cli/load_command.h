// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "bench_runner/base/cancel_token.h"

namespace bakeoff::bench {

/// `bench_runner load URL ...`: loads one address and prints what was measured. Returns an exit code of
/// core/protocol/exit_codes.h. `arguments` are those after the word "load".
int loadCommand(const std::vector<std::string>& arguments, const CancelToken& cancel);

/// Its help.
const char* loadHelp();

}  // namespace bakeoff::bench
