// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <QDir>
#include <QFileInfo>

#include "app/charts/report_pictures.h"
#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/files/sample_run.h"
#include "app/i18n/core_text.h"
#include "core/decision/decision.h"
#include "core/protocol/exit_codes.h"
#include "core/report/html_report.h"
#include "core/report/run_report.h"

namespace bakeoff::app {
namespace {

struct ReportOptions {
    std::string run = "latest";
    std::string answers;
    std::vector<std::string> shares;
    double blend = 0.5;
    bool charts = true;
};

/// Markdown cannot hold pictures: they stand in a folder beside the document.
core::Result<void> writePictures(core::RunReportInput& input, const std::string& output) {
    if (output.empty() || input.pictures.empty()) {
        input.pictures.clear();
        return {};
    }
    const QFileInfo document(QString::fromStdString(output));
    const QString folder = document.completeBaseName() + QStringLiteral("-charts");
    if (!QDir(document.absolutePath()).mkpath(folder))
        return core::Error{core::ErrorCode::Io, core::say("The folder for the charts cannot be made."),
                           folder.toStdString()};
    for (auto& picture : input.pictures) {
        const QString name =
            folder + QLatin1Char('/') + QString::fromStdString(picture.id) + QStringLiteral(".svg");
        CommonOptions file;
        file.output = document.absoluteDir().filePath(name).toStdString();
        if (writeOutput(file, picture.svg) != core::kExitOk)
            return core::Error{core::ErrorCode::Io, core::say("A chart cannot be written."), file.output};
        picture.file = name.toStdString();
    }
    return {};
}

void addRun(core::RunReportInput& input, const LoadedRun& run) {
    input.cases = run.cases;
    input.trust = run.trust();
    input.runId = run.record.id.toStdString();
    if (const QString badge = badgeOf(run); !badge.isEmpty())
        input.badge = core::Message::verbatim(badge.toStdString());
    input.runStartedAt = run.record.startedAt.toString(Qt::ISODate).toStdString();
    input.runStatus = run.record.status;
    input.runProfile = run.record.profile.toStdString();
    input.machine = run.record.machine;
}

int writeReport(const Locations& locations, const CommonOptions& options, const ReportOptions& report) {
    auto study = openStudy(locations, options);
    if (!study)
        return fail(study.error());
    auto answers = readAnswerOptions(*study, report.answers, report.shares);
    if (!answers)
        return fail(answers.error());
    auto run = loadRunOrSample(locations, report.run);
    // A report of the study alone is still a report, but a run that was asked for by name must be there.
    if (!run && report.run != "latest")
        return fail(run.error());
    core::DecisionOptions deciding;
    // The sample was measured elsewhere, so it says nothing of the reader's machine.
    const auto evidence = core::gatherEvidence(
        *study, run && !run->sample ? run->judgedCases() : std::vector<core::CaseSummary>(),
        answers->targets);
    deciding.evidence = &evidence;
    deciding.blend = report.blend;
    auto decision = core::decide(*study, *answers, deciding);
    if (!decision)
        return fail(decision.error());
    core::RunReportInput input;
    input.study = &*study;
    input.decision = &*decision;
    input.evidence = &evidence;
    const auto boards = boardsOfStore(locations);
    if (run || !boards.empty())
        input.checks = run ? run->checks(*study, boards) : core::checkClaimsByRuns(*study, {}, boards);
    if (run)
        addRun(input, *run);
    if (options.format == "json") {
        core::Json checks = core::Json::array();
        for (const auto& check : input.checks)
            checks.push_back(core::toJson(check));
        return writeJson(options, {{"study", study->id},
                                   {"run", input.runId},
                                   {"trust", core::english(input.trust)},
                                   {"decision", core::toJson(*decision, *study)},
                                   {"evidence", core::toJson(evidence)},
                                   {"claims", checks}});
    }
    if (run && report.charts) {
        ChartInput chart;
        chart.study = &*study;
        chart.cases = &run->cases;
        chart.trials = &run->trials;
        chart.checks = &input.checks;
        chart.badge = badgeOf(*run);
        input.pictures = reportPictures(chart);
    }
    if (options.format == "html")
        return writeOutput(options, core::htmlReport(input, wording()));
    if (auto written = writePictures(input, options.output); !written)
        return fail(written.error());
    return writeOutput(options, core::markdownReport(input, wording()));
}

/// What the file's ending asks for; Markdown when it asks for nothing.
std::string formatOfFile(const std::string& file) {
    const QString ending = QFileInfo(QString::fromStdString(file)).suffix().toLower();
    if (ending == QLatin1String("html") || ending == QLatin1String("htm"))
        return "html";
    return ending == QLatin1String("json") ? "json" : "md";
}

struct ReportCommand {
    CommonOptions options{.format = {}};
    ReportOptions report;

    void declare(CLI::App& command);
    [[nodiscard]] int run(const Locations& locations) {
        if (options.format.empty())
            options.format = formatOfFile(options.output);
        return writeReport(locations, options, report);
    }
};

void ReportCommand::declare(CLI::App& command) {
    command.add_option("--run", report.run,
                       "\"latest\", the beginning of a run's id, or \"sample\" for the one that came along");
    command.add_option("--study", options.study, "A study file; the bundled study when left out");
    command.add_option("--answers", report.answers, "A file of answers");
    command.add_option("--share", report.shares, "scenario=amount; may be repeated");
    command
        .add_option("--blend", report.blend,
                    "How much of the value of a measured scenario is measured: 0 the study's ratings alone, "
                    "1 measurements alone")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_option("-o,--output", options.output, "The file to write; standard output when left out");
    command
        .add_option(
            "--format", options.format,
            "markdown (md), html (one file that needs no other) or json; the file's ending decides when "
            "left out")
        ->check(CLI::IsMember({"md", "markdown", "html", "json"}));
    command.add_flag("!--no-charts", report.charts, "Leave the charts out");
}

}  // namespace

void addReportCommand(CLI::App& report, Invocation& invocation) {
    bindCommand<ReportCommand>(report, invocation);
}

}  // namespace bakeoff::app
