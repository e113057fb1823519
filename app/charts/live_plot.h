// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPointF>
#include <vector>

#include "app/charts/figure_plot.h"
#include "core/base/units.h"

namespace bakeoff::app {

/// One line of a live plot; x in seconds, below 0 while it warms up, y in the track's base unit.
struct LiveSeries {
    QString name;
    std::vector<QPointF> points;
    SeriesColor color;
    bool dashed = false;
    Marker marker = Marker::Circle;
};

/// One of the panels that a live plot stacks over one time axis.
struct LiveTrack {
    QString title;
    core::Dimension dimension = core::Dimension::Count;
    std::vector<LiveSeries> series;
};

/// Lines over the time of a trial, cheap enough for ten updates a second. What warms up is shaded.
class LivePlot : public FigurePlot {
    Q_OBJECT
public:
    explicit LivePlot(const QString& title, QWidget* parent = nullptr);

    /// Series of one name are shown and hidden together. Tracks without a point take no room.
    void replace(const std::vector<LiveTrack>& tracks);

private:
    QString m_title;
};

}  // namespace bakeoff::app
