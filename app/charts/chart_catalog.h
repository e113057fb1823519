// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

#include "app/charts/plot_data.h"
#include "core/base/result.h"
#include "core/measure/case_summary.h"
#include "core/study/study.h"

namespace bakeoff::app {

class PlotView;

/// A chart that can be drawn of a run: one metric of one workload, or the claims.
struct ChartSpec {
    QString id;  ///< throughput, latency, memory, claims, or a workload's id
    QString title;
    std::string workload;  ///< empty for claims
    std::string metric;
};

/// Every chart there is, in the order in which they are offered.
const std::vector<ChartSpec>& allCharts();

/// The charts that a run can fill.
std::vector<ChartSpec> chartsOf(const std::vector<core::CaseSummary>& cases);

/// The rows of a bar chart: measured cases in their order, then rows that are claimed only.
BarPlotData barDataFor(const ChartSpec& spec, const core::Study& study,
                       const std::vector<core::CaseSummary>& cases);

ClaimPlotData claimDataFor(const core::Study& study, const std::vector<core::ClaimCheck>& checks);

/// A plot filled with a run. Errors: NotFound for an unknown id (the message lists them) or one that the run
/// has nothing for.
core::Result<std::unique_ptr<PlotView>> makeChart(const QString& id, const core::Study& study,
                                                  const std::vector<core::CaseSummary>& cases);

/// The name that a study gives a subject, or its id.
QString subjectLabel(const core::Study& study, const std::string& workload, const std::string& subject);

}  // namespace bakeoff::app
