// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/card_button.h"

#include <QPainter>
#include <QPainterPath>

#include "app/pages/page_header.h"
#include "app/pages/themed_icon.h"
#include "app/settings/theme_style.h"

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

void CardButton::setMark(const QString& mark) {
    m_mark = mark;
    update();
}

void CardButton::setDetail(const QString& detail) {
    m_detail = detail;
    setAccessibleDescription(detail);
    updateGeometry();
    update();
}

QRect CardButton::titleRect(int width) const {
    const int left = kPadding + kIcon + kPadding;
    const QRect room(left, kPadding, std::max(80, width - left - kPadding), 10'000);
    QRect title = QFontMetrics(textFont(TextSize::Section)).boundingRect(room, kTextFlags, text());
    // One line alone stands beside the middle of its icon or mark.
    if (m_detail.isEmpty() && title.height() < kIcon)
        title.translate(0, (kIcon - title.height()) / 2);
    return title;
}

QRect CardButton::detailRect(int width) const {
    const QRect title = titleRect(width);
    if (m_detail.isEmpty())
        return {title.left(), title.bottom(), title.width(), 0};
    const int left = kPadding + kIcon + kPadding;
    const QRect room(left, title.bottom() + kGap / 2, std::max(80, width - left - kPadding), 10'000);
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
    const QColor accent = ThemeStyle::accentColor(palette());
    QColor fill = palette().color(QPalette::Base);
    if (isDown())
        fill = palette().color(QPalette::Midlight);
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.18F);
    painter.setPen(QPen(active || isChecked() ? accent : edge, active || isChecked() ? 2 : 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    paintMark(painter, accent);
    painter.setFont(textFont(TextSize::Section));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(titleRect(width()).adjusted(0, 0, 2, 2), kTextFlags, text());
    painter.setFont(font());
    QColor muted = palette().color(QPalette::Text);
    muted.setAlphaF(0.75F);
    painter.setPen(muted);
    painter.drawText(detailRect(width()).adjusted(0, 0, 2, 2), kTextFlags, m_detail);
}

void CardButton::paintMark(QPainter& painter, const QColor& accent) const {
    const QRect place(kPadding, kPadding, kIcon, kIcon);
    if (m_mark.isEmpty()) {
        themedIcon(m_iconName, accent, accent).paint(&painter, place);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(isChecked() ? QPalette::Highlight : QPalette::Window));
    painter.drawRoundedRect(place, kRadius / 2.0, kRadius / 2.0);
    painter.setFont(textFont(TextSize::Section));
    painter.setPen(palette().color(isChecked() ? QPalette::HighlightedText : QPalette::WindowText));
    painter.drawText(place, Qt::AlignCenter, m_mark);
}

}  // namespace bakeoff::app
