// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "app/charts/run_figures.h"
#include "app/i18n/core_text.h"
#include "app/i18n/tr.h"
#include "core/bench/metrics.h"

namespace bakeoff::app {
namespace {

constexpr const char* kLatency = "p99_ns";

/// Steps through the points that no other beats in both directions (less is better in both).
std::vector<QPointF> paretoSteps(std::vector<QPointF> points) {
    std::sort(points.begin(), points.end(), [](const QPointF& a, const QPointF& b) {
        return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y();
    });
    std::vector<QPointF> steps;
    for (const auto& point : points) {
        if (!steps.empty() && point.y() >= steps.back().y())
            continue;
        if (!steps.empty())
            steps.emplace_back(point.x(), steps.back().y());
        steps.push_back(point);
    }
    // To the edges: whatever is above and right of the line is beaten by one of its corners.
    const auto highest = std::max_element(points.begin(), points.end(),
                                          [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    steps.insert(steps.begin(), QPointF(steps.front().x(), highest->y()));
    steps.emplace_back(points.back().x(), steps.back().y());
    return steps;
}

}  // namespace

Figure tradeoffFigure(const ChartInput& input, const std::string& workload, const std::string& metric) {
    const auto* known = core::findMetric(metric);
    Figure figure;
    figure.id = QStringLiteral("tradeoff-") + QString::fromStdString(metric);
    figure.title = tr("%1 against latency").arg(known ? coreText(known->title) : QString());
    figure.subtitle = tr("less is better in both directions; nothing is below and left of the dashed front");
    figure.whenEmpty = tr("No subject of this run has valid trials with both measures.");
    figure.x.title = known ? coreText(known->title) : QString();
    figure.x.dimension = known ? known->dimension : core::Dimension::Count;
    figure.x.scale = Scale::Log;
    FigurePanel panel;
    panel.y.title = tr("latency p99");
    panel.y.dimension = core::Dimension::Time;
    panel.y.scale = Scale::Log;
    figure.panels = {panel};
    std::vector<QPointF> all;
    std::vector<FigureSeries> subjects;
    for (const auto& subject : shownSubjects(input, workload)) {
        const auto* x = subject.summary->metric(metric);
        const auto* y = subject.summary->metric(kLatency);
        if (!x || !y)
            continue;
        FigureSeries series;
        series.kind = SeriesKind::Points;
        series.name = subject.label;
        series.group = subject.label;
        series.color = subject.color;
        series.marker = subject.marker;
        series.points = std::vector<QPointF>{{x->median, y->median}};
        series.spreadX = {x->interval};
        series.spreadY = {y->interval};
        series.counts = {static_cast<int>(x->count)};
        series.labels = QStringList{subject.label};
        all.emplace_back(x->median, y->median);
        subjects.push_back(std::move(series));
    }
    if (all.size() > 1) {
        FigureSeries front;
        front.name = tr("Pareto front");
        front.group = front.name;
        front.role = PlotTheme::Role::Muted;
        front.dash = Qt::DashLine;
        front.marker = Marker::None;
        front.points = paretoSteps(all);
        figure.series.push_back(std::move(front));
    }
    for (auto& series : subjects)
        figure.series.push_back(std::move(series));
    figure.preferred = {960, 620};
    return figure;
}

}  // namespace bakeoff::app
