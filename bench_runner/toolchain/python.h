// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bench_runner/toolchain/tool_context.h"
#include "bench_runner/toolchain/toolchain.h"

namespace bakeoff::bench {

/// One interpreter as it describes itself.
struct Python {
    std::string path;     ///< sys.executable: the program itself, not a shim in front of it
    std::string version;  ///< "3.11.7"
    std::string includeFolder;
    bool canMakeEnvironments = false;  ///< has venv and ensurepip
    bool freeThreaded = false;         ///< built without the global lock
    bool final = true;                 ///< neither alpha, beta nor candidate
};

/// Finds CPython interpreters: the override alone when there is one, else the newest by name in PATH and the
/// usual places, then what is called python3 or python.
/// Thread: one at a time. Asks each interpreter once.
class PythonFinder {
public:
    explicit PythonFinder(const ToolContext& context) : m_context(context) {}

    /// The first one of at least that version that can make environments (when `environments`), free-threaded
    /// or ordinary as asked; one that is not released yet when there is no other. Errors: ToolMissing; the
    /// message says what was found instead and what fixes it.
    core::Result<Python> find(const std::string& minVersion, bool environments, bool freeThreaded = false);

private:
    [[nodiscard]] std::vector<std::string> candidates(bool freeThreaded) const;
    const std::optional<Python>& ask(const std::string& program);

    const ToolContext& m_context;
    std::map<std::string, std::optional<Python>> m_asked;
    std::map<std::string, core::Message> m_whyNot;
};

/// CPython: subjects that an interpreter runs, with packages from its index in an environment each.
extern const ToolchainEntry kPythonToolchain;

}  // namespace bakeoff::bench
