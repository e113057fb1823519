// SPDX-License-Identifier: GPL-3.0-only
// The lines of a figure: drawn by Qt Charts, but for those that are so dense that they fill an area. Qt
// Charts makes the outline of every line twice, once to draw it and once to know where the mouse is; for a
// line that goes up and down within each pixel that is most of a frame.
#include <QPainter>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/charts/figure_plot.h"

namespace bakeoff::app {
namespace {

constexpr std::size_t kMostPieces = 300;
constexpr double kFar = 1e6;
constexpr std::size_t kMostExported = 800;  ///< vector files of millions of points help nobody
constexpr double kSamePixel = 0.3;
constexpr std::size_t kFewestDense = 1000;
constexpr double kDenseLength = 6;  ///< times the plot's width and height that a dense line goes up and down
constexpr QPointF kGap(std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN());

/// Cuts a line to a rectangle (Liang and Barsky 1984); false when nothing of it is inside. Qt's SVG has no
/// clipping, and the panels of a figure share one plot area.
bool cutToBox(QPointF& from, QPointF& to, const QRectF& box) {
    const QPointF delta = to - from;
    double begin = 0;
    double end = 1;
    const auto cut = [&](double direction, double distance) {
        if (direction == 0)
            return distance >= 0;
        const double at = distance / direction;
        if (direction < 0)
            begin = std::max(begin, at);
        else
            end = std::min(end, at);
        return begin <= end;
    };
    if (!cut(-delta.x(), from.x() - box.left()) || !cut(delta.x(), box.right() - from.x()) ||
        !cut(-delta.y(), from.y() - box.top()) || !cut(delta.y(), box.bottom() - from.y()))
        return false;
    const QPointF start = from;
    if (begin > 0)
        from = start + begin * delta;
    if (end < 1)
        to = start + end * delta;
    return true;
}

}  // namespace

QLineSeries* FigurePlot::lineAt(std::size_t index) {
    while (m_lines.size() <= index) {
        auto* line = new QLineSeries;
        chart()->addSeries(line);
        line->attachAxis(m_xAxis);
        line->attachAxis(m_yAxis);
        m_lines.push_back(line);
    }
    return m_lines[index];
}

void FigurePlot::fillLines() {
    m_dense.clear();
    if (m_layout.panels.empty())
        return;
    m_xAxis->setRange(m_view.x.low, m_view.x.high);
    std::size_t used = 0;
    for (std::size_t s = 0; s < m_figure.series.size(); ++s) {
        if (m_figure.series[s].kind == SeriesKind::Line && shown(m_figure.series[s]))
            fillLine(s, used);
    }
    for (; used < m_lines.size(); ++used) {
        if (m_lines[used]->isVisible()) {
            m_lines[used]->clear();
            m_lines[used]->setVisible(false);
        }
    }
}

std::pair<std::size_t, std::size_t> FigurePlot::visibleRun(const FigureSeries& series) const {
    if (!series.points.sorted())
        return {0, series.points.size()};
    const double low = fromScale(m_figure.x.scale, m_view.x.low);
    const double high = fromScale(m_figure.x.scale, m_view.x.high);
    return {series.points.firstFrom(low), series.points.firstFrom(std::nextafter(high, HUGE_VAL))};
}

std::vector<QPointF> FigurePlot::pixelsOf(const FigureSeries& series) const {
    auto [from, to] = visibleRun(series);
    from -= from > 0 ? 1 : 0;  // a line enters and leaves between two points
    to = std::min(to + 1, series.points.size());
    const auto yScale = m_figure.panels[static_cast<std::size_t>(series.panel)].y.scale;
    std::vector<QPointF> out;
    for (const auto i : series.points.thinned(from, to, exporting() ? kMostExported : kMostPoints)) {
        const double x = toScale(m_figure.x.scale, series.points[i].x());
        const double y = toScale(yScale, series.points[i].y());
        const bool gap = !std::isfinite(x) || !std::isfinite(y);
        const QPointF pixel = gap ? kGap : m_layout.at(m_view, series.panel, x, y);
        // What is no further than a pixel's part from the point before costs time and shows nothing.
        const bool same = !gap && !out.empty() && std::fabs(out.back().x() - pixel.x()) < kSamePixel &&
                          std::fabs(out.back().y() - pixel.y()) < kSamePixel;
        if (!same)
            out.push_back(pixel);
    }
    return out;
}

bool FigurePlot::isDense(const std::vector<QPointF>& pixels) const {
    if (exporting() || pixels.size() < kFewestDense)
        return false;
    double length = 0;
    for (std::size_t i = 1; i < pixels.size(); ++i) {
        const double step = std::fabs(pixels[i].y() - pixels[i - 1].y());
        length += std::isfinite(step) ? step : 0;
    }
    return length > kDenseLength * (m_layout.plot.width() + m_layout.plot.height());
}

void FigurePlot::addDense(const FigureSeries& series, const std::vector<QPointF>& pixels) {
    DenseLine line{series.panel, FigurePainter::colorOf(series, 0, theme()), series.dash, {}};
    for (const auto& pixel : pixels) {
        if (std::isfinite(pixel.x())) {
            line.pixels << pixel;
        } else if (!line.pixels.isEmpty()) {
            m_dense.push_back(line);
            line.pixels.clear();
        }
    }
    if (!line.pixels.isEmpty())
        m_dense.push_back(std::move(line));
}

void FigurePlot::paintDenseLines(QPainter& painter) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto& line : m_dense) {
        painter.setClipRect(m_layout.panels[static_cast<std::size_t>(line.panel)].area);
        QPen pen(line.color, 1, line.dash);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawPolyline(line.pixels);
    }
    painter.restore();
}

void FigurePlot::fillLine(std::size_t index, std::size_t& used) {
    const auto& series = m_figure.series[index];
    const auto pixels = pixelsOf(series);
    if (isDense(pixels)) {
        addDense(series, pixels);
        return;
    }
    const QRectF& area = m_layout.panels[static_cast<std::size_t>(series.panel)].area;
    // What is shown, in what the chart's axes are measured in. On the screen the chart itself cuts lines off
    // above and below; a vector picture has to be cut here, unless that would make hundreds of pieces.
    const bool cutAbove = exporting() && used < kMostPieces;
    const double low = cutAbove ? (m_layout.plot.bottom() - area.bottom()) / m_layout.plot.height() : -kFar;
    const double high = cutAbove ? (m_layout.plot.bottom() - area.top()) / m_layout.plot.height() : kFar;
    const QRectF box(QPointF(m_view.x.low, low), QPointF(m_view.x.high, high));
    QList<QPointF> segment;
    QPointF previous;
    bool joined = false;
    const auto finish = [&] {
        if (segment.isEmpty())
            return;
        auto* line = lineAt(used++);
        QPen pen(FigurePainter::colorOf(series, 0, theme()), 2, series.dash);
        pen.setJoinStyle(Qt::RoundJoin);
        if (line->pen() != pen)
            line->setPen(pen);
        line->setVisible(true);
        line->replace(segment);
        segment.clear();
    };
    for (const auto& pixel : pixels) {
        if (!std::isfinite(pixel.x())) {
            finish();  // a gap stays a gap
            joined = false;
            continue;
        }
        const QPointF point(m_layout.xAt(m_view, pixel.x()),
                            (m_layout.plot.bottom() - pixel.y()) / m_layout.plot.height());
        QPointF begin = previous;
        QPointF end = point;
        if (!joined) {
            if (box.contains(point))
                segment << point;
        } else if (cutToBox(begin, end, box)) {
            if (segment.isEmpty() || segment.last() != begin) {
                finish();
                segment << begin;
            }
            segment << end;
        } else {
            finish();
        }
        previous = point;
        joined = true;
    }
    finish();
}

}  // namespace bakeoff::app
