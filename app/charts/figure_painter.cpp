// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/figure_painter.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

namespace bakeoff::app {
namespace {

constexpr double kMarkerRadius = 4.5;
constexpr double kHatchStep = 6;
constexpr double kCap = 4;              ///< half an error bar's end
constexpr double kMarkerDistance = 90;  ///< along a line
constexpr std::size_t kMostMarkers = 4000;

bool finite(QPointF point) {
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

}  // namespace

FigurePainter::FigurePainter(QPainter& painter, const Figure& figure, const FigureLayout& layout,
                             const FigureView& view, const PlotTheme& theme, const QFont& font,
                             const QSet<QString>& hidden)
    : m_painter(painter),
      m_figure(figure),
      m_layout(layout),
      m_view(view),
      m_theme(theme),
      m_font(font),
      m_hidden(hidden) {}

bool FigurePainter::shown(const FigureSeries& series) const {
    return series.group.isEmpty() || !m_hidden.contains(series.group);
}

QRectF FigurePainter::areaOf(const FigureSeries& series) const {
    return m_layout.panels[static_cast<std::size_t>(series.panel)].area;
}

QColor FigurePainter::colorOf(const FigureSeries& series, std::size_t point, const PlotTheme& theme) {
    if (point < series.pointRoles.size())
        return theme.color(series.pointRoles[point]);
    if (point < series.pointColors.size())
        return theme.seriesColor(series.pointColors[point]);
    return legendColorOf(series, theme);
}

QColor FigurePainter::legendColorOf(const FigureSeries& series, const PlotTheme& theme) {
    return series.role ? theme.color(*series.role) : theme.seriesColor(series.color);
}

QPointF FigurePainter::pointAt(const Figure& figure, const FigureLayout& layout, const FigureView& view,
                               const FigureSeries& series, std::size_t point) {
    const auto yScale = figure.panels[static_cast<std::size_t>(series.panel)].y.scale;
    const double x = toScale(figure.x.scale, series.points[point].x());
    const double y = toScale(yScale, series.points[point].y());
    if (!std::isfinite(x) || !std::isfinite(y)) {
        constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
        return {kNothing, kNothing};
    }
    return layout.at(view, series.panel, x, y);
}

QRectF FigurePainter::barRect(const Figure& figure, const FigureLayout& layout, const FigureView& view,
                              const FigureSeries& series, std::size_t point) {
    const double x = toScale(figure.x.scale, series.points[point].x());
    if (!std::isfinite(x))
        return {};
    const double middle = series.points[point].y() + series.barOffset;
    const double base = figure.x.scale == Scale::Log ? view.x.low : 0;
    const QPointF a = layout.at(view, series.panel, base, middle - series.barWidth / 2);
    const QPointF b = layout.at(view, series.panel, x, middle + series.barWidth / 2);
    return QRectF(a, b).normalized();
}

void FigurePainter::paintUnder() {
    if (m_figure.empty())
        return;
    for (const auto& band : m_figure.bands)
        paintBand(band);
    for (std::size_t p = 0; p < m_layout.panels.size(); ++p)
        paintGrid(p);
    for (const auto& heat : m_figure.heat)
        paintHeat(heat);
    for (const auto& series : m_figure.series) {
        if (series.kind == SeriesKind::Bars && shown(series))
            paintBars(series);
    }
    for (const auto& mark : m_figure.marks)
        paintMarkLine(mark);
}

void FigurePainter::paintBand(const FigureBand& band) {
    QColor shade = m_theme.mutedText;
    shade.setAlphaF(0.13F);
    for (std::size_t p = 0; p < m_layout.panels.size(); ++p) {
        const QRectF& area = m_layout.panels[p].area;
        const auto x = [&](double value) {
            return m_layout.at(m_view, static_cast<int>(p), toScale(m_figure.x.scale, value), 0).x();
        };
        const QRectF rect =
            QRectF(QPointF(x(band.from), area.top()), QPointF(x(band.to), area.bottom())) & area;
        if (rect.isEmpty())
            continue;
        m_painter.fillRect(rect, shade);
        const QFont font = smallFontOf(m_font);
        const QFontMetricsF metrics(font);
        if (p > 0 || metrics.horizontalAdvance(band.label) + 8 > rect.width())
            continue;
        m_painter.setFont(font);
        m_painter.setPen(m_theme.mutedText);
        m_painter.drawText(rect.topLeft() + QPointF(4, metrics.ascent() + 2), band.label);
    }
}

void FigurePainter::paintGrid(std::size_t panel) {
    const QRectF& area = m_layout.panels[panel].area;
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    const QPen pen(m_theme.grid, 1);
    QPen minor(m_theme.grid, 1, Qt::DotLine);
    for (const auto& tick : m_layout.x.ticks) {
        const double x = m_layout.at(m_view, static_cast<int>(panel), tick.at, 0).x();
        m_painter.setPen(tick.label.isEmpty() ? minor : pen);
        m_painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    if (!byRows()) {
        for (const auto& tick : m_layout.panels[panel].y.ticks) {
            const double y = m_layout.at(m_view, static_cast<int>(panel), 0, tick.at).y();
            m_painter.setPen(tick.label.isEmpty() ? minor : pen);
            m_painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        }
    }
    m_painter.setPen(QPen(m_theme.mutedText, 1));
    m_painter.drawLine(area.bottomLeft(), area.bottomRight());
    m_painter.drawLine(area.topLeft(), area.bottomLeft());
    m_painter.setRenderHint(QPainter::Antialiasing, true);
}

void FigurePainter::paintHeat(const FigureHeat& heat) {
    const auto columns = static_cast<int>(heat.xEdges.size()) - 1;
    const auto rows = static_cast<int>(heat.yEdges.size()) - 1;
    if (columns < 1 || rows < 1)
        return;
    const double most = *std::max_element(heat.counts.begin(), heat.counts.end());
    QImage image(columns, rows, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    for (int c = 0; c < columns; ++c) {
        for (int r = 0; r < rows; ++r) {
            const double count = heat.counts[static_cast<std::size_t>(c) * static_cast<std::size_t>(rows) +
                                             static_cast<std::size_t>(r)];
            if (count > 0)
                image.setPixelColor(c, rows - 1 - r, m_theme.heatColor(std::log1p(count) / std::log1p(most)));
        }
    }
    const auto yScale = m_figure.panels[static_cast<std::size_t>(heat.panel)].y.scale;
    const auto corner = [&](double x, double y) {
        return m_layout.at(m_view, heat.panel, toScale(m_figure.x.scale, x), toScale(yScale, y));
    };
    m_painter.save();
    m_painter.setClipRect(m_layout.panels[static_cast<std::size_t>(heat.panel)].area);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    m_painter.drawImage(QRectF(corner(heat.xEdges.front(), heat.yEdges.back()),
                               corner(heat.xEdges.back(), heat.yEdges.front())),
                        image);
    m_painter.restore();
}

void FigurePainter::paintBars(const FigureSeries& series) {
    const QRectF area = areaOf(series);
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const QRectF rect = barRect(m_figure, m_layout, m_view, series, i) & area;
        if (rect.isEmpty())
            continue;
        const QColor color = colorOf(series, i, m_theme);
        m_painter.setPen(series.hatched ? QPen(color, 1) : QPen(Qt::NoPen));
        m_painter.setBrush(series.hatched ? QBrush(Qt::NoBrush) : QBrush(color));
        m_painter.drawRect(rect);
        if (series.hatched)
            paintHatch(rect, color);
    }
}

void FigurePainter::paintHatch(const QRectF& rect, const QColor& color) {
    // Lines, because SVG has neither pattern brushes nor clipping in Qt 6.4.
    m_painter.setPen(QPen(color, 0.8));
    const double height = rect.height();
    const double first = rect.left() - height + kHatchStep;
    const int lines = static_cast<int>(std::ceil((rect.right() - first) / kHatchStep));
    for (int i = 0; i < lines; ++i) {
        const double x = first + i * kHatchStep;
        const double fromX = std::max(x, rect.left());
        const double toX = std::min(x + height, rect.right());
        if (toX > fromX)
            m_painter.drawLine(QPointF(fromX, rect.bottom() - (fromX - x)),
                               QPointF(toX, rect.bottom() - (toX - x)));
    }
}

void FigurePainter::paintMarkLine(const FigureMark& mark) {
    const QRectF& area = m_layout.panels[static_cast<std::size_t>(mark.panel)].area;
    m_painter.setPen(QPen(m_theme.color(mark.role), 1.5, Qt::DashLine));
    if (mark.orientation == Qt::Vertical) {
        const double x = m_layout.at(m_view, mark.panel, toScale(m_figure.x.scale, mark.at), 0).x();
        if (x >= area.left() && x <= area.right())
            m_painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        return;
    }
    const auto scale = m_figure.panels[static_cast<std::size_t>(mark.panel)].y.scale;
    const double y = m_layout.at(m_view, mark.panel, 0, toScale(scale, mark.at)).y();
    if (y >= area.top() && y <= area.bottom())
        m_painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
}

void FigurePainter::paintOver(const QString& note, const std::optional<MarkId>& selected,
                              const std::optional<MarkId>& hovered) {
    if (m_figure.empty()) {
        paintTitles(note);
        return;
    }
    for (const auto& series : m_figure.series) {
        if (!shown(series))
            continue;
        paintSpreads(series);
        if (series.kind == SeriesKind::Points)
            paintMarkers(series);
        if (series.kind == SeriesKind::Line)
            paintLineMarkers(series);
        paintPointLabels(series);
    }
    for (const auto& mark : m_figure.marks)
        paintMarkLabel(mark);
    if (selected)
        paintHighlight(*selected, true);
    if (hovered)
        paintHighlight(*hovered, false);
    paintAxisLabels();
    paintRowLabels();
    paintLegend();
    paintHeatScale();
    paintTitles(note);
}

void FigurePainter::paintSpreads(const FigureSeries& series) {
    if (series.spreadX.empty() && series.spreadY.empty())
        return;
    const auto yScale = m_figure.panels[static_cast<std::size_t>(series.panel)].y.scale;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const QPointF at = pointAt(m_figure, m_layout, m_view, series, i);
        if (!finite(at))
            continue;
        m_painter.setPen(
            QPen(series.kind == SeriesKind::Bars ? m_theme.text : colorOf(series, i, m_theme), 1.4));
        if (const auto* spread = series.spread(i, Qt::Horizontal)) {
            const double y = series.points[i].y() + (series.kind == SeriesKind::Bars ? series.barOffset : 0);
            const auto end = [&](double value) {
                const double x = toScale(m_figure.x.scale, value);
                return m_layout.at(m_view, series.panel, std::isfinite(x) ? x : m_view.x.low, y);
            };
            paintSpread(end(spread->low), end(spread->high), areaOf(series));
        }
        if (const auto* spread = series.spread(i, Qt::Vertical)) {
            const auto end = [&](double value) {
                const double y = toScale(yScale, value);
                return QPointF(at.x(), std::isfinite(y) ? m_layout.at(m_view, series.panel, 0, y).y()
                                                        : areaOf(series).bottom());
            };
            paintSpread(end(spread->low), end(spread->high), areaOf(series));
        }
    }
}

void FigurePainter::paintSpread(QPointF low, QPointF high, const QRectF& area) {
    const bool flat = low.y() == high.y();
    const auto inside = [&](QPointF point) {
        return QPointF(std::clamp(point.x(), area.left(), area.right()),
                       std::clamp(point.y(), area.top(), area.bottom()));
    };
    const QPointF from = inside(low);
    const QPointF to = inside(high);
    if ((flat && from.y() != low.y()) || (!flat && from.x() != low.x()) || from == to)
        return;  // it lies beside what is shown
    m_painter.drawLine(from, to);
    const QPointF cap = flat ? QPointF(0, kCap) : QPointF(kCap, 0);
    for (const auto& [tip, shown] : {std::pair{low, from}, std::pair{high, to}}) {
        if (tip == shown)
            m_painter.drawLine(tip - cap, tip + cap);
    }
}

void FigurePainter::paintMarkers(const FigureSeries& series) {
    const QRectF area = areaOf(series).adjusted(-1, -1, 1, 1);
    for (const auto i : series.points.thinned(0, series.points.size(), kMostMarkers)) {
        const QPointF at = pointAt(m_figure, m_layout, m_view, series, i);
        if (finite(at) && area.contains(at))
            paintMarker(at, i < series.pointMarkers.size() ? series.pointMarkers[i] : series.marker,
                        colorOf(series, i, m_theme), kMarkerRadius);
    }
}

void FigurePainter::paintLineMarkers(const FigureSeries& series) {
    // One now and then: the second cue beside the colour, at each value where there are few.
    if (!series.points.sorted())
        return;
    const QRectF area = areaOf(series);
    double next = area.left() + 12 + 11 * static_cast<int>(series.marker);
    const auto from = series.points.firstFrom(fromScale(m_figure.x.scale, m_view.x.low));
    const auto to = series.points.firstFrom(fromScale(m_figure.x.scale, m_view.x.high));
    const bool few = to - from <= 24;
    for (const auto i : series.points.thinned(from, std::min(to + 1, series.points.size()), 600)) {
        const QPointF at = pointAt(m_figure, m_layout, m_view, series, i);
        if (!finite(at) || (!few && at.x() < next) || !area.adjusted(-1, -1, 1, 1).contains(at))
            continue;
        paintMarker(at, series.marker, colorOf(series, i, m_theme), kMarkerRadius - 1);
        next = at.x() + kMarkerDistance;
    }
}

void FigurePainter::paintHighlight(const MarkId& mark, bool selected) {
    if (mark.series < 0 || mark.series >= static_cast<int>(m_figure.series.size()))
        return;
    const auto& series = m_figure.series[static_cast<std::size_t>(mark.series)];
    if (mark.point >= series.points.size() || !shown(series))
        return;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.text, selected ? 2.5 : 1.5));
    if (series.kind == SeriesKind::Bars) {
        const QRectF rect = barRect(m_figure, m_layout, m_view, series, mark.point) & areaOf(series);
        if (!rect.isNull())
            m_painter.drawRect(rect);
        return;
    }
    const QPointF at = pointAt(m_figure, m_layout, m_view, series, mark.point);
    if (finite(at) && areaOf(series).adjusted(-1, -1, 1, 1).contains(at))
        m_painter.drawEllipse(at, kMarkerRadius + 4, kMarkerRadius + 4);
}

void FigurePainter::paintMarker(QPointF at, Marker marker, const QColor& color, double r) {
    m_painter.setPen(QPen(color, 1.6));
    m_painter.setBrush(color);
    switch (marker) {
        case Marker::None:
            break;
        case Marker::Square:
            m_painter.drawRect(QRectF(at.x() - r * 0.85, at.y() - r * 0.85, 1.7 * r, 1.7 * r));
            break;
        case Marker::Triangle:
            m_painter.drawPolygon(
                QPolygonF{at + QPointF(0, -r), at + QPointF(r, r * 0.8), at + QPointF(-r, r * 0.8)});
            break;
        case Marker::Diamond:
            m_painter.drawPolygon(QPolygonF{at + QPointF(0, -r - 1), at + QPointF(r + 1, 0),
                                            at + QPointF(0, r + 1), at + QPointF(-r - 1, 0)});
            break;
        case Marker::Plus:
            m_painter.drawLine(at - QPointF(r, 0), at + QPointF(r, 0));
            m_painter.drawLine(at - QPointF(0, r), at + QPointF(0, r));
            break;
        case Marker::Cross:
            m_painter.drawLine(at + QPointF(-r, -r), at + QPointF(r, r));
            m_painter.drawLine(at + QPointF(-r, r), at + QPointF(r, -r));
            break;
        case Marker::Tick:
            m_painter.setPen(QPen(color, 3, Qt::SolidLine, Qt::FlatCap));
            m_painter.drawLine(at - QPointF(0, 2 * r), at + QPointF(0, 2 * r));
            break;
        case Marker::Ring:
            m_painter.setBrush(Qt::NoBrush);
            [[fallthrough]];
        case Marker::Circle:
            m_painter.drawEllipse(at, r, r);
    }
}

}  // namespace bakeoff::app
