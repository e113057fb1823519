// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/plot_view.h"

#include <QEvent>
#include <QGraphicsLayout>
#include <QLocale>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>
#include <cmath>

namespace bakeoff::app {

PlotView::PlotView(QWidget* parent) : QChartView(parent) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setLocalizeNumbers(true);
    chart()->setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
    chart()->setBackgroundRoundness(0);
    chart()->setMargins(QMargins(8, 8, 12, 8));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->setAlignment(Qt::AlignTop);
    setMinimumSize(320, 200);
}

void PlotView::applyTheme(const PlotTheme& theme) {
    m_theme = theme;
    chart()->setBackgroundBrush(theme.background);
    chart()->setPlotAreaBackgroundVisible(false);
    setBackgroundBrush(theme.background);
    QFont titleFont = font();
    if (titleFont.pointSizeF() > 0)  // otherwise it is sized in pixels
        titleFont.setPointSizeF(titleFont.pointSizeF() * 1.15);
    chart()->setTitleFont(titleFont);
    chart()->setTitleBrush(theme.text);
    chart()->legend()->setLabelColor(theme.text);
    const auto axes = chart()->axes();
    for (auto* axis : axes)
        styleAxis(axis);
    updateTitle();
    styleContent(theme);
    scene()->update();
}

void PlotView::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme(PlotTheme::forPalette(palette()));
}

void PlotView::styleAxis(QAbstractAxis* axis) const {
    axis->setLabelsColor(m_theme.text);
    axis->setTitleBrush(m_theme.mutedText);
    axis->setGridLineColor(m_theme.grid);
    axis->setLinePenColor(m_theme.grid);
    QFont titleFont = font();
    titleFont.setBold(false);
    axis->setTitleFont(titleFont);
    axis->setLabelsFont(font());
}

void PlotView::setTitles(const QString& title, const QString& subtitle) {
    m_title = title;
    m_subtitle = subtitle;
    setAccessibleName(title);
    setAccessibleDescription(subtitle);
    updateTitle();
}

void PlotView::updateTitle() {
    // The title is HTML to Qt Charts: names with < and & must stay what they are.
    QString html = QStringLiteral("<b>%1</b>").arg(m_title.toHtmlEscaped());
    if (!m_subtitle.isEmpty())
        html += QStringLiteral("<br><span style='color:%1;font-size:small'>%2</span>")
                    .arg(m_theme.mutedText.name(), m_subtitle.toHtmlEscaped());
    chart()->setTitle(html);
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

void setAxisRange(QValueAxis* axis, double low, double high, double step) {
    const bool grows = high - low > axis->max() - axis->min();
    if (!grows)
        axis->setRange(low, high);
    axis->setTickAnchor(0);
    axis->setTickInterval(step);
    axis->setTickType(QValueAxis::TicksDynamic);
    if (grows)
        axis->setRange(low, high);
    const bool oneDecimal = step < 1 || step == 2.5;
    axis->setLabelFormat(step < 0.1   ? QStringLiteral("%.2f")
                         : oneDecimal ? QStringLiteral("%.1f")
                                      : QStringLiteral("%.0f"));
}

}  // namespace bakeoff::app
