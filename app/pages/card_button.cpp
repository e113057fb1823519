// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/card_button.h"

#include <QPainter>
#include <QPainterPath>

#include "app/pages/page_header.h"
#include "app/pages/themed_icon.h"

namespace bakeoff::app {
namespace {

constexpr int kPadding = 2 * kGap;
constexpr int kIcon = 28;
constexpr int kRadius = 10;
constexpr int kTextFlags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

}  // namespace

CardButton::CardButton(const QString& iconName, const QString& title, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName) {
    setText(title);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardButton::setDetail(const QString& detail) {
    m_detail = detail;
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

QRect CardButton::detailRect(int width) const {
    const int left = kPadding + kIcon + kPadding;
    const int top = kPadding + QFontMetrics(textFont(TextSize::Section)).height() + kGap / 2;
    const QRect room(left, top, std::max(80, width - left - kPadding), 10'000);
    return QFontMetrics(font()).boundingRect(room, kTextFlags, m_detail);
}

int CardButton::heightForWidth(int width) const {
    return std::max(detailRect(width).bottom(), kPadding + kIcon) + kPadding;
}

QSize CardButton::sizeHint() const {
    constexpr int kWidth = 300;
    return {kWidth, heightForWidth(kWidth)};
}

QSize CardButton::minimumSizeHint() const {
    constexpr int kWidth = 180;
    return {kWidth, QFontMetrics(font()).height() * 3 + 2 * kPadding};
}

void CardButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = underMouse() || hasFocus();
    const QColor accent = palette().color(QPalette::Highlight);
    QColor fill = palette().color(QPalette::Base);
    if (isDown())
        fill = palette().color(QPalette::Midlight);
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.18F);
    painter.setPen(QPen(active ? accent : edge, active ? 2 : 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    themedIcon(m_iconName, accent, accent).paint(&painter, QRect(kPadding, kPadding, kIcon, kIcon));
    const QFont titleFont = textFont(TextSize::Section);
    const int left = kPadding + kIcon + kPadding;
    painter.setFont(titleFont);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(left, kPadding, width() - left - kPadding, QFontMetrics(titleFont).height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(titleFont).elidedText(text(), Qt::ElideRight, width() - left - kPadding));
    painter.setFont(font());
    QColor muted = palette().color(QPalette::Text);
    muted.setAlphaF(0.75F);
    painter.setPen(muted);
    painter.drawText(detailRect(width()).adjusted(0, 0, 2, 2), kTextFlags, m_detail);
}

}  // namespace bakeoff::app
