// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <QEventLoop>
#include <memory>

#include "app/charts/chart_catalog.h"
#include "app/charts/plot_export.h"
#include "app/charts/plot_view.h"
#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/run/tool_probe.h"
#include "core/decision/decision.h"
#include "core/protocol/exit_codes.h"
#include "core/report/run_report.h"

namespace bakeoff::app {
namespace {

struct ChartOptions {
    std::string id;
    std::string run = "latest";
    std::string size = "1600x900";
    std::string theme = "light";
    double scale = 1.5;
};

int drawChart(const CommonOptions& options, const ChartOptions& chart) {
    auto study = openStudy(options);
    if (!study)
        return fail(study.error());
    auto size = parseSize(QString::fromStdString(chart.size));
    if (!size)
        return fail(size.error());
    auto run = loadRun(chart.run);
    if (!run)
        return fail(run.error());
    auto plot = makeChart(QString::fromStdString(chart.id), *study, run->cases);
    if (!plot)
        return fail(plot.error());
    if (options.format == "csv" || options.format == "json")
        return writeTable(options, (*plot)->tableTwin());
    auto saved =
        savePng(**plot, QString::fromStdString(options.output), {*size, chart.scale, chart.theme == "dark"});
    return saved ? core::kExitOk : fail(saved.error());
}

int writeReport(const CommonOptions& options, const std::string& runId, const std::string& answersFile,
                const std::vector<std::string>& shares) {
    auto study = openStudy(options);
    if (!study)
        return fail(study.error());
    auto answers = readAnswerOptions(*study, answersFile, shares);
    if (!answers)
        return fail(answers.error());
    auto decision = core::decide(*study, *answers);
    if (!decision)
        return fail(decision.error());
    core::RunReportInput input;
    input.study = &*study;
    input.decision = &*decision;
    auto run = loadRun(runId);
    // A report of the study alone is still a report, but a run that was asked for by name must be there.
    if (!run && runId != "latest")
        return fail(run.error());
    if (run) {
        input.cases = run->cases;
        input.checks = core::checkClaims(*study, run->cases);
        input.runId = run->record.id.toStdString();
        input.runStartedAt = run->record.startedAt.toString(Qt::ISODate).toStdString();
        input.runStatus = run->record.status.toStdString();
        input.runProfile = run->record.profile.toStdString();
        input.machine = run->record.machine;
    }
    if (options.format == "json") {
        core::Json checks = core::Json::array();
        for (const auto& check : input.checks)
            checks.push_back(core::toJson(check));
        return writeJson(options, {{"study", study->id},
                                   {"run", input.runId},
                                   {"decision", core::toJson(*decision, *study)},
                                   {"claims", checks}});
    }
    return writeOutput(options, core::markdownReport(input));
}

int doctor(const CommonOptions& options) {
    const Locations locations = Locations::find();
    core::Table tools{"doctor",
                      "What is here",
                      {{"kind", "Kind"},
                       {"name", "Name"},
                       {"state", "State"},
                       {"detail", "Detail"},
                       {"remedy", "Mend it with"}},
                      {}};
    tools.rows.push_back({"program", "bench_runner", locations.runner.isEmpty() ? "missing" : "found",
                          locations.runner.toStdString(),
                          locations.runner.isEmpty() ? "cmake --build --preset release" : ""});
    tools.rows.push_back({"program", "resources", locations.resources.isEmpty() ? "missing" : "found",
                          locations.resources.toStdString(), ""});
    bool ready = !locations.runner.isEmpty() && !locations.resources.isEmpty();
    ToolProbe probe(locations);
    QEventLoop loop;
    std::optional<core::Error> error;
    QObject::connect(&probe, &ToolProbe::toolFound, &loop, [&](const core::ToolEvent& tool) {
        tools.rows.push_back({"tool", tool.name, tool.found ? "found" : "missing",
                              tool.found ? tool.version + " " + tool.path : tool.detail, tool.remedy});
    });
    QObject::connect(&probe, &ToolProbe::subjectFound, &loop, [&](const core::SubjectEvent& subject) {
        tools.rows.push_back({"subject", subject.name,
                              subject.prepared   ? "ready"
                              : subject.runnable ? "can be prepared"
                                                 : "cannot run",
                              subject.detail, subject.remedy});
        ready = ready && subject.runnable;
    });
    QObject::connect(&probe, &ToolProbe::finished, &loop, [&](const std::optional<core::Error>& how) {
        error = how;
        loop.quit();
    });
    probe.start();
    loop.exec();
    const int written = writeTable(options, tools);
    if (error)
        return fail(*error);
    return written != core::kExitOk ? written : ready ? core::kExitOk : core::kExitToolMissing;
}

}  // namespace

void addChartCommand(CLI::App& app, int& exitCode) {
    const auto options = std::make_shared<CommonOptions>();
    const auto chart = std::make_shared<ChartOptions>();
    options->format = "png";
    auto* command = app.add_subcommand("chart", "Draw a chart of a run as PNG");
    std::string ids;
    for (const auto& spec : allCharts())
        ids += (ids.empty() ? "" : ", ") + spec.id.toStdString();
    command->add_option("chart", chart->id, ids)->required();
    command->add_option("--run", chart->run, "\"latest\", or the beginning of a run's id")
        ->capture_default_str();
    command->add_option("--study", options->study, "A study file; the bundled study when left out");
    command->add_option("-o,--output", options->output, "The file to write");
    command->add_option("--size", chart->size, "Pixels, e.g. 1600x900")->capture_default_str();
    command->add_option("--scale", chart->scale, "How large text and lines are; 1 is a 96 dpi screen")
        ->check(CLI::Range(0.5, 8.0))
        ->capture_default_str();
    command->add_option("--theme", chart->theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
    command->add_option("--format", options->format, "png, csv or json")
        ->check(CLI::IsMember({"png", "csv", "json"}));
    command->callback([=, &exitCode] {
        if (options->format == "png" && options->output.empty())
            exitCode =
                fail({core::ErrorCode::InvalidArgument, "Say which file to write: -o FILE.png", "chart"});
        else
            exitCode = drawChart(*options, *chart);
    });
}

void addReportCommand(CLI::App& app, int& exitCode) {
    const auto options = std::make_shared<CommonOptions>();
    options->format = "md";
    const auto run = std::make_shared<std::string>("latest");
    const auto answers = std::make_shared<std::string>();
    const auto shares = std::make_shared<std::vector<std::string>>();
    auto* command =
        app.add_subcommand("report", "Recommendation, results, claims, machine and settings in one document");
    command->add_option("--run", *run, "\"latest\", or the beginning of a run's id");
    command->add_option("--study", options->study, "A study file; the bundled study when left out");
    command->add_option("--answers", *answers, "A file of answers");
    command->add_option("--share", *shares, "scenario=amount; may be given often");
    command->add_option("-o,--output", options->output, "The file to write; standard output when left out");
    command->add_option("--format", options->format, "md or json")->check(CLI::IsMember({"md", "json"}));
    command->callback([=, &exitCode] { exitCode = writeReport(*options, *run, *answers, *shares); });
}

void addDoctorCommand(CLI::App& app, int& exitCode) {
    const auto options = std::make_shared<CommonOptions>();
    auto* command = app.add_subcommand("doctor", "Say what is here, what is missing, and what mends it");
    command->add_option("--format", options->format, "text, json, csv or md")
        ->check(CLI::IsMember({"text", "json", "csv", "md"}));
    command->callback([=, &exitCode] { exitCode = doctor(*options); });
}

}  // namespace bakeoff::app
