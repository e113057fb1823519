// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "app/charts/chart_catalog.h"

namespace bakeoff::app {

class Workbench;

/// Where a panel has its charts from.
struct ChartSource {
    std::function<std::vector<ChartSpec>()> charts;
    std::function<Figure(const ChartSpec&)> figure;
    QString settingsFile;  ///< remembers which groups are hidden
    /// The sizes and loads that a chart can show one at a time, and the chart at one of them; without these
    /// there is nothing to choose.
    std::function<std::vector<core::CaseParameters>(const ChartSpec&)> points = {};
    std::function<Figure(const ChartSpec&, const core::CaseParameters&)> figureAt = {};
    /// Names what the charts are of at the moment: small pictures of them are kept by it. Without it they are
    /// drawn anew after every refresh.
    std::function<QString()> version = {};
};

/// The charts of the run that is shown; the workbench outlives it.
ChartSource chartSourceOf(Workbench& workbench);

}  // namespace bakeoff::app
