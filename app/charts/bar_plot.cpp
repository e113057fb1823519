// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/bar_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/i18n/tr.h"

namespace bakeoff::app {
namespace {

constexpr double kLogFrom = 300;  ///< largest over smallest value from which a log axis is better
constexpr double kBarShift = 0.19;

QString quantity(double value, core::Dimension dimension) {
    return QString::fromStdString(core::formatQuantity(value, dimension));
}

bool wantsLog(const BarPlotData& data) {
    double low = std::numeric_limits<double>::infinity();
    double high = 0;
    for (const auto& row : data.rows) {
        for (const auto& value : {row.measured, row.claimed}) {
            if (value && *value > 0) {
                low = std::min(low, *value);
                high = std::max(high, *value);
            }
        }
    }
    return high > 0 && high / low >= kLogFrom;
}

void addMeasured(FigureSeries& series, std::vector<QPointF>& points, const BarRow& row, double y,
                 core::Dimension dimension) {
    points.emplace_back(row.measured.value_or(std::numeric_limits<double>::quiet_NaN()), y);
    series.spreadX.push_back(row.interval);
    series.counts.push_back(row.measured ? row.count : 0);
    if (!row.measured) {
        series.labels << row.note;
        series.shortLabels << row.note;
        return;
    }
    const QString value = quantity(*row.measured, dimension);
    series.shortLabels << QStringLiteral("%1 (n = %2)").arg(value).arg(row.count);
    series.labels << (row.interval ? QStringLiteral("%1  (%2 – %3, n = %4)")
                                         .arg(value, quantity(row.interval->low, dimension),
                                              quantity(row.interval->high, dimension))
                                         .arg(row.count)
                                   : series.shortLabels.last());
}

}  // namespace

Figure barFigure(const BarPlotData& data) {
    Figure figure;
    figure.id = data.id.isEmpty() ? data.title : data.id;
    figure.title = data.title;
    figure.subtitle = data.subtitle;
    figure.whenEmpty = tr("Nothing to draw yet: run the benchmarks.");
    const bool log = wantsLog(data);
    figure.x.title = log ? tr("%1 (logarithmic)").arg(data.axisTitle) : data.axisTitle;
    figure.x.dimension = data.dimension;
    figure.x.scale = log ? Scale::Log : Scale::Linear;
    FigurePanel panel;
    panel.y.scale = Scale::Rows;
    FigureSeries measured;
    measured.name = tr("Measured");
    measured.group = data.measured.isEmpty() ? tr("Measured here, with 95 % interval") : data.measured;
    measured.role = PlotTheme::Role::Measured;
    FigureSeries claimed;
    claimed.name = tr("Claimed");
    claimed.group = tr("Claimed by the study");
    claimed.role = PlotTheme::Role::Claimed;
    claimed.hatched = true;
    claimed.marker = Marker::Diamond;
    std::vector<QPointF> measuredPoints;
    std::vector<QPointF> claimedPoints;
    const bool hasClaims = std::any_of(data.rows.begin(), data.rows.end(),
                                       [](const BarRow& row) { return row.claimed.has_value(); });
    // On a log axis there are points, which stand apart by themselves.
    const double shift = !hasClaims ? 0 : log ? kBarShift * 0.8 : kBarShift;
    for (std::size_t r = 0; r < data.rows.size(); ++r) {
        const auto& row = data.rows[r];
        const auto y = static_cast<double>(r);
        panel.y.rows << row.label;
        addMeasured(measured, measuredPoints, row, log ? y - shift : y, data.dimension);
        if (row.claimed) {
            claimedPoints.emplace_back(*row.claimed, log ? y + shift : y);
            claimed.labels << quantity(*row.claimed, data.dimension);
            claimed.shortLabels << claimed.labels.last();
        }
    }
    for (auto* series : {&measured, &claimed})
        series->kind = log ? SeriesKind::Points : SeriesKind::Bars;
    measured.barOffset = log ? 0 : -shift;
    claimed.barOffset = log ? 0 : shift;
    measured.barWidth = hasClaims ? 2 * kBarShift : 0.5;
    claimed.barWidth = 2 * kBarShift;
    measured.points = std::move(measuredPoints);
    claimed.points = std::move(claimedPoints);
    figure.panels = {panel};
    figure.series.push_back(std::move(measured));
    if (hasClaims)
        figure.series.push_back(std::move(claimed));
    figure.preferred = {
        960, static_cast<int>(170 + (hasClaims ? 58 : 36) * std::max<std::size_t>(data.rows.size(), 3))};
    return figure;
}

}  // namespace bakeoff::app
