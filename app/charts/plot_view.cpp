// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/plot_view.h"

#include <QEvent>
#include <QGraphicsLayout>
#include <QtCharts/QChart>
#include <cmath>

namespace bakeoff::app {

PlotView::PlotView(QWidget* parent) : QChartView(parent) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundRoundness(0);
    chart()->setMargins(QMargins(8, 8, 12, 8));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    setMinimumSize(320, 200);
}

void PlotView::applyTheme(const PlotTheme& theme) {
    m_theme = theme;
    chart()->setBackgroundBrush(theme.background);
    chart()->setPlotAreaBackgroundVisible(false);
    setBackgroundBrush(theme.background);
    styleContent(theme);
    scene()->update();
}

void PlotView::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme(PlotTheme::forPalette(palette()));
}

NiceRange niceRange(double largest, int ticks) {
    if (!(largest > 0) || !std::isfinite(largest))
        return {1, 0.2};
    const double rough = largest / ticks;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    }
    return {std::ceil(largest / step) * step, step};
}

}  // namespace bakeoff::app
