// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "app/files/run_history.h"
#include "app/files/shown_study.h"
#include "app/run/locations.h"
#include "app/store/run_store.h"
#include "core/answers/answers.h"
#include "core/base/json_reader.h"
#include "core/base/table.h"
#include "core/decision/services.h"
#include "core/study/study.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::app {

/// What the options that several commands share said.
struct CommonOptions {
    std::string study{};  ///< file; empty: the bundled one
    std::string format = "text";
    std::string output{};  ///< file; empty: standard output
};

/// The message in the language that --language asked for.
std::string said(const core::Message& message);

/// Prints the message as a line of standard error, in the same language.
void tell(const core::Message& message);

/// Prints "bakeoff: where: message" to standard error and returns the exit status that fits the error.
int fail(const core::Error& error);

/// Writes text to the output file or to standard output; returns an exit status.
int writeOutput(const CommonOptions& options, const std::string& text);
int writeJson(const CommonOptions& options, const core::Json& json);
/// Text, JSON, CSV or Markdown, as the format option says.
int writeTable(const CommonOptions& options, const core::Table& table);

/// The study that the options name, in the language that --language asked for; in its own words where the
/// output is for programs. What is wrong with its texts in that language is said.
core::Result<ShownStudy> openShownStudy(const Locations& locations, const CommonOptions& options);
/// Its study alone.
core::Result<core::Study> openStudy(const Locations& locations, const CommonOptions& options);
core::Result<std::shared_ptr<RunStore>> openStore(const Locations& locations);
/// "latest" is the one that RunStore::latestResults() tells.
core::Result<LoadedRun> loadRun(const Locations& locations, const std::string& id);
/// The same, and "sample" is the run that the program carries: to be looked at, never to be judged by.
core::Result<LoadedRun> loadRunOrSample(const Locations& locations, const std::string& id);
/// loadRunOrSample(), and the public boards that stand beside it; no boards where the store cannot be read.
struct RunAndBoards {
    core::Result<LoadedRun> run;
    std::vector<core::Board> boards;
};
RunAndBoards loadRunAndBoards(const Locations& locations, const std::string& id);
core::Result<core::Answers> readAnswerOptions(const core::Study& study, const std::string& file,
                                              const std::vector<std::string>& shares);

/// Reads files of answers, each one service named after its file, and files of profiles. Services of the same
/// name are told apart by a number. The first choice of evidence counts.
core::Result<core::ServiceSet> readServiceOptions(const core::Study& study,
                                                  const std::vector<std::string>& files);

}  // namespace bakeoff::app
