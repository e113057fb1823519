// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/base/units.h"
#include "core/measure/statistics.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::app {

/// One row of a bar chart: what was measured beside what is claimed, both in the metric's base unit.
struct BarRow {
    QString label;
    std::optional<double> measured;
    std::optional<core::Interval> interval;
    std::optional<double> claimed;
    int count = 0;  ///< trials
    QString note;   ///< shown instead of a measured bar: why there is none
};

struct BarPlotData {
    QString id;  ///< of the chart; its zoom and hidden series belong to it
    QString title;
    QString subtitle;
    QString measured{};  ///< what the measured bars are called; empty: measured here
    QString axisTitle;
    core::Dimension dimension = core::Dimension::Count;
    std::vector<BarRow> rows;
};

/// One claim on the log-ratio axis: measured ratio over claimed ratio, so that 1 is what the source says.
struct ClaimRow {
    QString label;
    double ratio = 1;
    core::Interval interval;
    core::ClaimVerdict verdict = core::ClaimVerdict::Inconclusive;
    QString note;  ///< the numbers, shown at the right
};

struct ClaimPlotData {
    QString title;
    QString subtitle;
    std::vector<ClaimRow> rows;
};

}  // namespace bakeoff::app
