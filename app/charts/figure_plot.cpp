// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/figure_plot.h"

#include <QEvent>
#include <QGraphicsItem>
#include <QPainter>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>

namespace bakeoff::app {
namespace {

constexpr double kUnderLines = 0.5;  // above the chart's background, below its series
constexpr double kOverLines = 20;
constexpr std::size_t kMostPieces = 300;
constexpr double kFar = 1e6;
constexpr std::size_t kMostExported = 800;  // vector files of millions of points help nobody

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

/// One of the two layers that are painted around the lines of Qt Charts.
class FigureItem : public QGraphicsItem {
public:
    FigureItem(FigurePlot* plot, bool over) : QGraphicsItem(plot->chart()), m_plot(plot), m_over(over) {
        setZValue(over ? kOverLines : kUnderLines);
    }

    [[nodiscard]] QRectF boundingRect() const override { return m_plot->chart()->rect(); }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        const FigurePlot& plot = *m_plot;
        if (plot.m_layout.panels.empty())
            return;
        FigurePainter figure(*painter, plot.m_figure, plot.m_layout, plot.m_view, plot.theme(), plot.font(),
                             plot.m_hidden);
        if (!m_over) {
            figure.paintUnder();
            return;
        }
        if (plot.exporting()) {
            figure.paintOver(plot.m_note, std::nullopt, std::nullopt);
            return;
        }
        figure.paintOver(plot.m_note, plot.m_selected, plot.m_hovered);
        if (!plot.m_rubber.isEmpty()) {
            QColor fill = plot.theme().measured;
            fill.setAlpha(40);
            painter->setPen(QPen(plot.theme().measured, 1, Qt::DashLine));
            painter->setBrush(fill);
            painter->drawRect(plot.m_rubber);
        }
    }

private:
    FigurePlot* m_plot;
    bool m_over;
};

FigurePlot::FigurePlot(QWidget* parent)
    : PlotView(parent), m_xAxis(new QValueAxis), m_yAxis(new QValueAxis), m_under(nullptr), m_over(nullptr) {
    for (auto* axis : {m_xAxis, m_yAxis}) {
        axis->setVisible(false);
        axis->setRange(0, 1);
    }
    chart()->addAxis(m_xAxis, Qt::AlignBottom);
    chart()->addAxis(m_yAxis, Qt::AlignLeft);
    chart()->legend()->hide();
    m_under = new FigureItem(this, false);
    m_over = new FigureItem(this, true);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    connect(chart(), &QGraphicsWidget::geometryChanged, this, [this] { relayout(); });
    applyTheme(theme());
}

bool FigurePlot::shown(const FigureSeries& series) const {
    return series.group.isEmpty() || !m_hidden.contains(series.group);
}

void FigurePlot::replaceFigure(Figure figure) {
    const bool same = figure.id == m_figure.id && figure.panels.size() == m_figure.panels.size();
    m_figure = std::move(figure);
    if (!same) {
        m_selected.reset();
        if (m_zoom) {
            m_zoom.reset();
            Q_EMIT zoomedChanged(false);
        }
    }
    m_hovered.reset();
    setAccessibleName(m_figure.title);
    setAccessibleDescription(m_figure.subtitle);
    refit();
    Q_EMIT viewChanged();
}

void FigurePlot::refit() {
    const auto omitted = omittedValues(m_figure, m_hidden);
    m_note = omitted == 0   ? QString()
             : omitted == 1 ? tr("1 value ≤ 0 omitted: a logarithmic axis cannot show it")
                            : tr("%1 values ≤ 0 omitted: a logarithmic axis cannot show them").arg(omitted);
    m_fitted = fittedView(m_figure, m_hidden);
    relayout();
}

void FigurePlot::relayout() {
    if (!m_over)
        return;
    m_view = m_zoom.value_or(m_fitted);
    m_layout = layoutFigure(m_figure, m_view, chart()->size(), font(), m_note, !m_zoom);
    m_full = m_zoom ? m_fitted : m_view;
    chart()->setPlotArea(m_layout.plot);
    fillLines();
    updateItems();
}

void FigurePlot::updateItems() {
    m_under->update();
    m_over->update();
}

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

void FigurePlot::fillLine(std::size_t index, std::size_t& used) {
    const auto& series = m_figure.series[index];
    auto [from, to] = visibleRun(series);
    from -= from > 0 ? 1 : 0;  // a line enters and leaves between two points
    to = std::min(to + 1, series.points.size());
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
    const auto yScale = m_figure.panels[static_cast<std::size_t>(series.panel)].y.scale;
    for (const auto i : series.points.thinned(from, to, exporting() ? kMostExported : kMostPoints)) {
        const double x = toScale(m_figure.x.scale, series.points[i].x());
        const double y = toScale(yScale, series.points[i].y());
        if (!std::isfinite(x) || !std::isfinite(y)) {
            finish();  // a gap stays a gap
            joined = false;
            continue;
        }
        const double pixel = m_layout.at(m_view, series.panel, x, y).y();
        const QPointF point(x, (m_layout.plot.bottom() - pixel) / m_layout.plot.height());
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

void FigurePlot::styleContent(const PlotTheme&) {
    if (!m_over)
        return;
    fillLines();
    updateItems();
}

void FigurePlot::changeEvent(QEvent* event) {
    PlotView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        relayout();
}

void FigurePlot::setHiddenGroups(const QSet<QString>& groups) {
    if (groups == m_hidden)
        return;
    m_hidden = groups;
    refit();
    Q_EMIT hiddenGroupsChanged();
    Q_EMIT viewChanged();
}

void FigurePlot::setGroupShown(const QString& group, bool show) {
    auto groups = m_hidden;
    if (show)
        groups.remove(group);
    else
        groups.insert(group);
    setHiddenGroups(groups);
}

void FigurePlot::setZoom(const std::optional<FigureView>& zoom) {
    if (zoom && (zoom->y.size() != m_figure.panels.size() || m_figure.panels.empty()))
        return;
    const bool changed = zoom.has_value() != m_zoom.has_value();
    m_zoom = zoom;
    relayout();
    if (changed)
        Q_EMIT zoomedChanged(m_zoom.has_value());
    Q_EMIT viewChanged();
}

void FigurePlot::resetZoom() {
    if (m_zoom)
        setZoom(std::nullopt);
}

void FigurePlot::applyZoom(FigureView view) {
    // Never beyond what there is, and never deeper than a double can tell apart.
    const auto bounded = [](AxisRange range, const AxisRange& full) {
        const double least = std::max(full.span() * 1e-9, 1e-12 * std::fabs(full.high));
        if (!(range.span() > least))
            return AxisRange{};
        if (range.span() >= full.span())
            return full;
        if (range.low < full.low)
            return AxisRange{full.low, full.low + range.span()};
        if (range.high > full.high)
            return AxisRange{full.high - range.span(), full.high};
        return range;
    };
    view.x = bounded(view.x, m_full.x);
    if (view.x == AxisRange{} && m_full.x != AxisRange{})
        return;
    if (view.y.size() != 1) {
        // Stacked panels share the x-axis only; each shows all of its values there.
        view.y = fittedPanels(m_figure, m_hidden, view.x);
    } else if (m_figure.panels[0].y.scale == Scale::Rows) {
        view.y = m_full.y;
    } else {
        view.y[0] = bounded(view.y[0], m_full.y[0]);
        if (view.y[0] == AxisRange{} && m_full.y[0] != AxisRange{})
            return;
    }
    if (view.x == m_full.x && (view.y == m_full.y || view.y.size() != 1))
        setZoom(std::nullopt);
    else
        setZoom(view);
}

void FigurePlot::zoomTo(const QRectF& rect) {
    const QRectF inside = rect.normalized() & m_layout.plot;
    if (m_layout.panels.empty() || inside.width() < 4)
        return;
    FigureView view = m_view;
    view.x = {m_layout.xAt(m_view, inside.left()), m_layout.xAt(m_view, inside.right())};
    if (view.y.size() == 1 && inside.height() >= 4)
        view.y[0] = {m_layout.yAt(m_view, 0, inside.bottom()), m_layout.yAt(m_view, 0, inside.top())};
    applyZoom(view);
}

void FigurePlot::zoomAt(QPointF point, double factor) {
    if (m_layout.panels.empty() || !(factor > 0))
        return;
    const auto about = [&](const AxisRange& range, double middle) {
        return AxisRange{middle - (middle - range.low) / factor, middle + (range.high - middle) / factor};
    };
    FigureView view = m_view;
    view.x = about(view.x, m_layout.xAt(m_view, point.x()));
    if (view.y.size() == 1)
        view.y[0] = about(view.y[0], m_layout.yAt(m_view, 0, point.y()));
    applyZoom(view);
}

void FigurePlot::panBy(QPointF pixels) {
    if (!m_zoom || m_layout.panels.empty())
        return;
    FigureView view = m_view;
    const double dx = -pixels.x() / m_layout.plot.width() * view.x.span();
    view.x = {view.x.low + dx, view.x.high + dx};
    if (view.y.size() == 1) {
        const double dy = pixels.y() / m_layout.plot.height() * view.y[0].span();
        view.y[0] = {view.y[0].low + dy, view.y[0].high + dy};
    }
    applyZoom(view);
}

}  // namespace bakeoff::app
