// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/process/run_tool.h"

#include "bench_runner/base/clock.h"

namespace bakeoff::bench {

core::Result<ToolOutput> runTool(ChildOptions options, std::int64_t timeoutNs, const CancelToken& cancel) {
    auto child = Child::start(std::move(options));
    if (!child)
        return child.error();
    auto status = (*child)->wait(steadyNs() + timeoutNs, cancel);
    if (!status)
        return status.error();
    return ToolOutput{*status, (*child)->output(), (*child)->errorText()};
}

}  // namespace bakeoff::bench
