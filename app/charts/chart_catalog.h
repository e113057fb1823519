// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "app/charts/figure.h"
#include "app/charts/run_figures.h"
#include "core/base/result.h"
#include "core/study/study.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::app {

class FigurePlot;
class PlotView;

struct ChartSpec;
struct CompareInput;

/// What charts are about, in the order in which a gallery shows them.
enum class ChartGroup {
    Claims,
    Changes,
    Throughput,
    Latency,
    RunningTime,
    Memory,
    Cpu,
    Tradeoffs,
    OverTime,
    Scaling,
    Cost,
    Other
};

/// A way to draw a run. A new one is a function that makes its figure, and a constant and a row in
/// chart_catalog.cpp.
struct ChartKind {
    /// Files of a load generator that it can draw as well.
    enum class Files { None, Load, Ramp };

    const char* name;  ///< its topic in the help is "chart-<name>"
    /// Null where it is of several runs alone.
    Figure (*draw)(const ChartInput& input, const ChartSpec& spec) = nullptr;
    /// Several runs in one figure; null where that makes no sense.
    Figure (*compare)(const CompareInput& input, const ChartSpec& spec) = nullptr;
    Files files = Files::None;
    /// What it is about; none: what its metric is about.
    std::optional<ChartGroup> group = {};
};

/// A chart that can be drawn of a run.
struct ChartSpec {
    QString id;  ///< throughput, latency, spectrum, ..., claims, or a workload's id
    QString title;
    std::string workload;             ///< empty for claims
    std::string metric;               ///< of bars, trials and trade-offs
    const ChartKind* kind = nullptr;  ///< never null; lives as long as the program
};

/// Every chart there is of a run, in the order in which they are offered.
const std::vector<ChartSpec>& allCharts();

/// Where a claim holds: a chart of a claim over many runs, so it is not among those of one. Empty without
/// ChartInput::envelope.
const ChartSpec& envelopeChart();

/// What each alternative costs at the reader's load, which a run alone does not say. Empty without
/// ChartInput::capacity.
const ChartSpec& capacityChart();

/// The charts that a run can fill.
std::vector<ChartSpec> chartsOf(const std::vector<core::CaseSummary>& cases);

/// The sizes and loads at which a run has something for a chart that shows one of them at a time, in their
/// order; at most one where there is nothing to choose: bars show all, and a ramp's curve is made of all.
std::vector<core::CaseParameters> pointsOf(const ChartSpec& spec,
                                           const std::vector<core::CaseSummary>& cases);

/// What a chart shows of a run. Its id is the chart's.
Figure figureFor(const ChartSpec& spec, const ChartInput& input);

/// A figure of a run. Errors: NotFound for an unknown id (the message lists them) or one that the run has
/// nothing for, and for a subject that the run does not have.
core::Result<Figure> makeFigure(const QString& id, const ChartInput& input);

/// A plot filled with a run. Errors as makeFigure().
core::Result<std::unique_ptr<FigurePlot>> makeChart(const QString& id, const ChartInput& input);
/// The same for charts that need no single trials.
core::Result<std::unique_ptr<FigurePlot>> makeChart(const QString& id, const core::Study& study,
                                                    const std::vector<core::CaseSummary>& cases);

}  // namespace bakeoff::app
