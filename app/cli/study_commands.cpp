// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/files/input_files.h"
#include "app/files/shown_study.h"
#include "app/i18n/core_text.h"
#include "app/settings/language.h"
#include "core/protocol/exit_codes.h"
#include "core/report/study_tables.h"
#include "core/study/study_checks.h"
#include "core/study/study_reader.h"
#include "core/study/study_substance.h"

namespace bakeoff::app {
namespace {

/// What the source says of how it measured, where anybody looked for that.
std::string experimentText(const core::Study& study) {
    const core::Table table = core::reproducibilityTable(study);
    return table.rows.empty() ? std::string()
                              : said(table.title) + "\n\n" + core::toText(table, wording()) + "\n";
}

int showStudy(const Locations& locations, const CommonOptions& options, const std::string& tableId) {
    auto study = openStudy(locations, options);
    if (!study)
        return fail(study.error());
    if (!tableId.empty()) {
        auto table = core::studyTable(*study, tableId);
        return table ? writeTable(options, *table) : fail(table.error());
    }
    if (options.format == "json")
        return writeJson(options, core::writeStudy(*study));
    const auto& source = study->source;
    std::string text = study->title + "\n\n" + study->summary + "\n\n" +
                       said(core::say("Source: %1, %2, %3", source.title, source.author, source.published)) +
                       "\n" + source.note + "\n\n" + experimentText(*study) +
                       said(core::say("Tables (bakeoff study show --table NAME):")) + "\n";
    for (const auto& id : core::studyTableIds(*study))
        text += "  " + id + "\n";
    return writeOutput(options, text);
}

/// What is wrong with the texts in other languages that lie beside the study.
std::vector<core::Error> problemsOfTexts(const QString& file, const core::Study& study) {
    std::vector<core::Error> problems;
    for (const auto& language : availableLanguages()) {
        const QString beside = studyTextsFile(file, language.code);
        const auto texts = loadStudyTexts(file, study, language.code);
        if (!texts) {
            problems.push_back(texts.error());
            continue;
        }
        if (texts->language().empty())
            continue;
        const auto gaps = texts->gapsTo(study);
        const auto tell = [&](core::Message message) {
            problems.push_back({core::ErrorCode::InvalidDocument, std::move(message), beside.toStdString()});
        };
        for (const auto& text : gaps.missing)
            tell(core::say("The text %1 has no translation.", core::inQuotes(text)));
        for (const auto& text : gaps.unknown)
            tell(core::say("The study has no text %1.", core::inQuotes(text)));
    }
    return problems;
}

int checkStudy(const CommonOptions& options, const std::string& file) {
    auto text = readTextFile(QString::fromStdString(file));
    if (!text)
        return fail(text.error());
    auto reading = core::readStudy(std::move(text).value(), file);
    // A study of nothing is well formed, and of no use to anybody.
    if (reading.study && core::substanceOf(*reading.study).nothing())
        reading.problems.push_back({core::ErrorCode::InvalidDocument,
                                    core::say("This study holds nothing that compares its alternatives."),
                                    file});
    if (reading.study) {
        for (auto& problem : problemsOfTexts(QString::fromStdString(file), *reading.study))
            reading.problems.push_back(std::move(problem));
    }
    if (options.format == "json") {
        core::Json problems = core::Json::array();
        for (const auto& problem : reading.problems)
            problems.push_back(core::toJson(problem));
        const int written =
            writeJson(options, {{"file", file}, {"ok", reading.problems.empty()}, {"problems", problems}});
        return reading.problems.empty() ? written : core::kExitUsage;
    }
    int status = core::kExitOk;
    for (const auto& problem : reading.problems)
        status = fail(problem);
    return status == core::kExitOk ? writeOutput(options, said(core::say("%1: a valid study.", file)) + "\n")
                                   : status;
}

struct StudyShowCommand {
    CommonOptions options;
    std::string table;

    void declare(CLI::App& show) {
        show.add_option("file", options.study, "A study file; the bundled study when left out");
        show.add_option("--study", options.study, "The same");
        show.add_option("--table", table,
                        "matrix, ecosystem, claims, guidance, architecture, rating-scale, questions, "
                        "reproducibility, ...");
        show.add_option("--format", options.format, "text, json, csv or md")
            ->check(CLI::IsMember({"text", "json", "csv", "md"}));
    }
    [[nodiscard]] int run(const Locations& locations) const { return showStudy(locations, options, table); }
};

struct StudyCheckCommand {
    CommonOptions options;
    std::string file;

    void declare(CLI::App& check) {
        check.add_option("file", file, "The study file")->required();
        check.add_option("--format", options.format, "text or json")->check(CLI::IsMember({"text", "json"}));
    }
    [[nodiscard]] int run(const Locations& /*locations*/) const { return checkStudy(options, file); }
};

}  // namespace

void addStudyCommands(CLI::App& study, Invocation& invocation) {
    study.require_subcommand(1);
    addCommand<StudyShowCommand>(study, "show", "Print a study, or one of its tables", invocation);
    addCommand<StudyCheckCommand>(
        study, "check", "Say what is wrong with a study file: file, line, column and JSON path", invocation);
    addStudyImportCommand(study, invocation);
}

}  // namespace bakeoff::app
