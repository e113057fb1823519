// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>

#include "bench_runner/process/child.h"

namespace bakeoff::bench {

/// What a short-lived tool gave.
struct ToolOutput {
    ExitStatus status;
    std::string output;
    std::string errors;
};
/// Runs a tool to its end. Errors: those of Child::start() and wait().
core::Result<ToolOutput> runTool(ChildOptions options, std::int64_t timeoutNs, const CancelToken& cancel);

}  // namespace bakeoff::bench
