// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtCharts/QChartView>

#include "app/charts/plot_theme.h"
#include "core/base/table.h"

QT_BEGIN_NAMESPACE
class QAbstractAxis;
class QValueAxis;
QT_END_NAMESPACE

namespace bakeoff::app {

/// What every plot of ours is: a chart in the house's colours with a table twin.
/// Thread: GUI thread.
class PlotView : public QChartView {
    Q_OBJECT
public:
    explicit PlotView(QWidget* parent = nullptr);

    /// Styles everything anew; also after a change of the palette.
    void applyTheme(const PlotTheme& theme);
    [[nodiscard]] const PlotTheme& theme() const { return m_theme; }

    /// The numbers of the plot as a table, for screen readers, copying and CSV.
    [[nodiscard]] virtual core::Table tableTwin() const = 0;
    /// A size at which every label can be read whole.
    [[nodiscard]] virtual QSize preferredSize() const { return {960, 540}; }

    /// While a picture is made: what belongs to the pointer is not drawn.
    void setExporting(bool exporting) { m_exporting = exporting; }

protected:
    [[nodiscard]] bool exporting() const { return m_exporting; }
    /// Styles what the plot itself added; the chart's own parts are done.
    virtual void styleContent(const PlotTheme& theme) = 0;
    void styleAxis(QAbstractAxis* axis) const;
    void setTitles(const QString& title, const QString& subtitle);
    /// Follows the palette of the window.
    void changeEvent(QEvent* event) override;

private:
    void updateTitle();

    PlotTheme m_theme = PlotTheme::light();
    QString m_title;
    QString m_subtitle;
    bool m_exporting = false;
};

/// A round step and upper end for an axis from 0 to at least `largest` with about `ticks` ticks.
struct NiceRange {
    double end = 1;
    double step = 1;
};
NiceRange niceRange(double largest, int ticks);

/// Gives a value axis a range with ticks every `step` from 0 on and fitting labels. The order of the two
/// changes matters: Qt Charts lays out each at once, and a large range with a still small step is 100,000
/// labels.
void setAxisRange(QValueAxis* axis, double low, double high, double step);

}  // namespace bakeoff::app
