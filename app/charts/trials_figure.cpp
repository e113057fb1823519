// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <limits>

#include "app/charts/run_figures.h"
#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/i18n/tr.h"
#include "core/bench/metrics.h"

namespace bakeoff::app {
namespace {

constexpr double kLogFrom = 5;  ///< largest over smallest from which spreads are compared on a log axis

QString trialName(const core::TrialResult& trial) {
    return tr("trial %1").arg(trial.trial + 1);
}

struct Dots {
    FigureSeries series;
    std::vector<QPointF> points;

    void add(double value, double row, const core::TrialResult& trial) {
        points.emplace_back(value, row);
        series.pointNames << trialName(trial);
    }
};

Dots dotsOf(const QString& name, PlotTheme::Role role, Marker marker) {
    Dots dots;
    dots.series.kind = SeriesKind::Points;
    dots.series.name = name;
    dots.series.group = name;
    dots.series.role = role;
    dots.series.marker = marker;
    return dots;
}

QString noteOf(const core::Summary& summary, core::Dimension dimension) {
    const QString value = quantityText(summary.median, dimension);
    if (summary.count < 2 || !(summary.median > 0))
        return tr("%1, n = %2").arg(value).arg(summary.count);
    const double range = (summary.max - summary.min) / summary.median * 100;
    return tr("%1, range %2 %, n = %3").arg(value, numberText(range)).arg(summary.count);
}

}  // namespace

Figure trialsFigure(const ChartInput& input, const std::string& workload, const std::string& metric) {
    const auto* known = core::findMetric(metric);
    const auto dimension = known ? known->dimension : core::Dimension::Count;
    Figure figure;
    figure.id = QStringLiteral("trials-") + QString::fromStdString(workload + metric);
    figure.title = tr("Every trial: %1").arg(known ? coreText(known->title) : QString::fromStdString(metric));
    figure.subtitle = tr("from top to bottom in the order of time; a slope within a row is drift");
    figure.whenEmpty = tr("No trial of this run measured this.");
    figure.x.title = known ? coreText(known->title) : QString::fromStdString(metric);
    figure.x.dimension = dimension;
    FigurePanel panel;
    panel.y.scale = Scale::Rows;
    auto valid = dotsOf(tr("trial"), PlotTheme::Role::Muted, Marker::Circle);
    auto rejected = dotsOf(tr("trial rejected by a validity check"), PlotTheme::Role::Bad, Marker::Cross);
    auto middle = dotsOf(tr("median with 95 % interval"), PlotTheme::Role::Text, Marker::Tick);
    double low = std::numeric_limits<double>::infinity();
    double high = 0;
    for (const auto& subject : shownSubjects(input, workload)) {
        const auto row = static_cast<double>(panel.y.rows.size());
        std::vector<const core::TrialResult*> trials;
        for (const auto& trial : *input.trials) {
            if (isShownBy(subject, trial) && trial.metrics.count(metric))
                trials.push_back(&trial);
        }
        for (std::size_t i = 0; i < trials.size(); ++i) {
            const double value = trials[i]->metrics.at(metric);
            const double offset =
                ((static_cast<double>(i) + 0.5) / static_cast<double>(trials.size()) - 0.5) * 0.6;
            (trials[i]->valid() ? valid : rejected).add(value, row + offset, *trials[i]);
            if (trials[i]->valid())
                valid.series.pointColors.push_back(subject.color);
            low = std::min(low, value > 0 ? value : low);
            high = std::max(high, value);
        }
        panel.y.rows << subject.label;
        const auto* summary = subject.summary->metric(metric);
        panel.y.rowNotes << (summary ? noteOf(*summary, dimension) : tr("no valid trial"));
        if (!summary)
            continue;
        middle.points.emplace_back(summary->median, row);
        middle.series.spreadX.push_back(summary->interval);
        middle.series.counts.push_back(static_cast<int>(summary->count));
        middle.series.pointNames << tr("median");
    }
    if (high / low >= kLogFrom)
        figure.x.scale = Scale::Log;
    figure.x.fromZero = false;
    figure.preferred = {960, static_cast<int>(170 + 56 * std::max<qsizetype>(3, panel.y.rows.size()))};
    figure.panels = {panel};
    for (auto* dots : {&middle, &valid, &rejected}) {
        if (dots->points.empty())
            continue;
        dots->series.points = std::move(dots->points);
        figure.series.push_back(std::move(dots->series));
    }
    return figure;
}

}  // namespace bakeoff::app
