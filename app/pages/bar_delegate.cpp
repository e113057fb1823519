// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/bar_delegate.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

#include "app/settings/theme_style.h"

namespace bakeoff::app {
namespace {

constexpr int kInset = 2;
constexpr float kPale = 0.22F;  ///< so that the number on it keeps its contrast

/// Below zero: there is none.
double numberAt(const QModelIndex& index, int role) {
    bool known = false;
    const double value = index.data(role).toDouble(&known);
    return known ? value : -1;
}

}  // namespace

BarDelegate::BarDelegate(int valueRole, QObject* parent)
    : QStyledItemDelegate(parent), m_valueRole(valueRole) {}

double BarDelegate::shareOf(const QModelIndex& index) const {
    const double value = numberAt(index, m_valueRole);
    double largest = 0;
    for (int row = 0; row < index.model()->rowCount(index.parent()); ++row)
        largest = std::max(largest, numberAt(index.siblingAtRow(row), m_valueRole));
    return value > 0 ? value / largest : 0;
}

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    auto* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QColor color =
        selected ? option.palette.color(QPalette::HighlightedText) : ThemeStyle::accentColor(option.palette);
    color.setAlphaF(kPale);
    QRect room = option.rect.adjusted(kInset, kInset, -kInset, -kInset);
    const int width = static_cast<int>(room.width() * shareOf(index));
    if (option.direction == Qt::RightToLeft)
        room.setLeft(room.right() - width + 1);
    else
        room.setWidth(width);
    if (width > 0)
        painter->fillRect(room, color);
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect place = option.rect.adjusted(margin, 0, -margin, 0);
    painter->drawText(place, static_cast<int>(cell.displayAlignment) | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
    painter->restore();
}

}  // namespace bakeoff::app
