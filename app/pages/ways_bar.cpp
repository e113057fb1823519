// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/ways_bar.h"

#include <QPainter>
#include <QStyle>
#include <cmath>

#include "app/pages/page_header.h"

namespace bakeoff::app {
namespace {

constexpr int kSlideMs = 250;
constexpr int kBarHeight = 14;
constexpr int kWidth = 260;
constexpr double kRadius = 4;

double between(double from, double to, double part) {
    return from + (to - from) * part;
}

/// Rounded down, so that what is not sure never reads 100 %.
QString percentText(double share) {
    return WaysBar::tr("%1 %").arg(static_cast<int>(std::floor(share * 100 + 1e-9)));
}

}  // namespace

WaysBar::WaysBar(QWidget* parent) : QWidget(parent), m_theme(PlotTheme::forPalette(palette())) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    m_slide.setDuration(kSlideMs);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    m_slide.setStartValue(0.0);
    m_slide.setEndValue(1.0);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        for (std::size_t i = 0; i < m_painted.size() && i < m_from.size(); ++i) {
            const double part = value.toDouble();
            m_painted[i].share = between(m_from[i].share, m_rows[i].share, part);
            m_painted[i].low = between(m_from[i].low, m_rows[i].low, part);
            m_painted[i].high = between(m_from[i].high, m_rows[i].high, part);
        }
        update();
    });
}

void WaysBar::setRows(std::vector<Row> rows) {
    m_slide.stop();
    const bool slides = rows.size() == m_painted.size() && isVisible() &&
                        style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    m_from = m_painted;
    m_rows = std::move(rows);
    m_painted = m_rows;
    QStringList spoken;
    for (const auto& row : m_rows)
        spoken.append(tr("%1: best in %2 of the ways").arg(row.name, percentText(row.share)));
    setAccessibleName(spoken.join(QStringLiteral("; ")));
    setToolTip(
        tr("In how many of the ways your open answers could fall each one is best. The pale part is how far "
           "the next answer can move it."));
    updateGeometry();
    update();
    if (!slides)
        return;
    m_slide.start();
}

void WaysBar::applyTheme(const PlotTheme& theme) {
    m_theme = theme;
    update();
}

int WaysBar::rowHeight() const {
    return fontMetrics().height() + 2 + kBarHeight + 2 * kGap;
}

QSize WaysBar::sizeHint() const {
    return {kWidth, rowHeight() * static_cast<int>(m_rows.size())};
}

QSize WaysBar::minimumSizeHint() const {
    return {kWidth / 2, sizeHint().height()};
}

void WaysBar::paintRow(QPainter& painter, const Row& row, const QRectF& place) const {
    const double text = fontMetrics().height();
    painter.setPen(palette().color(QPalette::WindowText));
    const QRectF line(place.left(), place.top(), place.width(), text);
    const QString percent = percentText(row.share);
    const double room = place.width() - fontMetrics().horizontalAdvance(percent) - kGap;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(row.name, Qt::ElideRight, static_cast<int>(room)));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, percent);
    const QRectF whole(place.left(), place.top() + text + 2, place.width(), kBarHeight);
    const auto part = [&](double from, double to) {
        return QRectF(whole.left() + whole.width() * from, whole.top(), whole.width() * (to - from),
                      whole.height());
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.grid);
    painter.drawRoundedRect(whole, kRadius, kRadius);
    painter.setBrush(row.color);
    painter.drawRoundedRect(part(0, row.share), kRadius, kRadius);
    if (row.high - row.low < 0.005)
        return;
    QColor pale = row.color;
    pale.setAlphaF(0.35F);
    painter.setBrush(pale);
    painter.drawRect(part(row.share, row.high));
    // What an answer may take away stays coloured, with an edge that says how far.
    painter.setPen(QPen(m_theme.text, 1));
    for (const double end : {row.low, row.high}) {
        const double x = whole.left() + whole.width() * end;
        painter.drawLine(QPointF(x, whole.top()), QPointF(x, whole.bottom()));
    }
    painter.drawLine(QPointF(whole.left() + whole.width() * row.low, whole.center().y()),
                     QPointF(whole.left() + whole.width() * row.high, whole.center().y()));
}

void WaysBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double top = kGap / 2.0;
    for (const auto& row : m_painted) {
        paintRow(painter, row, QRectF(0.5, top, width() - 1.0, rowHeight()));
        top += rowHeight();
    }
}

}  // namespace bakeoff::app
