// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/claims_delegate.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/charts/verdict_style.h"
#include "app/models/claims_model.h"
#include "app/pages/page_header.h"

namespace bakeoff::app {
namespace {

constexpr int kPad = 5;
constexpr int kWhyLines = 2;
constexpr double kDot = 5;

bool isHeading(const QModelIndex& index) {
    return index.data(ClaimsModel::CheckRole).toInt() < 0;
}

core::ClaimStanding standingAt(const QModelIndex& index) {
    return static_cast<core::ClaimStanding>(index.data(ClaimsModel::StandingRole).toInt());
}

/// As much of a text as fits into a rectangle of some lines.
QString fitted(const QString& text, const QFontMetrics& metrics, const QRect& rect) {
    if (metrics.boundingRect(rect, Qt::TextWordWrap, text).height() <= rect.height())
        return text;
    // Broken lines leave some of their width empty.
    return metrics.elidedText(text, Qt::ElideRight,
                              kWhyLines * rect.width() - 12 * metrics.averageCharWidth());
}

}  // namespace

QSize ClaimsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics(option.font);
    if (isHeading(index))
        return {metrics.horizontalAdvance(index.data().toString()), metrics.height() + 4 * kPad};
    const QFontMetrics small(textFont(TextSize::Small));
    const int height = metrics.height() + kWhyLines * small.lineSpacing() + 3 * kPad;
    if (index.column() == ClaimsModel::VerdictColumn)
        return {metrics.horizontalAdvance(index.data().toString()) + 8 * kPad, height};
    return {120, height};
}

void ClaimsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QWidget* widget = option.widget;
    (widget ? widget->style() : QApplication::style())
        ->drawControl(QStyle::CE_ItemViewItem, &background, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index) || index.column() == ClaimsModel::ClaimColumn)
        paintClaim(painter, option, index);
    else if (index.column() == ClaimsModel::AxisColumn)
        paintAxis(painter, option.rect.adjusted(2 * kPad, 0, -2 * kPad, 0), index);
    else
        paintPill(painter, option, index);
    painter->restore();
}

void ClaimsDelegate::paintClaim(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    QRect rect = option.rect.adjusted(kPad, kPad, -kPad, -kPad);
    painter->setPen(text);
    if (isHeading(index)) {
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        return;
    }
    const QFontMetrics metrics(option.font);
    painter->setFont(option.font);
    painter->drawText(QRect(rect.left(), rect.top(), rect.width(), metrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    rect.setTop(rect.top() + metrics.height() + kPad);
    const QFont small = textFont(TextSize::Small);
    painter->setFont(small);
    painter->setPen(selected ? text : m_theme.mutedText);
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      fitted(index.data(ClaimsModel::WhyRole).toString(), QFontMetrics(small), rect));
}

double ClaimsDelegate::placeOf(double ratio, double width) const {
    if (!(ratio > 0))
        return 0;
    const double part = std::clamp(std::log(ratio) / std::log(m_span), -1.0, 1.0);
    return width * (0.5 + 0.5 * part);
}

void ClaimsDelegate::paintAxis(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    const QVariant claimed = index.data(ClaimsModel::ClaimedRole);
    if (!claimed.isValid())
        return;
    const double y = rect.center().y();
    const auto at = [&](double ratio) { return QPointF(rect.left() + placeOf(ratio, rect.width()), y); };
    painter->setPen(QPen(m_theme.mutedText, 1));
    painter->drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    painter->setPen(QPen(m_theme.mutedText, 1, Qt::DashLine));
    painter->drawLine(at(1) - QPointF(0, 14), at(1) + QPointF(0, 14));
    const QVariant measured = index.data(ClaimsModel::MeasuredRole);
    if (measured.isValid()) {
        const QColor color = m_theme.seriesColor(index.data(ClaimsModel::ColorRole).value<SeriesColor>());
        painter->setPen(QPen(color, 2));
        const QVariant low = index.data(ClaimsModel::LowRole);
        if (low.isValid())
            painter->drawLine(at(low.toDouble()), at(index.data(ClaimsModel::HighRole).toDouble()));
        painter->setBrush(color);
        painter->drawEllipse(at(measured.toDouble()), kDot, kDot);
    }
    // Above the other, and open, so that both are seen where they agree.
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_theme.claimed, 2.2));
    painter->drawEllipse(at(claimed.toDouble()), kDot + 2, kDot + 2);
}

void ClaimsDelegate::paintPill(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    const auto& style = styleOf(standingAt(index));
    const QString text = QStringLiteral("%1 %2").arg(QString::fromUtf8(style.sign), index.data().toString());
    const QFontMetrics metrics(option.font);
    const int width = std::min(option.rect.width() - 2, metrics.horizontalAdvance(text) + 4 * kPad);
    const int height = metrics.height() + kPad;
    const QRect pill(option.rect.left(), option.rect.center().y() - height / 2, width, height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(style.role));
    painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
    // The page's own background on its strong colours: above 4.5 in both themes.
    painter->setPen(m_theme.background);
    painter->setFont(option.font);
    painter->drawText(pill, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, width - 2 * kPad));
}

}  // namespace bakeoff::app
