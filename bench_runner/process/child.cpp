// SPDX-License-Identifier: GPL-3.0-only
// What is the same on every system.
#include "bench_runner/process/child.h"

#include "bench_runner/base/clock.h"

namespace bakeoff::bench {

std::string ExitStatus::text() const {
    return (signalled ? "was killed by signal " : "ended with status ") + std::to_string(code);
}

std::string lastLines(const std::string& text, std::size_t lines) {
    std::string out;
    std::size_t end = text.size();
    while (lines > 0 && end > 0) {
        const auto newline = text.rfind('\n', end - 1);
        const std::size_t begin = newline == std::string::npos ? 0 : newline + 1;
        std::string line = text.substr(begin, end - begin);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\n'))
            line.pop_back();
        if (!line.empty()) {
            out = out.empty() ? line : line + "\n" + out;
            --lines;
        }
        if (newline == std::string::npos)
            break;
        end = newline;
    }
    return out;
}

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
