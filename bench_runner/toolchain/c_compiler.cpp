// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/c_compiler.h"

#include "bench_runner/toolchain/remedies.h"

namespace bakeoff::bench {
namespace {

core::Result<ToolOutput> run(const ToolContext& context, std::vector<std::string> command) {
    ChildOptions options;
    options.command = std::move(command);
    options.environment = context.environment;
    return runTool(std::move(options), kQueryTimeoutNs, *context.cancel);
}

}  // namespace

core::Result<CCompiler> findCCompiler(const ToolContext& context) {
    for (const char* name : {"cc", "gcc", "clang"}) {
        for (const auto& folder : searchFolders(context.environment)) {
            const std::string program = findExecutable(folder + "/" + name, "");
            if (program.empty())
                continue;
            // A wrapper without a compiler behind it (xcode-select's) is there and does not work: so try it.
            auto tried = run(context, {program, "-fsyntax-only", "-x", "c", "/dev/null"});
            if (!tried || !tried->status.success())
                continue;
            auto version = run(context, {program, "--version"});
            const std::string line = version ? version->output.substr(0, version->output.find('\n')) : "";
            return CCompiler{program, line};
        }
    }
    return core::Error{core::ErrorCode::ToolMissing,
                       "No C compiler was found. Remedy: " + remedyFor(MissingTool::CCompiler), "c-compiler"};
}

core::Result<void> tryPythonHeaders(const ToolContext& context, const CCompiler& compiler,
                                    const std::string& includeFolder) {
    auto tried = run(context, {compiler.path, "-fsyntax-only", "-I" + includeFolder, "-include", "Python.h",
                               "-x", "c", "/dev/null"});
    if (tried && tried->status.success())
        return {};
    return core::Error{core::ErrorCode::ToolMissing,
                       "Python's C headers are not in " + includeFolder +
                           ". Remedy: " + remedyFor(MissingTool::PythonHeaders),
                       "python-headers"};
}

}  // namespace bakeoff::bench
