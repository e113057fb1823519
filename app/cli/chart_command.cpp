// SPDX-License-Identifier: GPL-3.0-only
#include <CLI/CLI.hpp>
#include <QFileInfo>

#include "app/charts/chart_catalog.h"
#include "app/charts/chart_groups.h"
#include "app/charts/compare_figures.h"
#include "app/charts/figure_plot.h"
#include "app/charts/plot_export.h"
#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/cli/traffic_options.h"
#include "app/files/claim_envelopes.h"
#include "app/files/input_files.h"
#include "app/files/price_files.h"
#include "app/files/sample_run.h"
#include "app/files/services_file.h"
#include "core/base/json_reader.h"
#include "core/interchange/load_trial.h"
#include "core/interchange/ramp_trials.h"
#include "core/protocol/exit_codes.h"
#include "core/verdict/envelope_plan.h"

namespace bakeoff::app {
namespace {

struct ChartOptions {
    std::string id;
    std::vector<std::string> runs;  ///< several: laid over each other, the first one is the reference
    std::string size = "1600x900";
    std::string theme = "light";
    double scale = 0;
    int dpi = 0;
    bool transparent = false;
    std::vector<std::string> subjects;
    std::optional<int> trial = {};  ///< counted from 1
    std::string objective;
    std::vector<std::string> ramps;
    std::vector<std::string> loads;
    std::string claim{};       ///< of the chart envelope
    TrafficOptions traffic{};  ///< of the chart capacity
    bool list = false;
    std::string at{};  ///< likewise, the reader's own point
};

/// The names of the files that are drawn instead of a run, for the foot of pictures.
QString filesText(const ChartOptions& chart) {
    QStringList names;
    for (const auto& file : chart.ramps.empty() ? chart.loads : chart.ramps)
        names << QFileInfo(QString::fromStdString(file)).fileName();
    return names.join(QStringLiteral(", "));
}

core::Result<ChartInput> inputFor(const ChartOptions& chart, const core::Study& study, const LoadedRun& run) {
    ChartInput input;
    input.study = &study;
    input.cases = &run.cases;
    input.trials = &run.trials;
    input.subjects = chart.subjects;
    if (chart.trial)
        input.trial = *chart.trial - 1;
    input.badge = badgeOf(run);
    input.provenance = provenanceText(run.record);
    if (!chart.ramps.empty() || !chart.loads.empty())
        input.provenance = filesText(chart);
    if (!chart.objective.empty()) {
        auto objective = parseObjective(QString::fromStdString(chart.objective));
        if (!objective)
            return objective.error();
        input.objective = *objective;
    }
    return input;
}

core::Result<std::vector<core::TrialResult>> trialOfLoad(const core::Json& json, const std::string& workload,
                                                         const std::string& subject) {
    auto trial = core::trialOfLoad(json, workload, subject);
    if (!trial)
        return trial.error();
    return std::vector<core::TrialResult>{std::move(trial).value()};
}

using TrialReader = core::Result<std::vector<core::TrialResult>> (*)(const core::Json&, const std::string&,
                                                                     const std::string&);

/// What a load generator wrote, from files instead of a stored run; each file is a subject, by its name.
core::Result<LoadedRun> runOfFiles(const std::vector<std::string>& files, const std::string& workload,
                                   TrialReader read) {
    LoadedRun run;
    for (const auto& file : files) {
        auto text = readTextFile(QString::fromStdString(file));
        if (!text)
            return text.error();
        const auto document = core::JsonDocument::parse(std::move(text).value(), file);
        if (!document)
            return document.error();
        auto trials = read((*document)->root(), workload,
                           QFileInfo(QString::fromStdString(file)).completeBaseName().toStdString());
        if (!trials)
            return trials.error();
        run.trials.insert(run.trials.end(), trials->begin(), trials->end());
    }
    run.cases = core::summarizeCases(run.trials);
    return run;
}

core::Result<LoadedRun> runFor(const Locations& locations, const ChartOptions& chart) {
    if (chart.ramps.empty() && chart.loads.empty())
        return loadRunOrSample(locations, chart.runs.empty() ? "latest" : chart.runs.front());
    for (const auto& spec : allCharts()) {
        if (spec.id != QString::fromStdString(chart.id))
            continue;
        if (spec.kind->files == ChartKind::Files::Ramp && chart.loads.empty())
            return runOfFiles(chart.ramps, spec.workload, &core::trialsOfRamp);
        if (spec.kind->files == ChartKind::Files::Load && chart.ramps.empty())
            return runOfFiles(chart.loads, spec.workload, &trialOfLoad);
    }
    return core::Error{core::ErrorCode::InvalidArgument,
                       core::say("Files of --ramp are drawn by the chart rate-curve, files of --load by "
                                 "spectrum, heatmap and timeline."),
                       chart.id};
}

core::Result<Figure> comparedFigure(const Locations& locations, const ChartOptions& chart,
                                    const core::Study& study) {
    if (!chart.ramps.empty() || !chart.loads.empty() || !chart.objective.empty() || chart.trial)
        return core::Error{
            core::ErrorCode::InvalidArgument,
            core::say("A chart of several runs takes no --ramp, --load, --objective or --trial."), chart.id};
    auto store = openStore(locations);
    if (!store)
        return store.error();
    QStringList ids;
    for (const auto& id : chart.runs)
        ids << QString::fromStdString(id);
    if (ids.isEmpty())
        ids << QStringLiteral("latest");
    auto comparison = compareStoredRuns(**store, ids, {});
    if (!comparison)
        return comparison.error();
    CompareInput input;
    input.study = &study;
    const auto add = [&](const LoadedRun& run) {
        input.runs.push_back({run.record.id, &run.cases, &run.trials, provenanceText(run.record)});
    };
    add(comparison->reference);
    for (const auto& run : comparison->others)
        add(run);
    input.changes = comparison->compared;
    input.subjects = chart.subjects;
    return makeCompareFigure(QString::fromStdString(chart.id), input);
}

/// The reader's load: what the command line says, else what the window keeps of the first service.
core::Result<core::Traffic> loadFor(const Locations& locations, const ChartOptions& chart,
                                    const core::Study& study) {
    std::optional<core::Traffic> kept;
    if (const auto services = loadServices(servicesFile(locations.data, study), study);
        services && !services->services.empty())
        kept = services->services.front().answers.traffic;
    return trafficOf(study, chart.traffic, kept);
}

/// What each alternative costs at the reader's load.
core::Result<std::unique_ptr<FigurePlot>> capacityPlot(const Locations& locations, const ChartOptions& chart,
                                                       const core::Study& study) {
    const auto traffic = loadFor(locations, chart, study);
    if (!traffic)
        return traffic.error();
    const auto prices = loadPrices(locations.resources, traffic->prices);
    if (!prices)
        return prices.error();
    const auto run = runFor(locations, chart);
    if (!run)
        return run.error();
    const auto report = core::capacityOf(study, run->judgedCases(), *traffic, *prices);
    if (!report)
        return report.error();
    auto input = inputFor(chart, study, *run);
    if (!input)
        return input.error();
    input->capacity = &*report;
    return makeChart(capacityChart().id, *input);
}

/// A chart of one claim over all runs that measured it.
core::Result<std::unique_ptr<FigurePlot>> envelopePlot(const Locations& locations, const ChartOptions& chart,
                                                       const core::Study& study) {
    if (chart.claim.empty())
        return core::Error{core::ErrorCode::InvalidArgument,
                           core::say("Name the claim whose envelope is to be drawn: --claim ID."), chart.id};
    ChartInput input;
    if (!chart.at.empty()) {
        auto own = core::readPoint(chart.at);
        if (!own)
            return own.error();
        input.ownPoint = *std::move(own);
    }
    auto store = openStore(locations);
    if (!store)
        return store.error();
    const auto envelope = storedEnvelope(**store, study, chart.claim);
    if (!envelope)
        return envelope.error();
    input.envelope = &*envelope;
    return makeChart(envelopeChart().id, input);
}

core::Result<std::unique_ptr<FigurePlot>> plotFor(const Locations& locations, const ChartOptions& chart,
                                                  const core::Study& study) {
    if (QString::fromStdString(chart.id) == envelopeChart().id)
        return envelopePlot(locations, chart, study);
    if (QString::fromStdString(chart.id) == capacityChart().id)
        return capacityPlot(locations, chart, study);
    if (chart.runs.size() > 1 || chart.id.rfind(kCompareChart, 0) == 0) {
        auto figure = comparedFigure(locations, chart, study);
        if (!figure)
            return figure.error();
        auto plot = std::make_unique<FigurePlot>();
        plot->replaceFigure(std::move(figure).value());
        return plot;
    }
    auto run = runFor(locations, chart);
    if (!run)
        return run.error();
    auto input = inputFor(chart, study, *run);
    if (!input)
        return input.error();
    const auto checks = run->checks(study);
    input->checks = &checks;
    return makeChart(QString::fromStdString(chart.id), *input);
}

/// The format that was asked for, else what the file's name says.
core::Result<ExportFormat> formatOf(const CommonOptions& options) {
    return exportFormatOf(options.format.empty()
                              ? QString::fromStdString(options.output)
                              : QStringLiteral("x.") + QString::fromStdString(options.format));
}

int drawChart(const Locations& locations, const CommonOptions& options, const ChartOptions& chart) {
    const bool json = options.format == "json";
    if (chart.id.empty())
        return fail({core::ErrorCode::InvalidArgument,
                     core::say("Name a chart; --list shows which there are."), "chart"});
    if (options.format.empty() && options.output.empty())
        return fail({core::ErrorCode::InvalidArgument,
                     core::say("Say which file to write: -o FILE.png, .svg, .pdf or .csv."), "chart"});
    const auto format = json ? core::Result<ExportFormat>(ExportFormat::Csv) : formatOf(options);
    if (!format)
        return fail(format.error());
    const bool text = *format == ExportFormat::Csv || *format == ExportFormat::Svg;
    if (!text && options.output.empty())
        return fail(
            {core::ErrorCode::InvalidArgument, core::say("Say which file to write: -o FILE."), "chart"});
    auto size = parseSize(QString::fromStdString(chart.size));
    if (!size)
        return fail(size.error());
    auto study = openStudy(locations, options);
    if (!study)
        return fail(study.error());
    auto plot = plotFor(locations, chart, *study);
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

void addLookOptions(CLI::App& command, ChartOptions& chart) {
    command.add_option("--size", chart.size, "Pixels, e.g. 1600x900")->capture_default_str();
    command
        .add_option("--scale", chart.scale,
                    "How large text and lines are; 1 is a 96 dpi screen. What suits the size when left out")
        ->check(CLI::Range(0.5, 8.0));
    command.add_option("--dpi", chart.dpi, "Dots per inch written into a PNG, for printing")
        ->check(CLI::Range(30, 2400));
    command.add_option("--theme", chart.theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
    command.add_flag("--transparent", chart.transparent, "Without a background");
}

struct ChartCommand {
    CommonOptions options{.format = {}};
    ChartOptions chart;

    void declare(CLI::App& command);
    [[nodiscard]] int run(const Locations& locations) const {
        if (chart.list)
            return writeList();
        return drawChart(locations, options, chart);
    }
    [[nodiscard]] int writeList() const {
        CommonOptions how = options;
        how.format = options.format.empty() ? "text" : options.format;
        return writeTable(how, chartList());
    }
};

void ChartCommand::declare(CLI::App& command) {
    std::string ids;
    for (const auto& spec : allCharts())
        ids += (ids.empty() ? "" : ", ") + spec.id.toStdString();
    ids += ". Of a claim: " + envelopeChart().id.toStdString() +
           ". Of your load: " + capacityChart().id.toStdString() +
           ". Of several runs: compare, and those of single measures, spectrum and timeline";
    command.add_option("chart", chart.id, ids);
    command.add_flag("--list", chart.list, "Shows every chart with its title; --format json or csv too");
    command
        .add_option("--run", chart.runs,
                    "\"latest\", the beginning of a run's id, or \"sample\" for the one that came along. "
                    "Given several times: these runs in one chart, "
                    "the first is the reference")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->default_str("latest");
    command.add_option("--study", options.study, "A study file; the bundled study when left out");
    command.add_option("-o,--output", options.output,
                       "The file to write; its ending says what: .png, .svg, .pdf or .csv");
    command.add_option("--format", options.format, "png, svg, pdf, csv or json, whatever the file's ending")
        ->check(CLI::IsMember({"png", "svg", "pdf", "csv", "json"}));
    addLookOptions(command, chart);
    command.add_option("--subject", chart.subjects, "Only these subjects; may be repeated")->delimiter(',');
    command.add_option("--trial", chart.trial, "Of timelines and heat maps: which trial, counted from 1")
        ->check(CLI::Range(1, 100000));
    command.add_option("--objective", chart.objective,
                       "Marked in the percentile chart, e.g. p99=20ms or p99.9=1s");
    command.add_option("--claim", chart.claim, "Of envelope: the claim, over all runs that measured it");
    command.add_option("--at", chart.at, "Of envelope: your own point, such as connections=200,payload=2kB");
    command
        .add_option(
            "--ramp", chart.ramps,
            "Of rate-curve: files that \"bench_runner load\" wrote of a ramp in JSON, instead of a run")
        ->delimiter(',');
    command
        .add_option("--load", chart.loads,
                    "Of spectrum, heatmap and timeline: files that \"bench_runner load --format json "
                    "--intervals\" wrote, instead of a run")
        ->delimiter(',');
    chart.traffic.declare(command, "Of capacity, where your answers in the window do not say it");
}

}  // namespace

void addChartCommand(CLI::App& chart, Invocation& invocation) {
    bindCommand<ChartCommand>(chart, invocation);
}

}  // namespace bakeoff::app
