// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/files/input_files.h"
#include "app/i18n/core_text.h"
#include "core/article/review.h"
#include "core/base/plain_text.h"
#include "core/protocol/exit_codes.h"
#include "core/study/study_reader.h"

namespace bakeoff::app {
namespace {

std::string nextSteps(const core::ImportedStudy& imported, const std::string& file) {
    const auto next =
        imported.study.scenarios.empty()
            ? core::say("Next: bakeoff %1 opens it; bakeoff study show --study %1 prints its tables.", file)
            : core::say(
                  "Next: bakeoff %1 opens it; bakeoff study show --study %1 prints its tables; bakeoff "
                  "decide --study %1 recommends.",
                  file);
    return "\n" + said(core::say("Written: %1", file)) + "\n" + said(next) + "\n";
}

/// Scripts see from the status that most of the article was not read.
int statusOf(int written, const core::ImportedStudy& imported) {
    return written == core::kExitOk && core::isReadPartly(imported) ? core::kExitPartly : written;
}

struct ImportOptions {
    CommonOptions common;
    std::string article;
    std::string corrections;  ///< a study file
    bool review = false;
};

/// What was read, line by line, on standard output; the study is written where a file is named for it.
int reviewStudy(const CommonOptions& options, const core::ImportedStudy& imported) {
    if (!options.output.empty()) {
        if (const int written = writeJson(options, core::writeStudy(imported.study));
            written != core::kExitOk)
            return written;
    }
    CommonOptions onScreen = options;
    onScreen.output.clear();
    return statusOf(writeTable(onScreen, core::reviewTable(core::reviewRows(imported))), imported);
}

int importStudy(const Locations& locations, const ImportOptions& wanted) {
    const CommonOptions& options = wanted.common;
    std::vector<core::SourceCorrection> corrections;
    if (!wanted.corrections.empty()) {
        auto former = loadStudy(QString::fromStdString(wanted.corrections));
        if (!former)
            return fail(former.error());
        corrections = former->corrections;
    }
    auto imported =
        importArticleFile(QString::fromStdString(wanted.article), locations.subjects, corrections);
    if (!imported)
        return fail(imported.error());
    if (wanted.review)
        return reviewStudy(options, *imported);
    const core::Json study = core::writeStudy(imported->study);
    if (options.output.empty()) {
        // The study is the data; what is said about it goes beside it.
        if (options.format == "json")
            return statusOf(writeJson(options, core::importJson(*imported)), *imported);
        std::fputs(core::plainLines(core::importText(*imported, wording())).c_str(), stderr);
        return statusOf(writeJson(options, study), *imported);
    }
    if (const int written = writeJson(options, study); written != core::kExitOk)
        return written;
    CommonOptions onScreen = options;
    onScreen.output.clear();
    if (options.format == "json") {
        core::Json report = core::importJson(*imported);
        report.erase("study");
        report["file"] = options.output;
        return statusOf(writeJson(onScreen, report), *imported);
    }
    const int written =
        writeOutput(onScreen, core::importText(*imported, wording()) + nextSteps(*imported, options.output));
    return statusOf(written, *imported);
}

struct StudyImportCommand {
    ImportOptions options;

    void declare(CLI::App& command) {
        command
            .add_option("article", options.article, "The article, a Markdown file or a saved page in HTML")
            ->required();
        command.add_option("-o,--output", options.common.output,
                           "The study file to write; standard output when left out");
        command.add_option("--format", options.common.format, "How to say what was found: text or json")
            ->check(CLI::IsMember({"text", "json"}));
        command.add_flag("--review", options.review,
                         "Print line by line what was read, with its unit, direction, workload and state");
        command.add_option(
            "--corrections", options.corrections,
            "A study made of this article before: what its reader set right is set right again");
    }
    [[nodiscard]] int run(const Locations& locations) const { return importStudy(locations, options); }
};

}  // namespace

void addStudyImportCommand(CLI::App& study, Invocation& invocation) {
    addCommand<StudyImportCommand>(
        study, "import", "Make a study from an article in Markdown or HTML and say what was not read",
        invocation);
}

}  // namespace bakeoff::app
