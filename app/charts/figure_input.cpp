// SPDX-License-Identifier: GPL-3.0-only
// Mouse, wheel and keys of a figure; what the pointer is over.
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <QtCharts/QChart>
#include <algorithm>
#include <cmath>

#include "app/charts/figure_plot.h"

namespace bakeoff::app {
namespace {

constexpr double kReach = 24;      ///< pixels that the pointer may be off a point
constexpr double kClickReach = 4;  ///< pixels within which a press and its release are a click
constexpr double kWheelStep = 1.25;
constexpr double kKeyStep = 60;  ///< pixels

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

}  // namespace

std::optional<MarkId> FigurePlot::markAt(QPointF point) const {
    std::optional<MarkId> best;
    double least = kReach;
    const int panel = m_layout.panelAt(point);
    if (panel < 0)
        return best;
    for (std::size_t s = 0; s < m_figure.series.size(); ++s) {
        const auto& series = m_figure.series[s];
        if (!shown(series) || series.panel != panel)
            continue;
        auto [from, to] = visibleRun(series);
        if (series.kind == SeriesKind::Line && series.points.sorted()) {
            // Only what stands near the pointer: a line may have millions of points.
            const auto x = [&](double pixel) {
                return fromScale(m_figure.x.scale, m_layout.xAt(m_view, pixel));
            };
            from = std::max(from, series.points.firstFrom(x(point.x() - kReach)));
            to = std::min(to, series.points.firstFrom(x(point.x() + kReach)));
        }
        for (const auto i : series.points.thinned(from, to, 4000)) {
            if (!inView(series, i))
                continue;
            const bool bar = series.kind == SeriesKind::Bars;
            const bool inside =
                bar && FigurePainter::barRect(m_figure, m_layout, m_view, series, i).contains(point);
            const double away =
                bar ? (inside ? 0 : kReach + 1)
                    : distance(point, FigurePainter::pointAt(m_figure, m_layout, m_view, series, i));
            if (away < least || (away == 0 && !best)) {
                least = away;
                best = MarkId{static_cast<int>(s), i};
            }
        }
    }
    return best;
}

void FigurePlot::hover(QPointF point, QPoint global) {
    const auto mark = markAt(point);
    if (mark != m_hovered) {
        m_hovered = mark;
        updateItems();
    }
    if (!mark) {
        QToolTip::hideText();
        return;
    }
    // A tip is HTML when it looks like it: names with < and & must stay what they are.
    const QString html = textOf(*mark).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    QToolTip::showText(global, QStringLiteral("<p style='white-space:pre'>%1</p>").arg(html), this);
}

void FigurePlot::clearHover() {
    if (m_hovered) {
        m_hovered.reset();
        updateItems();
    }
}

void FigurePlot::click(QPointF point) {
    for (const auto& entry : m_layout.legend) {
        if (entry.rect.contains(point)) {
            setGroupShown(entry.group, m_hidden.contains(entry.group));
            return;
        }
    }
    const auto mark = markAt(point);
    if (mark == m_selected)
        return;
    m_selected = mark;
    updateItems();
    Q_EMIT rowSelected(selectedRow());
}

void FigurePlot::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position();
    m_lastPan = event->position();
    m_panning = event->button() == Qt::MiddleButton || event->modifiers().testFlag(Qt::ShiftModifier);
    if (m_panning && m_zoom)
        viewport()->setCursor(Qt::ClosedHandCursor);
    clearHover();
    event->accept();
}

void FigurePlot::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressed) {
        const bool legend = std::any_of(m_layout.legend.begin(), m_layout.legend.end(),
                                        [&](const auto& e) { return e.rect.contains(event->position()); });
        viewport()->setCursor(legend ? Qt::PointingHandCursor : Qt::ArrowCursor);
        hover(event->position(), event->globalPosition().toPoint());
    } else if (m_panning) {
        panBy(event->position() - m_lastPan);
        m_lastPan = event->position();
    } else if (m_layout.panelAt(*m_pressed) >= 0 && distance(*m_pressed, event->position()) > kClickReach) {
        m_rubber = QRectF(*m_pressed, event->position()).normalized() & m_layout.plot;
        // Where only the x-axis can be zoomed, the rectangle takes in the whole height.
        if (m_view.y.size() != 1 || m_figure.panels[0].y.scale == Scale::Rows) {
            m_rubber.setTop(m_layout.plot.top());
            m_rubber.setBottom(m_layout.plot.bottom());
        }
        updateItems();
    }
    event->accept();
}

void FigurePlot::mouseReleaseEvent(QMouseEvent* event) {
    viewport()->setCursor(Qt::ArrowCursor);
    const QRectF rubber = m_rubber;
    const bool wasClick = m_pressed && distance(*m_pressed, event->position()) <= kClickReach;
    m_pressed.reset();
    m_rubber = {};
    updateItems();
    if (wasClick && event->button() == Qt::LeftButton)
        click(event->position());
    else if (!m_panning && !rubber.isEmpty())
        zoomTo(rubber);
    m_panning = false;
    event->accept();
}

void FigurePlot::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_layout.panelAt(event->position()) >= 0)
        resetZoom();
    event->accept();
}

void FigurePlot::wheelEvent(QWheelEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if ((m_wheelNeedsControl && !control) || m_layout.panelAt(event->position()) < 0) {
        event->ignore();
        return;
    }
    zoomAt(event->position(), std::pow(kWheelStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void FigurePlot::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            return panBy({kKeyStep, 0});
        case Qt::Key_Right:
            return panBy({-kKeyStep, 0});
        case Qt::Key_Up:
            return panBy({0, kKeyStep});
        case Qt::Key_Down:
            return panBy({0, -kKeyStep});
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomAt(m_layout.plot.center(), kWheelStep);
        case Qt::Key_Minus:
            return zoomAt(m_layout.plot.center(), 1 / kWheelStep);
        case Qt::Key_0:
            if (event->modifiers().testFlag(Qt::ControlModifier))
                return resetZoom();
            break;
        default:
            break;
    }
    PlotView::keyPressEvent(event);
}

void FigurePlot::leaveEvent(QEvent* event) {
    clearHover();
    PlotView::leaveEvent(event);
}

void FigurePlot::contextMenuEvent(QContextMenuEvent* event) {
    // The legend and the zoom by keyboard.
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* reset = menu->addAction(tr("Show everything"), this, &FigurePlot::resetZoom);
    reset->setEnabled(zoomed());
    menu->addSeparator();
    const auto groups = m_figure.groups();
    for (const auto& group : groups) {
        QString title = group;
        auto* action = menu->addAction(title.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(group));
        connect(action, &QAction::toggled, this, [this, group](bool on) { setGroupShown(group, on); });
    }
    menu->popup(event->globalPos());
}

}  // namespace bakeoff::app
