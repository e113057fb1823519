// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/figure_plot.h"
#include "app/charts/plot_data.h"

namespace bakeoff::app {

/// Horizontal bars, so that names stay whole: measured beside claimed, with the interval as an error bar and
/// every value written out. The claimed bars are hatched: told apart also without colour. Where the values
/// span more than two and a half decades, bars would hide the small ones: then they are points on a
/// logarithmic axis.
Figure barFigure(const BarPlotData& data);

class BarPlot : public FigurePlot {
    Q_OBJECT
public:
    explicit BarPlot(QWidget* parent = nullptr) : FigurePlot(parent) {}

    void replace(const BarPlotData& rows) { replaceFigure(barFigure(rows)); }
};

}  // namespace bakeoff::app
