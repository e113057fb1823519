// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QSet>
#include <optional>

#include "app/charts/figure_layout.h"
#include "app/charts/plot_theme.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace bakeoff::app {

/// One point of one series.
struct MarkId {
    int series = 0;
    std::size_t point = 0;

    bool operator==(const MarkId&) const = default;
};

/// Paints what Qt Charts lacks or cuts off: axes with whole labels, bars, error bars, markers, a heat map,
/// legend and titles. Only lines are drawn by Qt Charts, between paintUnder() and paintOver().
class FigurePainter {
public:
    FigurePainter(QPainter& painter, const Figure& figure, const FigureLayout& layout, const FigureView& view,
                  const PlotTheme& theme, const QFont& font, const QSet<QString>& hidden);

    void paintUnder();
    void paintOver(const QString& note, const std::optional<MarkId>& selected,
                   const std::optional<MarkId>& hovered);

    /// The colour of a point.
    static QColor colorOf(const FigureSeries& series, std::size_t point, const PlotTheme& theme);
    /// The colour of its entry in the legend; grey where every point has its own.
    static QColor legendColorOf(const FigureSeries& series, const PlotTheme& theme);
    /// Where a bar is, clipped to nothing. Base units: the series' own.
    static QRectF barRect(const Figure& figure, const FigureLayout& layout, const FigureView& view,
                          const FigureSeries& series, std::size_t point);
    /// Where a point is; not-a-number coordinates when its axis cannot show it.
    static QPointF pointAt(const Figure& figure, const FigureLayout& layout, const FigureView& view,
                           const FigureSeries& series, std::size_t point);

private:
    void paintBand(const FigureBand& band);
    void paintGrid(std::size_t panel);
    void paintAxisLabels();
    void paintRowLabels();
    void paintTitles(const QString& note);
    void paintLegend();
    void paintHeat(const FigureHeat& heat);
    void paintHeatScale();
    void paintMarkLine(const FigureMark& mark);
    void paintMarkLabel(const FigureMark& mark);
    void paintBars(const FigureSeries& series);
    void paintHatch(const QRectF& rect, const QColor& color);
    void paintSpread(QPointF low, QPointF high, const QRectF& area);
    void paintSpreads(const FigureSeries& series);
    void paintMarkers(const FigureSeries& series);
    void paintLineMarkers(const FigureSeries& series);
    void placeLabel(QPointF at, const QString& label, const QFontMetricsF& metrics, const QRectF& area);
    void paintPointLabels(const FigureSeries& series);
    void paintHighlight(const MarkId& mark, bool selected);
    void paintMarker(QPointF at, Marker marker, const QColor& color, double radius);
    [[nodiscard]] bool shown(const FigureSeries& series) const;
    [[nodiscard]] bool byRows() const { return !m_layout.rowLabels.isNull(); }
    [[nodiscard]] QRectF areaOf(const FigureSeries& series) const;

    QPainter& m_painter;
    const Figure& m_figure;
    const FigureLayout& m_layout;
    const FigureView& m_view;
    const PlotTheme& m_theme;
    QFont m_font;
    const QSet<QString>& m_hidden;
    std::vector<QRectF> m_placed;  ///< labels that are there already
};

}  // namespace bakeoff::app
