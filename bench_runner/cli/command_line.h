// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "bench_runner/cli/exec_command.h"
#include "bench_runner/cli/load_options.h"
#include "bench_runner/load/null_server.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// What the command line of a job run says.
struct JobOptions {
    std::string jobFile;    ///< empty: standard input
    bool detached = false;  ///< the end of standard input means nothing
};

/// A text that was asked for: help or version.
struct AskedText {
    std::string text;
};

/// What the runner is to do.
using CommandLine = std::variant<JobOptions, LoadOptions, ExecOptions, NullServerOptions, AskedText>;

/// `arguments` without the program's name. Errors: InvalidArgument with what to write instead; Io and
/// InvalidDocument for a file that an option names.
core::Result<CommandLine> readCommandLine(const std::vector<std::string>& arguments);

/// "bench_runner load", "bench_runner", ...: who it is that refuses these arguments.
std::string commandName(const std::vector<std::string>& arguments);

}  // namespace bakeoff::bench
