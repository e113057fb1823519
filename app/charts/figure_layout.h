// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>
#include <QRectF>
#include <QSet>
#include <vector>

#include "app/charts/figure.h"

namespace bakeoff::app {

/// Which part of a figure is shown, in the axes' own units.
struct FigureView {
    AxisRange x;
    std::vector<AxisRange> y;  ///< one a panel

    bool operator==(const FigureView&) const = default;
};

/// Everything that the shown series need; hidden groups count only when nothing else is there.
FigureView fittedView(const Figure& figure, const QSet<QString>& hidden);
/// The ranges of the panels for what is shown between two places of the x-axis.
std::vector<AxisRange> fittedPanels(const Figure& figure, const QSet<QString>& hidden, const AxisRange& x);

/// How many values of the shown series a log axis cannot show.
std::size_t omittedValues(const Figure& figure, const QSet<QString>& hidden);

/// Which texts stand beside points and bars.
enum class LabelLength { Full, Short, None };

struct PanelLayout {
    QRectF area;
    QRectF title;
    AxisTicks y;
};

struct LegendEntry {
    QString group;
    QRectF rect;
};

/// Where everything of a figure goes. Coordinates are those of the chart.
struct FigureLayout {
    QRectF title;
    QRectF subtitle;
    QRectF note;
    std::vector<LegendEntry> legend;
    QRectF heatScale;  ///< the key of a heat map's colours; empty when there is none
    QRectF plot;       ///< from the first panel's top to the last one's bottom
    QRectF rowNotes;   ///< the column at the right; empty when there is none, or no room for it
    QRectF rowLabels;  ///< the column at the left
    std::vector<PanelLayout> panels;
    AxisTicks x;
    QFont rowFont;  ///< of the names of rows
    LabelLength labels = LabelLength::Full;
    bool truncated = false;  ///< some label found no room

    /// A place on the axes as a point in the chart.
    [[nodiscard]] QPointF at(const FigureView& view, int panel, double x, double y) const;
    /// The panel under a point, or -1.
    [[nodiscard]] int panelAt(QPointF point) const;
    /// Back: the x-axis' own unit at a horizontal coordinate, and a panel's at a vertical one.
    [[nodiscard]] double xAt(const FigureView& view, double pixel) const;
    [[nodiscard]] double yAt(const FigureView& view, int panel, double pixel) const;
};

QFont titleFontOf(const QFont& font);
QFont smallFontOf(const QFont& font);

/// Lays a figure out. Where `mayGrow` is set (nobody has zoomed), the x-axis is made longer so that the texts
/// beside the bars have room. `note` is said below the plot.
FigureLayout layoutFigure(const Figure& figure, FigureView& view, const QSizeF& size, const QFont& font,
                          const QString& note, bool mayGrow);

}  // namespace bakeoff::app
