// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace bakeoff::bench {

/// What the command line of a job run says.
struct RunnerOptions {
    enum class Mode { Job, Load, LoadHelp, NullServer, NullServerHelp, Exec, ExecHelp, Help, Version };
    Mode mode = Mode::Job;
    std::string jobFile;            ///< empty: standard input
    bool detached = false;          ///< the end of standard input means nothing
    std::vector<std::string> rest;  ///< arguments of `load`, `null-server` or `exec`
};

/// Errors: InvalidArgument. `arguments` without the program's name.
core::Result<RunnerOptions> readOptions(const std::vector<std::string>& arguments);

const char* runnerHelp();

}  // namespace bakeoff::bench
