// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/plot_data.h"
#include "app/charts/plot_view.h"

QT_BEGIN_NAMESPACE
class QBarCategoryAxis;
class QBarSet;
class QHorizontalBarSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace bakeoff::app {

class BarOverlay;

/// Horizontal bars, so that names stay whole: measured beside claimed, with the interval as an error bar and
/// every value written out. The claimed bars are hatched: told apart also without colour.
class BarPlot : public PlotView {
    Q_OBJECT
public:
    explicit BarPlot(QWidget* parent = nullptr);

    void replace(const BarPlotData& data);
    [[nodiscard]] const BarPlotData& data() const { return m_data; }

    [[nodiscard]] core::Table tableTwin() const override;
    [[nodiscard]] QSize preferredSize() const override;

protected:
    void styleContent(const PlotTheme& theme) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    friend class BarOverlay;
    /// The centre of a row's bar at a value, in the chart's coordinates. Bar 0 is measured, 1 claimed.
    [[nodiscard]] QPointF positionOf(std::size_t row, int bar, double value) const;
    void fitAxis();

    BarPlotData m_data;
    core::DisplayUnit m_unit;
    QHorizontalBarSeries* m_series;
    QBarSet* m_measured;
    QBarSet* m_claimed;
    QBarCategoryAxis* m_categories;
    QValueAxis* m_values;
    BarOverlay* m_overlay;
    bool m_hasClaims = false;
};

}  // namespace bakeoff::app
