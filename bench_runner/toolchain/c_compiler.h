// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>

#include "bench_runner/toolchain/tool_context.h"
#include "bench_runner/toolchain/toolchain.h"

namespace bakeoff::bench {

/// A C compiler that was tried.
struct CCompiler {
    std::string path;
    std::string version;  ///< first line of what it says about itself
};

/// cc, gcc or clang. Thread: one at a time. Looks once.
class CCompilerFinder {
public:
    explicit CCompilerFinder(const ToolContext& context) : m_context(context) {}

    /// The first one that compiles. Errors: ToolMissing.
    core::Result<CCompiler> find();
    /// Whether that header is in that folder and everything that it includes is there: by compiling it.
    [[nodiscard]] bool compiles(const CCompiler& compiler, const std::string& header,
                                const std::string& folder) const;

private:
    const ToolContext& m_context;
    std::optional<core::Result<CCompiler>> m_found;
};

/// For subjects that need one ("c-compiler"); it prepares none itself.
extern const ToolchainEntry kCCompilerToolchain;

}  // namespace bakeoff::bench
