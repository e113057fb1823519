// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <memory>

#include "app/charts/chart_catalog.h"
#include "app/charts/figure_plot.h"
#include "app/charts/plot_export.h"
#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/models/catalogue_loader.h"
#include "core/measure/ramp_file.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {
namespace {

struct ChartOptions {
    std::string id;
    std::string run = "latest";
    std::string size = "1600x900";
    std::string theme = "light";
    double scale = 0;
    int dpi = 0;
    bool transparent = false;
    std::vector<std::string> subjects;
    int trial = 0;
    std::string objective;
    std::vector<std::string> ramps;
};

core::Result<ChartInput> inputFor(const ChartOptions& chart, const core::Study& study, const LoadedRun& run) {
    ChartInput input;
    input.study = &study;
    input.cases = &run.cases;
    input.trials = &run.trials;
    input.subjects = chart.subjects;
    input.trial = chart.trial - 1;
    if (!chart.objective.empty()) {
        auto objective = parseObjective(QString::fromStdString(chart.objective));
        if (!objective)
            return objective.error();
        input.objective = *objective;
    }
    return input;
}

/// Ramps of rates from files instead of a stored run; each file is a subject, by its name.
core::Result<LoadedRun> runOfRamps(const std::vector<std::string>& files, const std::string& workload) {
    LoadedRun run;
    for (const auto& file : files) {
        auto text = readTextFile(QString::fromStdString(file));
        if (!text)
            return text.error();
        const auto json = core::Json::parse(*text, nullptr, false);
        auto trials = core::trialsOfRamp(
            json, workload, QFileInfo(QString::fromStdString(file)).completeBaseName().toStdString());
        if (!trials)
            return trials.error();
        run.trials.insert(run.trials.end(), trials->begin(), trials->end());
    }
    run.cases = core::summarizeCases(run.trials);
    return run;
}

core::Result<LoadedRun> runFor(const ChartOptions& chart) {
    if (chart.ramps.empty())
        return loadRun(chart.run);
    for (const auto& spec : allCharts()) {
        if (spec.id == QString::fromStdString(chart.id) && spec.kind == ChartKind::Rate)
            return runOfRamps(chart.ramps, spec.workload);
    }
    return core::Error{core::ErrorCode::InvalidArgument, "Ramps are drawn by the chart rate-curve.",
                       chart.id};
}

/// The format that was asked for, else what the file's name says.
core::Result<ExportFormat> formatOf(const CommonOptions& options) {
    return exportFormatOf(options.format.empty()
                              ? QString::fromStdString(options.output)
                              : QStringLiteral("x.") + QString::fromStdString(options.format));
}

int drawChart(const CommonOptions& options, const ChartOptions& chart) {
    const bool json = options.format == "json";
    if (options.format.empty() && options.output.empty())
        return fail({core::ErrorCode::InvalidArgument,
                     "Say which file to write: -o FILE.png, .svg, .pdf or .csv.", "chart"});
    const auto format = json ? core::Result<ExportFormat>(ExportFormat::Csv) : formatOf(options);
    if (!format)
        return fail(format.error());
    const bool text = *format == ExportFormat::Csv || *format == ExportFormat::Svg;
    if (!text && options.output.empty())
        return fail({core::ErrorCode::InvalidArgument, "Say which file to write: -o FILE.", "chart"});
    auto size = parseSize(QString::fromStdString(chart.size));
    if (!size)
        return fail(size.error());
    auto study = openStudy(options);
    if (!study)
        return fail(study.error());
    auto run = runFor(chart);
    if (!run)
        return fail(run.error());
    auto input = inputFor(chart, *study, *run);
    if (!input)
        return fail(input.error());
    auto plot = makeChart(QString::fromStdString(chart.id), *input);
    if (!plot)
        return fail(plot.error());
    if (json)
        return writeJson(options, core::toJson((*plot)->tableTwin()));
    ExportOptions how;
    how.pixels = *size;
    how.scale = chart.scale;
    how.dark = chart.theme == "dark";
    how.transparent = chart.transparent;
    how.dpi = chart.dpi;
    if (options.output.empty())
        return writeOutput(options, exportedPlot(**plot, *format, how).toStdString());
    auto saved = savePlot(**plot, QString::fromStdString(options.output), *format, how);
    return saved ? core::kExitOk : fail(saved.error());
}

}  // namespace

void addChartCommand(CLI::App& app, int& exitCode) {
    const auto options = std::make_shared<CommonOptions>();
    const auto chart = std::make_shared<ChartOptions>();
    options->format.clear();
    auto* command =
        app.add_subcommand("chart", "Draw a chart of a run as PNG, SVG or PDF, or write its numbers");
    std::string ids;
    for (const auto& spec : allCharts())
        ids += (ids.empty() ? "" : ", ") + spec.id.toStdString();
    command->add_option("chart", chart->id, ids)->required();
    command->add_option("--run", chart->run, "\"latest\", or the beginning of a run's id")
        ->capture_default_str();
    command->add_option("--study", options->study, "A study file; the bundled study when left out");
    command->add_option("-o,--output", options->output,
                        "The file to write; its ending says what: .png, .svg, .pdf or .csv");
    command->add_option("--format", options->format, "png, svg, pdf, csv or json, whatever the file's ending")
        ->check(CLI::IsMember({"png", "svg", "pdf", "csv", "json"}));
    command->add_option("--size", chart->size, "Pixels, e.g. 1600x900")->capture_default_str();
    command
        ->add_option("--scale", chart->scale,
                     "How large text and lines are; 1 is a 96 dpi screen. What suits the size when left out")
        ->check(CLI::Range(0.5, 8.0));
    command->add_option("--dpi", chart->dpi, "Dots per inch that stand in a PNG, for printing")
        ->check(CLI::Range(30, 2400));
    command->add_option("--theme", chart->theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
    command->add_flag("--transparent", chart->transparent, "Without a background");
    command->add_option("--subject", chart->subjects, "Only these subjects; may be given often")
        ->delimiter(',');
    command->add_option("--trial", chart->trial, "Of timelines and heat maps: which trial, counted from 1")
        ->check(CLI::Range(1, 100000));
    command->add_option("--objective", chart->objective,
                        "Marked in the percentile chart, e.g. p99=20ms or p99.9=1s");
    command
        ->add_option(
            "--ramp", chart->ramps,
            "Of rate-curve: files that \"bench_runner load\" wrote of a ramp in JSON, instead of a run")
        ->delimiter(',');
    command->callback([=, &exitCode] { exitCode = drawChart(*options, *chart); });
}

}  // namespace bakeoff::app
