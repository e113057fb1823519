// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/live_plot.h"

namespace bakeoff::app {

LivePlot::LivePlot(const QString& title, const QString& axisTitle, core::Dimension dimension, QWidget* parent)
    : FigurePlot(parent), m_title(title), m_axisTitle(axisTitle), m_dimension(dimension) {
    setMinimumSize(240, 120);
    replace({});
}

void LivePlot::replace(const std::vector<LiveSeries>& series) {
    Figure figure;
    figure.id = m_title;
    figure.title = m_title;
    figure.whenEmpty = tr("Nothing is being measured.");
    figure.x.title = tr("seconds into the trial");
    figure.x.fromZero = false;
    FigurePanel panel;
    panel.y.title = m_axisTitle;
    panel.y.dimension = m_dimension;
    figure.panels = {panel};
    for (const auto& item : series) {
        FigureSeries line;
        line.name = item.name;
        line.group = item.name;
        line.color = item.colorIndex;
        line.marker = markerOf(item.colorIndex);
        line.dash = item.dashed ? Qt::DashLine : Qt::SolidLine;
        line.points = item.points;
        figure.series.push_back(std::move(line));
    }
    replaceFigure(std::move(figure));
}

}  // namespace bakeoff::app
