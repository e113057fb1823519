// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <vector>

#include "app/charts/chart_catalog.h"
#include "app/charts/study_colors.h"
#include "core/report/run_compare_table.h"

namespace bakeoff::app {

/// One of the runs that a chart shows together. The pointers are never null while a figure is made.
struct ComparedSide {
    QString label;  ///< its entry in the legend, e.g. the run's id
    const std::vector<core::CaseSummary>* cases = nullptr;
    const std::vector<core::TrialResult>* trials = nullptr;
    QString provenance{};  ///< its line at the foot of pictures
};

/// What a chart of several runs is made of.
struct CompareInput {
    const core::Study* study = nullptr;
    std::vector<ComparedSide> runs;          ///< the reference first; at least two
    std::vector<core::ComparedRun> changes;  ///< against the reference: one for each of the others
    std::vector<std::string> subjects;       ///< only these; empty: all
};

/// The id of the chart that only several runs have.
inline constexpr const char* kCompareChart = "compare";

/// Each metric's change against the reference in percent, on an axis on which twice and half stand equally
/// far from no change, with its 95 % interval. Of one workload, or of all when it is empty.
Figure changesFigure(const CompareInput& input, const std::string& workload);
/// Every trial of each run as a dot, with median and interval; one row a subject.
Figure comparedTrialsFigure(const CompareInput& input, const std::string& workload,
                            const std::string& metric);
/// Latency by percentile of all runs in one chart.
Figure comparedSpectrumFigure(const CompareInput& input, const std::string& workload);
/// Requests, latency and memory over time of all runs on one time axis, the median trial of each subject.
Figure comparedTimelineFigure(const CompareInput& input, const std::string& workload);

/// The chart that only several runs have; of all workloads.
const ChartSpec& compareChart();
/// The charts that these runs can be shown in together, "compare" first.
std::vector<ChartSpec> compareChartsOf(const CompareInput& input);
/// A chart of several runs. Errors: NotFound for an unknown id, or for one that the runs have nothing for;
/// InvalidArgument for a chart that shows one run only (the message lists the others).
core::Result<Figure> makeCompareFigure(const QString& id, const CompareInput& input);

/// How one run of several is told from the others beside its colour: the reference has a solid line.
Qt::PenStyle runDash(std::size_t run);
/// Ids of the subjects that any of the runs has at a workload and that are wanted, in the order of the runs.
std::vector<std::string> comparedSubjects(const CompareInput& input, const std::string& workload);
/// Whose colour is which in charts of these runs: in all of them the same.
StudyColors colorsOf(const CompareInput& input);
/// The chart input of one of the runs.
ChartInput inputOf(const CompareInput& input, std::size_t run);

}  // namespace bakeoff::app
