// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "app/charts/run_figures.h"

#include "app/i18n/numbers.h"
#include "app/i18n/tr.h"

namespace bakeoff::app {
namespace {

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

FigureSeries lineOf(const ShownSubject& subject, const core::Histogram& histogram) {
    FigureSeries line;
    line.name = subject.label;
    line.group = subject.label;
    line.color = subject.color;
    line.marker = subject.marker;
    line.points = spectrumOf(histogram);
    line.note =
        tr("n = %1 requests in %2 trials")
            .arg(numberText(static_cast<double>(histogram.count())), numberText(subject.summary->trialsOk));
    return line;
}

/// The last point of a line with its words.
FigureSeries maximumOf(const FigureSeries& line, const core::Histogram& histogram) {
    FigureSeries last = line;
    last.kind = SeriesKind::Points;
    const QPointF point = line.points[line.points.size() - 1];
    last.points = std::vector<QPointF>{point};
    last.pointNames =
        QStringList{tr("maximum of %1 requests").arg(numberText(static_cast<double>(histogram.count())))};
    last.labels = QStringList{tr("max %1").arg(quantityText(point.y(), core::Dimension::Time))};
    return last;
}

bool usable(const std::optional<core::Histogram>& histogram) {
    return histogram && histogram->count() >= 2;
}

/// The time that a user waits, and beside it, dashed, the time that the server took. Returns whether there
/// are both.
bool addSubject(Figure& figure, const ShownSubject& subject) {
    const bool both = usable(subject.summary->responseTime);
    const auto& shown = both ? subject.summary->responseTime : subject.summary->serviceTime;
    if (!usable(shown))
        return false;
    auto line = lineOf(subject, *shown);
    if (both)
        line.name = tr("%1, response time").arg(subject.label);
    auto last = maximumOf(line, *shown);
    figure.series.push_back(std::move(line));
    figure.series.push_back(std::move(last));
    if (both && usable(subject.summary->serviceTime)) {
        auto service = lineOf(subject, *subject.summary->serviceTime);
        service.name = tr("%1, service time").arg(subject.label);
        service.dash = Qt::DashLine;
        figure.series.push_back(std::move(service));
    }
    return both;
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
    panel.y.title = tr("latency");
    panel.y.dimension = core::Dimension::Time;
    panel.y.scale = Scale::Log;
    figure.panels = {panel};
    bool both = false;
    for (const auto& subject : shownSubjects(input, workload))
        both = addSubject(figure, subject) || both;
    if (both)
        figure.subtitle =
            tr("solid: response time, from when each request was due; dashed: service time, from when a "
               "connection took it; the last point is the maximum");
    if (input.objective) {
        const auto& goal = *input.objective;
        const QString text =
            tr("objective: p%1 ≤ %2")
                .arg(shortText(goal.quantile * 100, 6), quantityText(goal.ns, core::Dimension::Time));
        figure.marks.push_back({0, Qt::Horizontal, goal.ns, text, PlotTheme::Role::Bad});
        figure.marks.push_back({0, Qt::Vertical, goal.quantile, {}, PlotTheme::Role::Bad});
    }
    return figure;
}

}  // namespace bakeoff::app
