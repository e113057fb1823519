// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <map>

#include "app/charts/run_figures.h"
#include "app/i18n/numbers.h"
#include "app/i18n/tr.h"
#include "core/measure/knee.h"
#include "core/measure/statistics.h"

namespace bakeoff::app {
namespace {

constexpr const char* kOffered = "rate_per_s";  ///< a parameter of trials with a constant rate

QString rateText(double perSecond) {
    return quantityText(perSecond, core::Dimension::Rate);
}

/// Medians over the trials of each rate, ascending.
struct Curve {
    std::vector<core::LoadPoint> steps;
    std::vector<double> p99;
    std::vector<int> counts;
};

Curve curveOf(const ChartInput& input, const std::string& workload, const std::string& subject) {
    struct Step {
        std::vector<double> achieved;
        std::vector<double> mean;
        std::vector<double> p99;
    };
    std::map<double, Step> byRate;
    for (const auto& trial : *input.trials) {
        const auto offered = trial.parameters.find(kOffered);
        const auto achieved = trial.metrics.find("requests_per_s");
        const auto latency = trial.metrics.find("p99_ns");
        if (trial.workload != workload || trial.subject != subject || !trial.ok() ||
            offered == trial.parameters.end() || achieved == trial.metrics.end() ||
            latency == trial.metrics.end())
            continue;
        Step& step = byRate[offered->second];
        step.achieved.push_back(achieved->second);
        step.p99.push_back(latency->second);
        const auto mean = trial.metrics.find("mean_ns");
        step.mean.push_back(mean == trial.metrics.end() ? latency->second : mean->second);
    }
    Curve curve;
    for (const auto& [offered, step] : byRate) {
        curve.steps.push_back({offered, core::median(step.achieved), core::median(step.mean)});
        curve.p99.push_back(core::median(step.p99));
        curve.counts.push_back(static_cast<int>(step.p99.size()));
    }
    return curve;
}

FigureSeries lineOf(const Curve& curve, const ShownSubject& subject) {
    FigureSeries line;
    line.name = subject.label;
    line.group = subject.label;
    line.color = subject.color;
    line.marker = subject.marker;
    line.counts = curve.counts;
    std::vector<QPointF> points;
    for (std::size_t i = 0; i < curve.steps.size(); ++i) {
        points.emplace_back(curve.steps[i].offeredPerS, curve.p99[i]);
        line.pointNames << tr("served %1 of %2")
                               .arg(rateText(curve.steps[i].achievedPerS),
                                    rateText(curve.steps[i].offeredPerS));
    }
    line.points = std::move(points);
    return line;
}

/// One step of a curve with a ring around it and a text beside it.
FigureSeries markOf(const FigureSeries& line, std::size_t step, const QString& name, const QString& label) {
    FigureSeries mark = line;
    mark.name = QStringLiteral("%1, %2").arg(line.name, name);
    mark.kind = SeriesKind::Points;
    mark.marker = Marker::Ring;
    mark.points = std::vector<QPointF>{line.points[step]};
    mark.counts = {line.counts[step]};
    mark.pointNames = QStringList{line.pointNames[static_cast<qsizetype>(step)]};
    mark.labels = QStringList{label};
    return mark;
}

}  // namespace

Figure rateFigure(const ChartInput& input, const std::string& workload) {
    Figure figure;
    figure.id = QStringLiteral("rate-curve");
    figure.title = tr("Latency over load");
    figure.subtitle =
        tr("p99 at each offered rate; the knee is where throughput divided by mean response time is highest");
    figure.whenEmpty =
        tr("This run measured no more than one rate. A ramp of rates gives this chart its points.");
    figure.x.title = tr("offered requests per second");
    figure.x.dimension = core::Dimension::Rate;
    FigurePanel panel;
    panel.y.title = tr("response time p99");
    panel.y.dimension = core::Dimension::Time;
    panel.y.scale = Scale::Log;
    figure.panels = {panel};
    for (const auto& subject : shownSubjects(input, workload)) {
        const Curve curve = curveOf(input, workload, subject.id);
        if (curve.steps.size() < 2)
            continue;
        const auto line = lineOf(curve, subject);
        figure.series.push_back(line);
        const auto knee = core::kneeOf(curve.steps);
        const auto highest = core::highestSustained(curve.steps);
        if (knee)
            figure.series.push_back(markOf(line, *knee, tr("knee"),
                                           tr("knee at %1").arg(rateText(curve.steps[*knee].offeredPerS))));
        if (highest && highest != knee)
            figure.series.push_back(
                markOf(line, *highest, tr("highest sustained"),
                       tr("sustained up to %1").arg(rateText(curve.steps[*highest].offeredPerS))));
    }
    return figure;
}

}  // namespace bakeoff::app
