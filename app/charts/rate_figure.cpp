// SPDX-License-Identifier: GPL-3.0-only
#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "app/charts/run_figures.h"
#include "core/measure/statistics.h"

namespace bakeoff::app {
namespace {

constexpr const char* kOffered = "rate_per_s";  ///< a parameter of trials with a constant rate

QString tr(const char* text) {
    return QCoreApplication::translate("RateFigure", text);
}

struct RateStep {
    double offeredPerS = 0;
    double achievedPerS = 0;
    double latencyNs = 0;
};

struct Curve {
    std::vector<RateStep> steps;  ///< medians over the trials of a rate, ascending
    std::vector<int> counts;
};

Curve curveOf(const ChartInput& input, const std::string& workload, const std::string& subject) {
    std::map<double, std::pair<std::vector<double>, std::vector<double>>> byRate;
    for (const auto& trial : *input.trials) {
        const auto offered = trial.parameters.find(kOffered);
        const auto achieved = trial.metrics.find("requests_per_s");
        const auto latency = trial.metrics.find("p99_ns");
        if (trial.workload != workload || trial.subject != subject || !trial.ok() ||
            offered == trial.parameters.end() || achieved == trial.metrics.end() ||
            latency == trial.metrics.end())
            continue;
        byRate[offered->second].first.push_back(achieved->second);
        byRate[offered->second].second.push_back(latency->second);
    }
    Curve curve;
    for (const auto& [offered, values] : byRate) {
        curve.steps.push_back({offered, core::median(values.first), core::median(values.second)});
        curve.counts.push_back(static_cast<int>(values.first.size()));
    }
    return curve;
}

}  // namespace

Figure rateFigure(const ChartInput& input, const std::string& workload) {
    Figure figure;
    figure.id = QStringLiteral("rate-curve");
    figure.title = tr("Latency over load");
    figure.subtitle = tr("p99 at each offered rate, median over its trials");
    figure.whenEmpty =
        tr("This run measured no more than one rate. A ramp of rates gives this chart its points.");
    figure.x.title = tr("offered requests per second");
    figure.x.dimension = core::Dimension::Rate;
    FigurePanel panel;
    panel.y.title = tr("latency p99 (logarithmic)");
    panel.y.dimension = core::Dimension::Time;
    panel.y.scale = Scale::Log;
    figure.panels = {panel};
    for (const auto& subject : shownSubjects(input, workload)) {
        const Curve curve = curveOf(input, workload, subject.id);
        if (curve.steps.size() < 2)
            continue;
        FigureSeries line;
        line.name = subject.label;
        line.group = subject.label;
        line.color = subject.color;
        line.marker = markerOf(subject.color);
        line.counts = curve.counts;
        std::vector<QPointF> points;
        for (const auto& step : curve.steps) {
            points.emplace_back(step.offeredPerS, step.latencyNs);
            line.pointNames << tr("served %1 of %2")
                                   .arg(QString::fromStdString(
                                            core::formatQuantity(step.achievedPerS, core::Dimension::Rate)),
                                        QString::fromStdString(
                                            core::formatQuantity(step.offeredPerS, core::Dimension::Rate)));
        }
        line.points = std::move(points);
        figure.series.push_back(std::move(line));
    }
    return figure;
}

}  // namespace bakeoff::app
