// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "bench_runner/toolchain/tool_context.h"

namespace bakeoff::bench {

/// A C compiler that was tried.
struct CCompiler {
    std::string path;
    std::string version;  ///< first line of what it says about itself
};

/// cc, gcc or clang, and that it compiles. Errors: ToolMissing.
core::Result<CCompiler> findCCompiler(const ToolContext& context);

/// Whether it finds Python.h in that folder, by compiling it. Errors: ToolMissing.
core::Result<void> tryPythonHeaders(const ToolContext& context, const CCompiler& compiler,
                                    const std::string& includeFolder);

}  // namespace bakeoff::bench
