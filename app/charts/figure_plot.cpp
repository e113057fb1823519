// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/figure_plot.h"

#include <QEvent>
#include <QGraphicsItem>
#include <QPainter>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>

namespace bakeoff::app {
namespace {

constexpr double kUnderLines = 0.5;  // above the chart's background, below its series
constexpr double kDenseLines = 10;
constexpr double kOverLines = 20;

}  // namespace

/// One of the layers that are painted around the lines of Qt Charts.
class FigureItem : public QGraphicsItem {
public:
    enum class Layer { Under, Dense, Over };

    FigureItem(FigurePlot* plot, Layer layer) : QGraphicsItem(plot->chart()), m_plot(plot), m_layer(layer) {
        setZValue(layer == Layer::Under ? kUnderLines : layer == Layer::Dense ? kDenseLines : kOverLines);
    }

    [[nodiscard]] QRectF boundingRect() const override { return m_plot->chart()->rect(); }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        const FigurePlot& plot = *m_plot;
        if (plot.m_layout.panels.empty())
            return;
        if (m_layer == Layer::Dense) {
            plot.paintDenseLines(*painter);
            return;
        }
        FigurePainter figure(*painter, plot.m_figure, plot.m_layout, plot.m_view, plot.theme(), plot.font(),
                             plot.m_hidden);
        if (m_layer == Layer::Under) {
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
    Layer m_layer;
};

FigurePlot::FigurePlot(QWidget* parent)
    : PlotView(parent),
      m_xAxis(new QValueAxis),
      m_yAxis(new QValueAxis),
      m_under(nullptr),
      m_denseItem(nullptr),
      m_over(nullptr) {
    for (auto* axis : {m_xAxis, m_yAxis}) {
        axis->setVisible(false);
        axis->setRange(0, 1);
    }
    chart()->addAxis(m_xAxis, Qt::AlignBottom);
    chart()->addAxis(m_yAxis, Qt::AlignLeft);
    chart()->legend()->hide();
    m_under = new FigureItem(this, FigureItem::Layer::Under);
    m_denseItem = new FigureItem(this, FigureItem::Layer::Dense);
    m_over = new FigureItem(this, FigureItem::Layer::Over);
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
    m_denseItem->update();
    m_over->update();
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
