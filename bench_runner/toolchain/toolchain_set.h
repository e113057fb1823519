// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <vector>

#include "bench_runner/process/environment.h"
#include "bench_runner/toolchain/consents.h"
#include "bench_runner/toolchain/toolchain_file.h"

namespace bakeoff::bench {

/// The toolchains of a job. They say what is run, so they come from the program's own folder and from the
/// user's, into which a file gets by the user's own deed; never from where studies or subjects lie.
struct ToolchainSet {
    std::map<std::string, ToolchainFile> files;  ///< by id; of two with one id, the first folder's
    std::vector<core::Error> problems;           ///< what could not be read, or was not allowed
    std::map<std::string, std::string> own;      ///< id -> text of those that are the user's own

    [[nodiscard]] const ToolchainFile* find(const std::string& id) const;
    /// The environment without what would change how a subject of any of them behaves.
    [[nodiscard]] Environment scrubbed(Environment environment) const;
};

/// Reads <id>.json of each folder. A folder that is not there has none. Of the user's own nothing is used
/// that was not allowed: `consents` names those folders.
ToolchainSet readToolchains(const std::vector<std::string>& folders, const Consents& consents = {});

}  // namespace bakeoff::bench
