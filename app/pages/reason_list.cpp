// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/reason_list.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/i18n/core_text.h"
#include "app/pages/page_header.h"

namespace bakeoff::app {
namespace {

constexpr int kBarHeight = 10;
constexpr double kShortestBar = 0.02;
constexpr int kDots = 10;
constexpr int kDot = 16;
constexpr int kBetweenDots = 5;

}  // namespace

ReasonBar::ReasonBar(double share, const QColor& color, bool outlined, QWidget* parent)
    : QWidget(parent), m_share(std::clamp(share, kShortestBar, 1.0)), m_color(color), m_outlined(outlined) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ReasonBar::sizeHint() const {
    return {120, kBarHeight};
}

void ReasonBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(1, 1, (width() - 2) * m_share, height() - 2);
    painter.setPen(QPen(m_color, 1.5));
    painter.setBrush(m_outlined ? Qt::NoBrush : QBrush(m_color));
    painter.drawRoundedRect(bar, 2, 2);
}

ReasonList::ReasonList(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGap / 2);
}

void ReasonList::setReasons(const std::vector<core::Reason>& reasons, double longest,
                            const std::vector<QColor>& colors, bool against) {
    while (auto* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        auto* text = makeText(coreText(reasons[i].text), TextSize::Body);
        auto* bar = new ReasonBar(longest > 0 ? reasons[i].points / longest : 0, colors[i], against);
        text->setToolTip(coreText(reasons[i].detail));
        bar->setToolTip(text->toolTip());
        m_layout->addWidget(text);
        m_layout->addWidget(bar);
        m_layout->addSpacing(kGap / 2);
    }
    m_layout->addStretch(1);
}

SureDots::SureDots(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SureDots::setSure(double sure, const QColor& color, const QString& inWords) {
    m_sure = sure;
    m_color = color;
    setToolTip(inWords);
    setAccessibleName(inWords);
    update();
}

int SureDots::full() const {
    // The tenth is full only where nothing else is likely: 96 of 100 are not ten of ten.
    const int rounded = static_cast<int>(std::lround(m_sure * kDots));
    return m_sure < 0.995 ? std::min(rounded, kDots - 1) : rounded;
}

QSize SureDots::sizeHint() const {
    return {kDots * kDot + (kDots - 1) * kBetweenDots, kDot};
}

void SureDots::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_color, 1.5));
    for (int i = 0; i < kDots; ++i) {
        painter.setBrush(i < full() ? QBrush(m_color) : Qt::NoBrush);
        painter.drawEllipse(QRectF(i * (kDot + kBetweenDots) + 1, 1, kDot - 2, kDot - 2));
    }
}

}  // namespace bakeoff::app
