// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "app/charts/run_figures.h"
#include "core/report/run_report.h"

namespace bakeoff::app {

/// Every chart that the run can fill, and that of the costs where they are known, as SVG for a report, in the
/// colours of the light theme. Charts that have nothing to draw are left out.
std::vector<core::ReportPicture> reportPictures(const ChartInput& input);

/// The charts of a decision alike; their ids begin with "decision-". `evidence` as decisionFigure() takes it.
std::vector<core::ReportPicture> decisionPictures(const core::Study& study, const core::Decision& decision,
                                                  const QString& evidence);

}  // namespace bakeoff::app
