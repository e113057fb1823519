// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "bench_runner/base/unique_fd.h"
#include "bench_runner/process/child.h"

namespace bakeoff::bench {

/// A process that has just been made, with our ends of its streams.
struct Launched {
    int pid = 0;
    std::int64_t startedNs = 0;  ///< steady clock, just before it became the program
    UniqueFd input;              ///< invalid unless asked for
    UniqueFd output;
    UniqueFd errors;
    core::Message
        problem;  ///< why it did not become the program; the process is then ending and must be reaped
};

/// Forks and executes. The child waits until `made` has returned in the parent, so it cannot run (or fork)
/// before the guardian knows of it; when the runner dies meanwhile, it never runs at all.
/// Errors: StartFailed (no such program or folder), ResourceLimit.
core::Result<Launched> launch(const ChildOptions& options, const std::function<void(int pid)>& made);

}  // namespace bakeoff::bench
