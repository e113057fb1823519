// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "app/charts/run_figures.h"

#include "app/i18n/tr.h"

namespace bakeoff::app {
namespace {

/// One line of each subject: what of a sample, in which panel, and how it is dashed.
struct Track {
    const char* key;
    const char* name;
    int panel;
    Qt::PenStyle dash;
};

constexpr std::array kTracks{
    Track{"requests_per_s", QT_TRANSLATE_NOOP("bakeoff::app", "requests per second"), 0, Qt::SolidLine},
    Track{"p50_ns", QT_TRANSLATE_NOOP("bakeoff::app", "p50"), 1, Qt::DashLine},
    Track{"p99_ns", QT_TRANSLATE_NOOP("bakeoff::app", "p99"), 1, Qt::SolidLine},
    Track{"max_ns", QT_TRANSLATE_NOOP("bakeoff::app", "maximum"), 1, Qt::DotLine},
    Track{"errors", QT_TRANSLATE_NOOP("bakeoff::app", "errors"), 2, Qt::SolidLine},
    Track{"pss_bytes", QT_TRANSLATE_NOOP("bakeoff::app", "memory"), 3, Qt::SolidLine},
    Track{"server_cores", QT_TRANSLATE_NOOP("bakeoff::app", "server CPU"), 4, Qt::SolidLine},
    Track{"generator_cores", QT_TRANSLATE_NOOP("bakeoff::app", "load generator CPU"), 4, Qt::DotLine},
};

/// Of when a sample was taken no more than milliseconds mean anything.
double secondsOf(const core::Sample& sample) {
    return std::round(static_cast<double>(sample.tNs) / 1e6) / 1e3 + 0.0;  // no -0
}

FigurePanel panelOf(const QString& title, const QString& detail, core::Dimension dimension, double weight,
                    Scale scale = Scale::Linear) {
    FigurePanel panel;
    panel.y.title = title;
    panel.y.detail = detail;
    panel.y.dimension = dimension;
    panel.y.scale = scale;
    panel.weight = weight;
    return panel;
}

FigureSeries lineOf(const Track& track, const ShownSubject& subject, const core::TrialResult& trial) {
    FigureSeries line;
    line.name = QStringLiteral("%1, %2").arg(subject.label, tr(track.name));
    line.group = subject.label;
    line.panel = track.panel;
    line.color = subject.color;
    line.marker = subject.marker;
    line.dash = track.dash;
    line.note = tr("trial %1 of n = %2").arg(trial.trial + 1).arg(subject.summary->trialsOk);
    std::vector<QPointF> points;
    bool any = false;
    for (const auto& sample : trial.timeline) {
        const auto value = sample.values.find(track.key);
        const bool known = value != sample.values.end();
        any = any || known;
        points.emplace_back(secondsOf(sample),
                            known ? value->second : std::numeric_limits<double>::quiet_NaN());
    }
    if (any)
        line.points = std::move(points);
    return line;
}

}  // namespace

void dropEmptyPanels(Figure& figure) {
    for (int panel = static_cast<int>(figure.panels.size()) - 1; panel >= 0 && figure.panels.size() > 1;
         --panel) {
        const bool used = std::any_of(figure.series.begin(), figure.series.end(),
                                      [&](const auto& series) { return series.panel == panel; });
        if (used)
            continue;
        figure.panels.erase(figure.panels.begin() + panel);
        std::erase_if(figure.marks, [&](const auto& mark) { return mark.panel == panel; });
        for (auto& series : figure.series)
            series.panel -= series.panel > panel ? 1 : 0;
        for (auto& mark : figure.marks)
            mark.panel -= mark.panel > panel ? 1 : 0;
    }
}

Figure timelineFigure(const ChartInput& input, const std::string& workload) {
    Figure figure = wholeTimelineFigure(input, workload);
    if (!figure.empty())
        dropEmptyPanels(figure);
    return figure;
}

Figure wholeTimelineFigure(const ChartInput& input, const std::string& workload) {
    using core::Dimension;
    Figure figure;
    figure.id = QStringLiteral("timeline");
    figure.title = tr("Over the time of a trial");
    figure.subtitle = input.trial ? tr("trial %1").arg(*input.trial + 1)
                                  : tr("each subject's median trial by requests per second");
    figure.whenEmpty = tr("This run kept no samples over time for this choice.");
    figure.x.title = tr("time since measuring began");
    figure.x.unit = QStringLiteral(" s");
    figure.x.fromZero = false;
    figure.panels = {
        panelOf(tr("requests per second"), {}, Dimension::Rate, 1.2),
        panelOf(tr("latency"), tr("p99 solid, p50 dashed, maximum dotted"), Dimension::Time, 1.6, Scale::Log),
        panelOf(tr("errors per interval"), {}, Dimension::Count, 0.5),
        panelOf(tr("memory of the server (PSS)"), {}, Dimension::Bytes, 0.9),
        panelOf(tr("CPU in cores"), tr("server solid, load generator dotted"), Dimension::Count, 0.9)};
    double warmUp = 0;  // began so many seconds before
    for (const auto& subject : shownSubjects(input, workload)) {
        const auto* trial = shownTrial(input, subject);
        if (!trial)
            continue;
        warmUp = std::min(warmUp, secondsOf(trial->timeline.front()));
        for (const auto& track : kTracks) {
            auto line = lineOf(track, subject, *trial);
            if (!line.points.empty())
                figure.series.push_back(std::move(line));
        }
    }
    if (warmUp < 0)
        figure.bands.push_back({warmUp, 0, tr("warm-up")});
    figure.preferred = {1000, 900};
    return figure;
}

}  // namespace bakeoff::app
