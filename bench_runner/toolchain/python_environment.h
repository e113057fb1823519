// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "bench_runner/toolchain/prepared.h"
#include "bench_runner/toolchain/python.h"
#include "core/bench/catalogue.h"

namespace bakeoff::bench {

/// Where a Python subject's environment is or will be: named after its pins, its build and the interpreter,
/// so a change of any of them makes another one. Errors: Io. Empty when the bare interpreter will do.
core::Result<std::filesystem::path> pythonEnvironmentFolder(const ToolContext& context,
                                                            const core::Subject& subject,
                                                            const Python& python);

/// Makes the environment, once: venv, the pinned packages by hash, the build in a private copy. Errors:
/// BuildFailed, Io, Cancelled.
core::Result<Prepared> preparePython(const ToolContext& context, const core::Subject& subject,
                                     const Python& python);

}  // namespace bakeoff::bench
