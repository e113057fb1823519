// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "bench_runner/base/cancel_token.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// What `bench_runner exec` was asked for.
struct ExecOptions {
    int trials = 10;
    int warmup = 0;          ///< runs of each command before the measured ones
    bool interleave = true;  ///< A B A B ..., not A A B B
    bool anyStatus = false;  ///< a command that ends with another status than 0 counts all the same
    bool json = false;
    std::int64_t timeoutNs = 3600'000'000'000;
    std::vector<std::vector<std::string>> commands;
};

/// `bench_runner exec ...`: measures commands side by side and prints times and memory. Returns an exit code
/// of core/protocol/exit_codes.h. The guardian should run.
int execCommand(const ExecOptions& options, const CancelToken& cancel);

}  // namespace bakeoff::bench
