// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <set>
#include <string>

#include "bench_runner/toolchain/pins.h"
#include "bench_runner/toolchain/prepared.h"
#include "bench_runner/toolchain/tool_box.h"
#include "core/base/result.h"
#include "core/bench/catalogue.h"
#include "core/protocol/event.h"

namespace bakeoff::bench {

/// How a subject stands before anything is done for it.
struct Readiness {
    bool prepared = false;  ///< nothing has to be installed or built first
    core::Message detail;   ///< what will run it, and what comes first
};

/// Carries out what a toolchain file says: finds its tool and makes of a subject something that can be
/// started. Knows no language. Lives as long as the job. Thread: one at a time.
class Toolchain {
public:
    Toolchain(const ToolchainFile& file, ToolBox& box) : m_file(file), m_box(box) {}

    /// Whether it is there, which one, and what installs it. Changes nothing.
    core::ToolEvent inspect();
    /// Whether a subject's further need (`needs` in its subject.json) is met, as Ok or ToolMissing; nothing
    /// when this toolchain does not know such a need. Changes nothing.
    std::optional<core::Result<void>> meets(const std::string& need, const core::Subject& subject);
    /// Whether it can prepare that subject, its further needs apart. Changes nothing. Errors: ToolMissing,
    /// Io; BuildFailed for packages that are not pinned; Unsupported from a tool that is there for others and
    /// prepares nothing itself.
    core::Result<Readiness> check(const core::Subject& subject);
    /// Installs and builds what the subject needs, once. Errors: those of check(), BuildFailed, Io,
    /// Cancelled.
    core::Result<Prepared> prepare(const core::Subject& subject);

    [[nodiscard]] const ToolchainFile& file() const { return m_file; }

private:
    /// Everything about one subject that steps and folders depend on.
    struct Plan {
        FoundTool tool;
        PinState pins;
        std::set<std::string> conditions;
        bool steps = false;            ///< whether it has to be prepared at all
        bool copied = false;           ///< whether it gets a private copy
        std::filesystem::path folder;  ///< of the cache, where there are steps
        Placeholders values;
    };

    core::Result<FoundTool> toolFor(const core::Subject& subject, bool steps);
    core::Result<Plan> planFor(const core::Subject& subject);
    core::Result<void> addCompanions(Plan& plan) const;
    core::Result<std::string> nameOfFolder(const core::Subject& subject, const Plan& plan) const;
    [[nodiscard]] ToolFinder* installer(const std::string& minVersion) const;
    [[nodiscard]] bool canInstall(const std::string& minVersion) const;
    core::Result<void> install();
    [[nodiscard]] core::Message named(const std::string& version) const;
    [[nodiscard]] std::string ownName() const;
    [[nodiscard]] ToolFinder& finder() const { return *m_box.finder(m_file.id); }

    const ToolchainFile& m_file;
    ToolBox& m_box;
};

/// "The toolchain ... is not known to this version."
core::Error unknownToolchain(const core::Subject& subject);

}  // namespace bakeoff::bench
