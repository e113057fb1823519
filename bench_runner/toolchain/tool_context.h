// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/process/run_tool.h"
#include "bench_runner/toolchain/toolchain_set.h"
#include "core/base/result.h"

namespace bakeoff::bench {

constexpr std::int64_t kQueryTimeoutNs = 20'000'000'000;  ///< asking a tool what it is
constexpr std::int64_t kStepTimeoutNs = 900'000'000'000;  ///< one step of a preparation

/// What finding and preparing need to know. Lives as long as the job.
struct ToolContext {
    Environment environment;                       ///< for children; see cleanEnvironment()
    std::filesystem::path cacheFolder;             ///< of the job
    std::map<std::string, std::string> overrides;  ///< toolchain id -> program
    ToolchainSet toolchains = {};
    const CancelToken* cancel = nullptr;
    std::function<void(const core::Message&)> progress;  ///< one line about what is going on, for people

    /// The program that the settings name for a toolchain; empty when they leave it to be found.
    [[nodiscard]] std::string overrideOf(const std::string& toolchain) const;
};

/// What to do about an override that cannot be used.
constexpr core::Sentence kOverrideRemedy =
    SAY("Name another program in the settings, or none, so that it is looked for.");

/// The runner's environment without what would change how a subject of any of these toolchains behaves, and
/// with a usable PATH even when a file manager started us without one. A PATH that is set and empty stays
/// empty: whoever sets it wants nothing to be found.
Environment cleanEnvironment(Environment environment, const ToolchainSet& toolchains);

/// PATH as found plus the places where tools live that a minimal PATH leaves out, without repetition; nothing
/// when PATH is set and empty.
std::vector<std::string> searchFolders(const Environment& environment);

/// Runs one step of a preparation and turns its failure into BuildFailed: `what` as in "Installing the
/// packages of Flask", the last lines the tool wrote, and `remedy`. Each line it writes is reported as
/// progress.
core::Result<ToolOutput> runStep(const ToolContext& context, ChildOptions options, const core::Message& what,
                                 const core::Message& remedy, std::int64_t timeoutNs = kStepTimeoutNs);

/// One line of progress, if anybody listens.
void report(const ToolContext& context, const core::Message& text);

/// The first line of a text, shortened for a status line.
std::string shortLine(const std::string& text);

}  // namespace bakeoff::bench
