// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/interchange/run_bundle.h"

namespace bakeoff::core {

struct ForeignText;

/// A file format that runs can be read from. A new one is a function in the file of its reader and a row in
/// foreignFormats().
struct ForeignFormat {
    std::string id;  ///< e.g. "hyperfine", as the command line takes it
    Sentence title;  ///< e.g. "hyperfine (--export-json)"
    /// Whether a text is in this format, by its contents alone.
    bool (*detects)(const ForeignText& text);
    /// Adds the file's measurements to `bundle` and sets `source` to the tool and, where the file states it,
    /// its version.
    Result<void> (*read)(const ForeignText& text, RunBundle& bundle);
    bool wholeRun = false;  ///< what is read is a run with all its parts, not trials to make one of
    bool board = false;     ///< of a public board, measured on its machine and at its sizes
};

/// In the order in which contents are held against them.
const std::vector<ForeignFormat>& foreignFormats();

/// Which format a text is in, by its contents alone; empty when none.
std::string detectFormat(const std::string& text);

/// Reads what a tool wrote. `name` is the file's name, for messages and, where the file names no subject, for
/// the subject. `format` is an id of foreignFormats(), or "auto". Each measurement becomes a trial, in base
/// units; what the file does not state stays unknown, and a number whose unit it does not state is kept
/// under "unknown_unit:<name>". Errors: NotFound for an unknown format, InvalidDocument with line, column and
/// path.
Result<RunBundle> readForeignResults(const std::string& text, const std::string& name,
                                     const std::string& format = "auto");

/// Adds the trials of `more` to `bundle`; trials of the same case are numbered on. Several files of one tool
/// are the trials of one run.
void appendTrials(RunBundle& bundle, const RunBundle& more);

}  // namespace bakeoff::core
