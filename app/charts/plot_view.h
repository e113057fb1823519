// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtCharts/QChartView>

#include "app/charts/plot_theme.h"
#include "core/base/table.h"

namespace bakeoff::app {

/// What every plot of ours is: a chart in the house's colours with a table twin.
/// Thread: GUI thread.
class PlotView : public QChartView {
    Q_OBJECT
public:
    explicit PlotView(QWidget* parent = nullptr);

    /// Styles everything again; also after a change of the palette.
    void applyTheme(const PlotTheme& theme);
    [[nodiscard]] const PlotTheme& theme() const { return m_theme; }

    /// The numbers of the plot as a table, for screen readers, copying and CSV.
    [[nodiscard]] virtual core::Table tableTwin() const = 0;
    /// The same for programs: numbers in base units, which the columns name, and nothing where there is none.
    [[nodiscard]] virtual core::Table dataTable() const { return tableTwin(); }
    /// Where the numbers are from, at the foot of a picture, a line or several; empty: nothing to say.
    [[nodiscard]] virtual QString exportFooter() const { return {}; }
    /// A size at which every label can be read whole.
    [[nodiscard]] virtual QSize preferredSize() const { return {960, 540}; }

    /// While a picture is made: what belongs to the pointer is not drawn.
    void setExporting(bool exporting) { m_exporting = exporting; }

protected:
    [[nodiscard]] bool exporting() const { return m_exporting; }
    /// Styles what the plot itself added; the chart's own parts are done.
    virtual void styleContent(const PlotTheme& theme) = 0;
    /// Follows the palette of the window.
    void changeEvent(QEvent* event) override;

private:
    PlotTheme m_theme = PlotTheme::light();
    bool m_exporting = false;
};

/// A round step and upper end for an axis from 0 to at least `largest` with about `ticks` ticks.
struct NiceRange {
    double end = 1;
    double step = 1;
};
NiceRange niceRange(double largest, int ticks);

}  // namespace bakeoff::app
