// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/figure_plot.h"
#include "app/charts/plot_data.h"

namespace bakeoff::app {

/// Each claim's measured ratio divided by its claimed ratio on a logarithmic axis: 1 is what the source says.
/// The verdict is told by colour and by marker shape.
Figure claimsFigure(const ClaimPlotData& data);

class ClaimsPlot : public FigurePlot {
    Q_OBJECT
public:
    /// It stands in a scroll area, which needs the wheel itself.
    explicit ClaimsPlot(QWidget* parent = nullptr) : FigurePlot(parent) { setWheelNeedsControl(true); }

    void replace(const ClaimPlotData& rows) { replaceFigure(claimsFigure(rows)); }
};

}  // namespace bakeoff::app
