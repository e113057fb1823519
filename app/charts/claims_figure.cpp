// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/claims_figure.h"

#include <algorithm>
#include <cmath>

#include "app/charts/verdict_style.h"
#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/i18n/tr.h"
#include "core/base/units.h"
#include "core/bench/metrics.h"

namespace bakeoff::app {
namespace {

constexpr double kSmallestSpan = 2;  ///< the axis never shows less than 1/2 to 2

using Verdict = core::ClaimVerdict;
using Role = PlotTheme::Role;

/// Measured ratio over claimed ratio, so that 1 is what the source says.
struct ClaimRow {
    QString label;
    double ratio = 1;
    core::Interval interval;
    Verdict verdict = Verdict::Inconclusive;
    QString note;   ///< the numbers, shown at the right
    int check = 0;  ///< which one it is about
};

/// Whether the verdict is of the figure itself, which travels between machines, and not of its ratio.
bool isOfFigure(const core::ClaimCheck& check) {
    return check.measured && check.claimed > 0 && check.verdict != check.ratio->verdict &&
           core::standingOf(check.verdict) != core::ClaimStanding::Open;
}

ClaimRow rowOf(const core::ClaimCheck& check, QString label) {
    if (!isOfFigure(check)) {
        const auto& ratio = *check.ratio;
        return {std::move(label),
                ratio.measured / ratio.claimed,
                {ratio.interval.low / ratio.claimed, ratio.interval.high / ratio.claimed},
                check.verdict,
                tr("%1× of %2, claimed %3×")
                    .arg(numberText(ratio.measured), QString::fromStdString(ratio.label),
                         numberText(ratio.claimed)),
                0};
    }
    const auto& measured = *check.measured;
    const auto interval = measured.interval.value_or(core::Interval{measured.min, measured.max});
    const auto* metric = core::findMetric(check.claim.metric);
    const auto text = [&](double value) {
        return quantityText(value, metric ? metric->dimension : core::Dimension::Count);
    };
    return {std::move(label),
            measured.median / check.claimed,
            {interval.low / check.claimed, interval.high / check.claimed},
            check.verdict,
            tr("%1, claimed %2").arg(text(measured.median), text(check.claimed)),
            0};
}

std::vector<ClaimRow> rowsOf(const std::vector<core::ClaimCheck>& checks) {
    std::vector<ClaimRow> rows;
    for (const auto& check : checks) {
        if (!check.ratio || check.ratio->claimed <= 0)
            continue;
        const auto& ratio = *check.ratio;
        // The best rows of both sides are held to each other: one ratio, read from either end.
        const auto end = std::ranges::find(checks, &check, [](const auto& other) { return &other; });
        const bool drawn = std::any_of(checks.begin(), end, [&](const auto& other) {
            return !ratio.reference.empty() && other.claim.id == ratio.reference && other.ratio &&
                   other.ratio->reference == check.claim.id;
        });
        if (drawn && !isOfFigure(check))
            continue;
        const auto& claim = check.claim;
        QString label = QStringLiteral("%1 · %2").arg(QString::fromStdString(claim.label),
                                                      coreText(core::metricTitle(claim.metric)));
        // The same name may stand for several workloads.
        const auto again = std::ranges::count_if(checks, [&](const core::ClaimCheck& other) {
            return other.claim.label == claim.label && other.claim.metric == claim.metric;
        });
        if (again > 1)
            label += QStringLiteral(" (%1)").arg(QString::fromStdString(claim.workload));
        rows.push_back(rowOf(check, std::move(label)));
        rows.back().check = static_cast<int>(end - checks.begin());
    }
    return rows;
}

FigureSeries seriesOf(const std::vector<ClaimRow>& rows, const VerdictStyle& style,
                      const std::vector<core::ClaimCheck>& checks, const StudyColors* colors) {
    FigureSeries series;
    series.kind = SeriesKind::Points;
    series.name = coreText(core::claimVerdictTitle(style.verdict));
    series.group = series.name;
    // A colour says whose claim it is; then the shape alone says what became of it.
    series.role = colors ? Role::Text : style.role;
    series.marker = style.marker;
    std::vector<QPointF> points;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const auto& row = rows[r];
        if (row.verdict != style.verdict)
            continue;
        points.emplace_back(row.ratio, static_cast<double>(r));
        series.spreadX.push_back(row.interval);
        if (colors)
            series.pointColors.push_back(colors->ofClaim(checks[static_cast<std::size_t>(row.check)].claim));
    }
    series.points = std::move(points);
    return series;
}

/// The same way in both directions, so that twice and half stand equally far from 1.
double spanOf(const std::vector<ClaimRow>& rows) {
    double span = kSmallestSpan;
    for (const auto& row : rows) {
        for (const double value : {row.ratio, row.interval.low, row.interval.high}) {
            if (value > 0 && std::isfinite(value))
                span = std::max(span, std::max(value, 1 / value));
        }
    }
    return span * 1.1;
}

}  // namespace

std::vector<int> claimsFigureRows(const std::vector<core::ClaimCheck>& checks) {
    std::vector<int> out;
    for (const auto& row : rowsOf(checks))
        out.push_back(row.check);
    return out;
}

Figure claimsFigure(const std::vector<core::ClaimCheck>& checks, const StudyColors* colors) {
    const auto rows = rowsOf(checks);
    Figure figure;
    figure.id = QStringLiteral("claims");
    figure.title = tr("Claims against this machine");
    figure.subtitle = tr("each claim as a ratio to another alternative, measured against claimed");
    figure.whenEmpty = tr("Nothing to compare yet: run the benchmarks.");
    figure.x.title = tr("measured ratio ÷ claimed ratio");
    figure.x.detail = tr("1 = as claimed");
    figure.x.scale = Scale::Log;
    figure.x.unit = QStringLiteral("×");
    const double span = spanOf(rows);
    figure.x.fixed = core::Interval{1 / span, span};
    FigurePanel panel;
    panel.y.scale = Scale::Rows;
    panel.y.title = QString();
    for (const auto& row : rows) {
        panel.y.rows << row.label;
        panel.y.rowNotes << row.note;
    }
    figure.panels = {panel};
    for (const auto& style : kVerdictStyles) {
        auto series = seriesOf(rows, style, checks, colors);
        if (!series.points.empty())
            figure.series.push_back(std::move(series));
    }
    figure.marks.push_back({0, Qt::Vertical, 1, {}, Role::Claimed});
    figure.preferred = {1080, static_cast<int>(150 + 24 * std::max<std::size_t>(rows.size(), 6))};
    return figure;
}

}  // namespace bakeoff::app
