// SPDX-License-Identifier: GPL-3.0-only
#include <cstdio>
#include <string>
#include <vector>

#include "bench_runner/cli/load_command.h"
#include "core/protocol/exit_codes.h"

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    bakeoff::bench::CancelToken cancel;
    if (!arguments.empty() && arguments[0] == "load")
        return bakeoff::bench::loadCommand({arguments.begin() + 1, arguments.end()}, cancel);
    return bakeoff::core::kExitUsage;
}
