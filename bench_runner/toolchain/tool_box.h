// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "bench_runner/toolchain/c_compiler.h"
#include "bench_runner/toolchain/python.h"
#include "bench_runner/toolchain/tool_context.h"

namespace bakeoff::bench {

/// What the toolchains of one job share: what one of them needs of another is looked for once.
struct ToolBox {
    explicit ToolBox(ToolContext of) : context(std::move(of)) {}
    ToolBox(const ToolBox&) = delete;
    ToolBox& operator=(const ToolBox&) = delete;

    const ToolContext context;
    PythonFinder pythons{context};  ///< also for pip, which installs what comes from its index
    CCompilerFinder compilers{context};
};

}  // namespace bakeoff::bench
