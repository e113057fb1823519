// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bench_runner/base/text.h"
#include "bench_runner/toolchain/tool_context.h"
#include "bench_runner/toolchain/toolchain_file.h"

namespace bakeoff::bench {

/// A program as it describes itself.
struct FoundTool {
    std::string path;  ///< the program itself, where it says so, not a shim in front of it
    std::string version;
    Placeholders facts;  ///< as stated; also `tool`, `tool_dir` and `version`
};

/// Finds the program of a toolchain: the one that the settings name and no other, else by its names in the
/// PATH, the usual places, and where an own copy lies. Thread: one at a time. Asks each program once.
class ToolFinder {
public:
    ToolFinder(const ToolchainFile& file, const ToolContext& context) : m_file(file), m_context(context) {}

    /// The first one of at least that version (empty: the file's minimum) that fulfils the file's rules and
    /// these; one without the preferred fact when there is no other. Errors: ToolMissing, with what was found
    /// instead and what helps; Cancelled.
    core::Result<FoundTool> find(const std::string& minVersion, const std::vector<FactRule>& rules = {});
    /// Another program: beside the tool, else where tools are looked for. Empty when there is none.
    [[nodiscard]] std::string companion(const FoundTool& tool, const std::vector<std::string>& names) const;
    /// What find() asks next time may have changed (after an installation).
    void forget() { m_asked.clear(); }
    /// Where the own copy of the toolchain is or will be.
    [[nodiscard]] std::filesystem::path ownFolder() const;

private:
    struct Asked {
        std::optional<FoundTool> tool;
        core::Message whyNot;
    };
    struct Search;

    [[nodiscard]] std::vector<std::string> candidates() const;
    [[nodiscard]] std::vector<std::string> folders() const;
    const Asked& ask(const std::string& program);
    Asked askNow(const std::string& program);
    [[nodiscard]] Asked read(const std::string& program, const ToolOutput& output) const;
    core::Error missing(const Search& search, const std::string& minVersion) const;

    const ToolchainFile& m_file;
    const ToolContext& m_context;
    std::map<std::string, Asked> m_asked;
};

/// A command of a toolchain, with its environment.
ChildOptions toolCommand(const ToolchainFile& file, const ToolContext& context,
                         std::vector<std::string> words, const std::string& folder = {});

/// {cache} and {home}.
Placeholders placesOf(const ToolContext& context);

}  // namespace bakeoff::bench
