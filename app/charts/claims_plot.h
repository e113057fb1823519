// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/plot_data.h"
#include "app/charts/plot_view.h"

QT_BEGIN_NAMESPACE
class QBarCategoryAxis;
class QLogValueAxis;
class QScatterSeries;
QT_END_NAMESPACE

namespace bakeoff::app {

class ClaimsOverlay;

/// Each claim's measured ratio divided by its claimed ratio on a logarithmic axis: 1 is what the source says.
/// The verdict is told by colour and by marker shape.
class ClaimsPlot : public PlotView {
    Q_OBJECT
public:
    explicit ClaimsPlot(QWidget* parent = nullptr);

    void replace(const ClaimPlotData& data);
    [[nodiscard]] const ClaimPlotData& data() const { return m_data; }

    [[nodiscard]] core::Table tableTwin() const override;
    [[nodiscard]] QSize preferredSize() const override;

protected:
    void styleContent(const PlotTheme& theme) override;

private:
    friend class ClaimsOverlay;
    [[nodiscard]] QPointF positionOf(std::size_t row, double ratio) const;

    ClaimPlotData m_data;
    QScatterSeries* m_anchor;  ///< carries the axes; the overlay paints the points
    QBarCategoryAxis* m_categories;
    QLogValueAxis* m_ratios;
    ClaimsOverlay* m_overlay;
};

}  // namespace bakeoff::app
