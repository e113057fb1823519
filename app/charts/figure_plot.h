// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSet>
#include <optional>
#include <vector>

#include "app/charts/figure.h"
#include "app/charts/figure_layout.h"
#include "app/charts/figure_painter.h"
#include "app/charts/plot_view.h"

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace bakeoff::app {

class FigureItem;

/// Shows a Figure: hover, zoom, pan, legend toggles, selection, and the table of what is seen.
///
/// Mouse: drag a rectangle to zoom into it, the wheel zooms about the pointer, the middle button (or Shift
/// and the left one) pans, a double click shows everything again, a click on the legend hides a group, a
/// click on a point selects it. Keys: arrows pan, + and - zoom, Ctrl+0 shows everything. Thread: GUI thread.
class FigurePlot : public PlotView {
    Q_OBJECT
public:
    /// At most so many points of a line are drawn: the lowest and highest of each stretch.
    static constexpr std::size_t kMostPoints = 2000;

    explicit FigurePlot(QWidget* parent = nullptr);

    /// Shows another figure, or an update of this one: then zoom, hidden groups and selection stay.
    void replaceFigure(Figure figure);
    [[nodiscard]] const Figure& figure() const { return m_figure; }

    /// One row for each point within what is seen; in CSV and JSON with raw numbers in base units.
    [[nodiscard]] core::Table tableTwin() const override;
    [[nodiscard]] QSize preferredSize() const override { return m_figure.preferred; }
    /// True when some label found no room.
    [[nodiscard]] bool labelsTruncated() const { return m_layout.truncated; }
    [[nodiscard]] const FigureLayout& figureLayout() const { return m_layout; }

    [[nodiscard]] bool zoomed() const { return m_zoom.has_value(); }
    [[nodiscard]] const FigureView& visibleRange() const { return m_view; }
    void resetZoom();
    /// Shows what a rectangle of the chart holds.
    void zoomTo(const QRectF& rect);
    /// Zooms about a point; factor 2 shows half as much.
    void zoomAt(QPointF point, double factor);
    /// Moves what is seen along with the pointer.
    void panBy(QPointF pixels);
    void setZoom(const std::optional<FigureView>& zoom);
    /// For plots that stand in a scroll area, which needs the wheel itself: the wheel zooms with Ctrl only.
    void setWheelNeedsControl(bool needs) { m_wheelNeedsControl = needs; }

    [[nodiscard]] const QSet<QString>& hiddenGroups() const { return m_hidden; }
    void setHiddenGroups(const QSet<QString>& groups);
    void setGroupShown(const QString& group, bool shown);

    [[nodiscard]] core::Table dataTable() const override;
    [[nodiscard]] QString exportFooter() const override { return m_figure.footer; }

    /// The row of tableTwin() that is selected, or -1.
    [[nodiscard]] int selectedRow() const;
    void selectRow(int row);
    /// Of a figure with an axis of rows: the axis' row that a row of tableTwin() is of, or -1; and selects
    /// what is seen in one, or nothing.
    [[nodiscard]] int axisRowOf(int row) const;
    void selectAxisRow(int axisRow);

    /// The point nearest to a place, as far as the pointer may be off.
    [[nodiscard]] std::optional<MarkId> markAt(QPointF point) const;
    /// What a hover over a point says, as plain text: series, values with units, n.
    [[nodiscard]] QString textOf(const MarkId& mark) const;

Q_SIGNALS:
    /// What is seen has changed: zoom, pan, reset, hidden groups or an update.
    void viewChanged();
    void zoomedChanged(bool zoomed);
    void hiddenGroupsChanged();
    /// The user has selected a point (its row) or nothing (-1).
    void rowSelected(int row);

protected:
    void styleContent(const PlotTheme& theme) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    friend class FigureItem;
    /// Looks at all values; after a change of the figure or of what is hidden.
    void refit();
    void relayout();
    void fillLines();
    void fillLine(std::size_t index, std::size_t& used);
    /// Where the visible part of a line is on the plot; not-a-number for a gap.
    [[nodiscard]] std::vector<QPointF> pixelsOf(const FigureSeries& series) const;
    [[nodiscard]] bool isDense(const std::vector<QPointF>& pixels) const;
    void addDense(const FigureSeries& series, const std::vector<QPointF>& pixels);
    void paintDenseLines(QPainter& painter) const;
    QLineSeries* lineAt(std::size_t index);
    [[nodiscard]] bool shown(const FigureSeries& series) const;
    [[nodiscard]] bool inView(const FigureSeries& series, std::size_t point) const;
    /// Indices of a series' points that can be seen, all of them.
    [[nodiscard]] std::pair<std::size_t, std::size_t> visibleRun(const FigureSeries& series) const;
    [[nodiscard]] std::vector<MarkId> visibleMarks() const;
    void addHeatRows(core::Table& table) const;
    [[nodiscard]] core::Table tableOf(bool data) const;
    void applyZoom(FigureView view);
    void click(QPointF point);
    void hover(QPointF point, QPoint global);
    void clearHover();
    void updateItems();

    Figure m_figure;
    FigureView m_fitted;               ///< everything
    FigureView m_full;                 ///< everything, with room for the texts
    FigureView m_view;                 ///< what is shown
    std::optional<FigureView> m_zoom;  ///< nothing: everything is shown
    FigureLayout m_layout;
    QString m_note;
    QSet<QString> m_hidden;
    std::optional<MarkId> m_selected;
    std::optional<MarkId> m_hovered;
    /// A line, or a part of it without gaps, that goes up and down so often that it fills an area.
    struct DenseLine {
        int panel = 0;
        QColor color;
        Qt::PenStyle dash = Qt::SolidLine;
        QList<QPointF> pixels;
    };
    std::vector<DenseLine> m_dense;
    std::vector<QLineSeries*> m_lines;  ///< reused: making and removing series is slow
    QValueAxis* m_xAxis;
    QValueAxis* m_yAxis;
    FigureItem* m_under;
    FigureItem* m_denseItem;
    FigureItem* m_over;
    std::optional<QPointF> m_pressed;
    QPointF m_lastPan;
    QRectF m_rubber;
    bool m_panning = false;
    bool m_wheelNeedsControl = false;
};

}  // namespace bakeoff::app
