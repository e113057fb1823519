// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <filesystem>
#include <string>

#include "bench_runner/toolchain/python.h"
#include "bench_runner/toolchain/tool_context.h"

namespace bakeoff::bench {

/// Makes an environment with pip in a folder that is not there. `what` is shown meanwhile. Errors:
/// BuildFailed, Cancelled.
core::Result<void> makeVenv(const ToolContext& context, const Python& python,
                            const std::filesystem::path& venv, const core::Message& what);
/// The interpreter of such an environment.
std::string venvPython(const std::filesystem::path& venv);

/// What pip is to install.
struct PipInstall {
    std::string python;                     ///< whose pip; its environment is what is installed into
    std::filesystem::path requirements;     ///< file of pins with their hashes
    std::filesystem::path wheelsInto = {};  ///< else this folder, without dependencies and from wheels alone
    std::filesystem::path folder = {};      ///< where it runs; empty: anywhere
};
/// No index is named: whatever the user's pip is set up with (mirror, proxy, certificates) is used. `what`
/// and `remedy` as runStep() has them. Errors: BuildFailed, Cancelled.
core::Result<void> pipInstall(const ToolContext& context, const PipInstall& install,
                              const core::Message& what, const core::Message& remedy);

/// An environment of the cache that holds nothing but pip, for installing into other folders; made once.
/// Returns its interpreter. Errors: BuildFailed, Io, Cancelled.
core::Result<std::string> installerPython(const ToolContext& context, const Python& python);

}  // namespace bakeoff::bench
