// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "bench_runner/toolchain/prepared.h"
#include "bench_runner/toolchain/remedies.h"
#include "core/base/result.h"
#include "core/bench/catalogue.h"
#include "core/protocol/event.h"

namespace bakeoff::bench {

struct ToolBox;

/// How a subject stands before anything is done for it.
struct Readiness {
    bool prepared = false;  ///< nothing has to be installed or built first
    core::Message detail;   ///< what will run it, and what comes first
};

/// What a language is to the runner: how its tools are found and how a subject becomes a program that can be
/// started. Everything else about preparing (cache, locks, pip, steps with progress and limits) is in
/// preparation.h, pip.h and tool_context.h for all of them. Lives as long as the job. Thread: one at a time.
class Toolchain {
public:
    Toolchain() = default;
    virtual ~Toolchain() = default;
    Toolchain(const Toolchain&) = delete;
    Toolchain& operator=(const Toolchain&) = delete;

    /// Whether it is there, which one, and what installs it. Changes nothing.
    virtual core::ToolEvent inspect() = 0;
    /// Whether a subject's further need (`needs` in its subject.json) is met, as Ok or ToolMissing; nothing
    /// when this toolchain does not know such a need. Changes nothing.
    virtual std::optional<core::Result<void>> meets(const std::string& need,
                                                    const core::Subject& subject) = 0;
    /// Whether it can prepare that subject, its further needs apart. Changes nothing. Errors: ToolMissing,
    /// Io; Unsupported (the default) from a tool that is there for others and prepares nothing itself.
    virtual core::Result<Readiness> check(const core::Subject& subject);
    /// Installs and builds what the subject needs, once. Errors: ToolMissing, BuildFailed, Io, Cancelled;
    /// Unsupported as check() has it.
    virtual core::Result<Prepared> prepare(const core::Subject& subject);
};

/// One row of the registry.
struct ToolchainEntry {
    std::string_view id;  ///< as in subject.json, Job::tools and ToolEvent
    std::unique_ptr<Toolchain> (*make)(ToolBox& box);
    /// Environment variables that would change how its subjects behave; "X*" stands for all that begin so.
    std::span<const std::string_view> variables = {};
    /// What installs it and its parts.
    std::span<const SystemRemedies> remedies = {};
};

/// Every toolchain that the runner knows, in the order in which they are shown.
std::span<const ToolchainEntry* const> allToolchains();

/// "The toolchain ... is not known to this version."
core::Error unknownToolchain(const core::Subject& subject);

}  // namespace bakeoff::bench
