// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPointF>
#include <vector>

#include "app/charts/figure_plot.h"
#include "core/base/units.h"

namespace bakeoff::app {

/// One line of a live plot; x in seconds, y in the dimension's base unit.
struct LiveSeries {
    QString name;
    std::vector<QPointF> points;
    int colorIndex = 0;
    bool dashed = false;
};

/// Lines over the time of a trial, cheap enough for ten updates a second.
class LivePlot : public FigurePlot {
    Q_OBJECT
public:
    LivePlot(const QString& title, const QString& axisTitle, core::Dimension dimension,
             QWidget* parent = nullptr);

    /// Series of one name are shown and hidden together.
    void replace(const std::vector<LiveSeries>& series);

private:
    QString m_title;
    QString m_axisTitle;
    core::Dimension m_dimension;
};

}  // namespace bakeoff::app
