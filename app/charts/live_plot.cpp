// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/live_plot.h"

#include <algorithm>

namespace bakeoff::app {
namespace {

FigureSeries lineOf(const LiveSeries& item, int panel) {
    FigureSeries line;
    line.name = item.name;
    line.group = item.name;
    line.panel = panel;
    line.color = item.color;
    line.marker = item.marker;
    line.dash = item.dashed ? Qt::DashLine : Qt::SolidLine;
    line.points = item.points;
    return line;
}

}  // namespace

LivePlot::LivePlot(const QString& title, QWidget* parent) : FigurePlot(parent), m_title(title) {
    setMinimumSize(240, 160);
    replace({});
}

void LivePlot::replace(const std::vector<LiveTrack>& tracks) {
    Figure figure;
    figure.id = QStringLiteral("live");
    figure.title = m_title;
    figure.whenEmpty = tr("Nothing is being measured.");
    figure.x.title = tr("time into the trial");
    figure.x.unit = QStringLiteral(" s");
    figure.x.fromZero = false;
    double begins = 0;
    for (const auto& track : tracks) {
        if (std::ranges::all_of(track.series, [](const LiveSeries& item) { return item.points.empty(); }))
            continue;
        FigurePanel panel;
        panel.y.title = track.title;
        panel.y.dimension = track.dimension;
        for (const auto& item : track.series) {
            if (item.points.empty())
                continue;
            begins = std::min(begins, item.points.front().x());
            figure.series.push_back(lineOf(item, static_cast<int>(figure.panels.size())));
        }
        figure.panels.push_back(panel);
    }
    if (figure.panels.empty())
        figure.panels.emplace_back();
    if (begins < 0)
        figure.bands.push_back({begins, 0, tr("warm-up")});
    replaceFigure(std::move(figure));
}

}  // namespace bakeoff::app
