// SPDX-License-Identifier: GPL-3.0-only
#include <QCoreApplication>
#include <algorithm>

#include "app/charts/run_figures.h"

namespace bakeoff::app {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("SpectrumFigure", text);
}

/// Each bucket's upper end at the share of values that are no longer. The longest stands where 1/(1 - p) is
/// the number of values: one of them is that long.
std::vector<QPointF> spectrumOf(const core::Histogram& histogram) {
    std::vector<QPointF> points;
    const auto total = static_cast<double>(histogram.count());
    std::uint64_t seen = 0;
    for (const auto& bucket : histogram.buckets()) {
        seen += bucket.count;
        const double share = std::min(static_cast<double>(seen) / total, 1 - 1 / total);
        points.emplace_back(share, static_cast<double>(std::min(bucket.high, histogram.max())));
    }
    return points;
}

}  // namespace

Figure spectrumFigure(const ChartInput& input, const std::string& workload) {
    Figure figure;
    figure.id = QStringLiteral("spectrum");
    figure.title = tr("Latency by percentile");
    figure.subtitle = tr("service time of every request of all valid trials; the last point is the maximum");
    figure.whenEmpty = tr("No valid trial of this run kept its latencies.");
    figure.x.title = tr("percentile");
    figure.x.dimension = core::Dimension::Fraction;
    figure.x.scale = Scale::Tail;
    FigurePanel panel;
    panel.y.title = tr("latency (logarithmic)");
    panel.y.dimension = core::Dimension::Time;
    panel.y.scale = Scale::Log;
    figure.panels = {panel};
    for (const auto& subject : shownSubjects(input, workload)) {
        const auto& histogram = subject.summary->serviceTime;
        if (!histogram || histogram->count() < 2)
            continue;
        FigureSeries line;
        line.name = subject.label;
        line.group = subject.label;
        line.color = subject.color;
        line.marker = markerOf(subject.color);
        auto points = spectrumOf(*histogram);
        FigureSeries last = line;
        last.kind = SeriesKind::Points;
        last.points = std::vector<QPointF>{points.back()};
        last.pointNames = QStringList{
            tr("maximum of %1 requests")
                .arg(QString::fromStdString(core::formatNumber(static_cast<double>(histogram->count()))))};
        last.labels = QStringList{tr("max %1").arg(
            QString::fromStdString(core::formatQuantity(points.back().y(), panel.y.dimension)))};
        line.points = std::move(points);
        figure.series.push_back(std::move(line));
        figure.series.push_back(std::move(last));
    }
    if (input.objective) {
        const auto& goal = *input.objective;
        const QString text =
            tr("objective: p%1 ≤ %2")
                .arg(QString::number(goal.quantile * 100, 'g', 6),
                     QString::fromStdString(core::formatQuantity(goal.ns, core::Dimension::Time)));
        figure.marks.push_back({0, Qt::Horizontal, goal.ns, text, PlotTheme::Role::Bad});
        figure.marks.push_back({0, Qt::Vertical, goal.quantile, {}, PlotTheme::Role::Bad});
    }
    return figure;
}

}  // namespace bakeoff::app
