// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/toolchain/c_compiler.h"

#include "bench_runner/process/run_tool.h"
#include "bench_runner/toolchain/tool_box.h"

namespace bakeoff::bench {
namespace {

constexpr SystemRemedies kInstallCompiler[] = {{
    .debian = "sudo apt-get install build-essential",
    .fedora = "sudo dnf install gcc",
    .suse = "sudo zypper install gcc",
    .arch = "sudo pacman -S gcc",
    .alpine = "sudo apk add build-base",
    .otherLinux = SAY("Install a C compiler with your system's package manager."),
    .macOs = "xcode-select --install",
    .windows = "winget install Microsoft.VisualStudio.2022.BuildTools",
}};

core::Result<ToolOutput> run(const ToolContext& context, std::vector<std::string> command) {
    ChildOptions options;
    options.command = std::move(command);
    options.environment = context.environment;
    return runTool(std::move(options), kQueryTimeoutNs, *context.cancel);
}

core::Result<CCompiler> look(const ToolContext& context) {
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
    return core::Error{core::ErrorCode::ToolMissing, SAY("No C compiler was found."), "c-compiler",
                       kInstallCompiler[0].here()};
}

class CCompilerToolchain final : public Toolchain {
public:
    explicit CCompilerToolchain(ToolBox& box) : m_box(box) {}

    core::ToolEvent inspect() override {
        core::ToolEvent tool{.id = std::string(kCCompilerToolchain.id), .name = "C compiler"};
        if (auto found = m_box.compilers.find()) {
            tool.found = true;
            tool.path = found->path;
            tool.version = found->version;
        } else {
            tool.detail = found.error().message;
            tool.remedy = found.error().remedy;
        }
        return tool;
    }

    std::optional<core::Result<void>> meets(const std::string& need, const core::Subject&) override {
        if (need != kCCompilerToolchain.id)
            return std::nullopt;
        auto found = m_box.compilers.find();
        return found ? core::Result<void>() : core::Result<void>(found.error());
    }

private:
    ToolBox& m_box;
};

}  // namespace

core::Result<CCompiler> CCompilerFinder::find() {
    if (!m_found)
        m_found = look(m_context);
    return *m_found;
}

bool CCompilerFinder::compiles(const CCompiler& compiler, const std::string& header,
                               const std::string& folder) const {
    auto tried = run(m_context, {compiler.path, "-fsyntax-only", "-I" + folder, "-include", header, "-x", "c",
                                 "/dev/null"});
    return tried && tried->status.success();
}

constinit const ToolchainEntry kCCompilerToolchain{
    .id = "c-compiler",
    .make = [](ToolBox& box) -> std::unique_ptr<Toolchain> {
        return std::make_unique<CCompilerToolchain>(box);
    },
    .remedies = kInstallCompiler,
};

}  // namespace bakeoff::bench
