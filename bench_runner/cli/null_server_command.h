// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "bench_runner/base/cancel_token.h"

namespace bakeoff::bench {

/// `bench_runner null-server ...`: serves until its standard input ends or it is stopped. Returns an exit
/// code of core/protocol/exit_codes.h. `arguments` are those after the word "null-server".
int nullServerCommand(const std::vector<std::string>& arguments, CancelToken& cancel);

/// Its help.
const char* nullServerHelp();

}  // namespace bakeoff::bench
