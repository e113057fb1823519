// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/tool_context.h"

#include <algorithm>

#include "bench_runner/base/clock.h"
#include "bench_runner/base/text.h"

namespace bakeoff::bench {
namespace {

constexpr std::size_t kStatusLine = 160;
constexpr std::int64_t kProgressPeriodNs = 150 * kNsPerMs;

/// A PATH that is set and empty is taken at its word; one that is not set, or short, is that of a file
/// manager.
bool searchesNothing(const Environment& environment) {
    const auto path = environment.find("PATH");
    return path != environment.end() && path->second.empty();
}

}  // namespace

Environment cleanEnvironment(Environment environment, const ToolchainSet& toolchains) {
    environment = toolchains.scrubbed(std::move(environment));
#ifndef _WIN32
    if (searchesNothing(environment))
        return environment;
    // Compilers and shells that tools call live here.
    std::string& path = environment["PATH"];
    for (const char* folder : {"/usr/local/bin", "/usr/bin", "/bin"}) {
        if ((":" + path + ":").find(std::string(":") + folder + ":") == std::string::npos)
            path += (path.empty() ? "" : ":") + std::string(folder);
    }
#endif
    return environment;
}

std::vector<std::string> searchFolders(const Environment& environment) {
    std::vector<std::string> out;
    if (searchesNothing(environment))
        return out;
    const auto add = [&](const std::string& folder) {
        if (!folder.empty() && std::ranges::find(out, folder) == out.end())
            out.push_back(folder);
    };
    if (const auto path = environment.find("PATH"); path != environment.end()) {
        std::size_t begin = 0;
        while (begin <= path->second.size()) {
            const auto end = std::min(path->second.find(':', begin), path->second.size());
            add(path->second.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    for (const char* folder :
         {"/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/opt/local/bin", "/snap/bin"})
        add(folder);
    if (const auto home = environment.find("HOME"); home != environment.end())
        add(home->second + "/.local/bin");
    return out;
}

std::string ToolContext::overrideOf(const std::string& toolchain) const {
    const auto chosen = overrides.find(toolchain);
    return chosen == overrides.end() ? std::string() : chosen->second;
}

void report(const ToolContext& context, const core::Message& text) {
    if (context.progress)
        context.progress(text);
}

std::string shortLine(const std::string& text) {
    const auto begin = text.find_first_not_of(" \t");
    std::string line =
        begin == std::string::npos ? std::string() : text.substr(begin, text.find('\n', begin) - begin);
    if (line.size() > kStatusLine)
        line = line.substr(0, kStatusLine) + "…";
    return line;
}

core::Result<ToolOutput> runStep(const ToolContext& context, ChildOptions options, const core::Message& what,
                                 const core::Message& remedy, std::int64_t timeoutNs) {
    report(context, core::say("%1…", what));
    std::int64_t lastNs = 0;
    options.onLine = [&](const std::string& line) {
        const std::int64_t now = steadyNs();
        if (now - lastNs < kProgressPeriodNs || line.find_first_not_of(" \t") == std::string::npos)
            return;
        lastNs = now;
        report(context, core::say("%1: %2", what, shortLine(line)));
    };
    auto output = runTool(std::move(options), timeoutNs, *context.cancel);
    if (!output) {
        if (output.error().code == core::ErrorCode::Cancelled)
            return output.error();
        return core::Error{core::ErrorCode::BuildFailed,
                           core::say("%1 failed: %2", what, output.error().message), "", remedy};
    }
    if (output->status.success())
        return output;
    std::string last = lastLines(output->errors, 4);
    if (last.empty())
        last = lastLines(output->output, 4);
    return core::Error{core::ErrorCode::BuildFailed,
                       core::say("%1 failed: the tool %2.\n%3", what, output->status.text(), last), "",
                       remedy};
}

}  // namespace bakeoff::bench
