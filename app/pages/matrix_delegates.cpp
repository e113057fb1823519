// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/matrix_delegates.h"

#include <QApplication>
#include <QComboBox>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/pages/cell_list.h"
#include "app/pages/number_box.h"
#include "app/settings/theme_style.h"

namespace bakeoff::app {
namespace {

using Kind = core::WeightStatement::Kind;

constexpr int kNumberWidth = 34;
constexpr int kBoundsWidth = 66;
constexpr int kInset = 8;
constexpr int kKnob = 6;
constexpr double kStep = 0.1;
constexpr double kBoundStep = 0.01;

/// Where the slider's line runs within a cell.
QRect trackOf(const QRect& cell, Kind kind) {
    const int numbers = kind == Kind::Interval ? kBoundsWidth : kNumberWidth;
    return {cell.left() + kInset + kKnob, cell.center().y() - 2, cell.width() - numbers - 2 * kInset - kKnob,
            4};
}

/// Most shares are small: the slider of an interval gives them more room.
double partOfShare(double share) {
    return std::sqrt(share);
}

double shareOfPart(double part) {
    return part * part;
}

double rounded(double value, double step) {
    return std::round(value / step) * step;
}

}  // namespace

void WeightDelegate::paintSlider(QPainter* painter, const QStyleOptionViewItem& option, double from,
                                 double to, const QString& number) const {
    const QRect track = trackOf(option.rect, m_weights.kind());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto& palette = option.palette;
    const QColor line =
        selected ? palette.color(QPalette::HighlightedText) : ThemeStyle::accentColor(palette);
    QColor rest = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    rest.setAlphaF(0.25F);
    const auto x = [&](double part) {
        return track.left() + static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * track.width()));
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(rest);
    painter->drawRoundedRect(track, 2, 2);
    painter->setBrush(line);
    painter->drawRoundedRect(QRect(x(from), track.top(), x(to) - x(from), track.height()), 2, 2);
    if (m_weights.kind() == Kind::Interval)
        painter->drawEllipse(QPoint(x(from), track.center().y()), kKnob, kKnob);
    painter->drawEllipse(QPoint(x(to), track.center().y()), kKnob, kKnob);
    painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(option.rect.adjusted(0, 0, -kInset, 0), Qt::AlignRight | Qt::AlignVCenter, number);
    painter->restore();
}

void WeightDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const auto kind = m_weights.kind();
    if (kind != Kind::Share && kind != Kind::Interval) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString number = cell.text;
    cell.text.clear();
    (cell.widget ? cell.widget->style() : QApplication::style())
        ->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (kind == Kind::Share) {
        paintSlider(painter, option, 0, index.data(Qt::EditRole).toDouble() / MatrixModel::kMostAmount,
                    number);
    } else {
        const auto bounds = m_weights.bounds(index.row());
        paintSlider(painter, option, partOfShare(bounds.low), partOfShare(bounds.high), number);
    }
}

QSize WeightDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {170, std::max(28, QStyledItemDelegate::sizeHint(option, index).height())};
}

QWidget* WeightDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
    if (m_weights.kind() == Kind::Interval)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto* box = new NumberBox(parent);
    const bool place = m_weights.kind() == Kind::Rank;
    box->setRange(place ? 1 : 0, place ? std::max(1, index.model()->rowCount()) : MatrixModel::kMostAmount);
    box->setDecimals(place ? 0 : 1);
    box->setSingleStep(place ? 1 : 0.5);
    box->setFrame(false);
    return box;
}

std::optional<double> WeightDelegate::partAt(const QRect& cell, QPoint point, Kind kind) {
    const QRect track = trackOf(cell, kind);
    if (!track.adjusted(-kInset - kKnob, -cell.height(), kInset, cell.height()).contains(point))
        return std::nullopt;
    return std::clamp(static_cast<double>(point.x() - track.left()) / track.width(), 0.0, 1.0);
}

void MatrixView::mousePressEvent(QMouseEvent* event) {
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool slides = m_weights->kind() == Kind::Share || m_weights->kind() == Kind::Interval;
    if (!slides || event->button() != Qt::LeftButton || index.column() != MatrixModel::AmountColumn)
        return;
    const auto part = WeightDelegate::partAt(visualRect(index), event->pos(), m_weights->kind());
    if (!part)
        return;
    if (m_weights->kind() == Kind::Interval) {
        const auto bounds = m_weights->bounds(index.row());
        m_dragsHigh = *part - partOfShare(bounds.low) > partOfShare(bounds.high) - *part;
    }
    m_dragged = index;
    drag(event->pos());
}

void MatrixView::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragged.isValid())
        drag(event->pos());
    else
        QTableView::mouseMoveEvent(event);
}

void MatrixView::mouseReleaseEvent(QMouseEvent* event) {
    m_dragged = QPersistentModelIndex();
    QTableView::mouseReleaseEvent(event);
}

void MatrixView::drag(QPoint point) {
    // Beyond either end it stays there, and up or down it stays in its row.
    const QRect cell = visualRect(m_dragged);
    const QRect track = trackOf(cell, m_weights->kind());
    const QPoint held(std::clamp(point.x(), track.left(), track.right() + 1), track.center().y());
    const auto part = WeightDelegate::partAt(cell, held, m_weights->kind());
    if (!part)
        return;
    if (m_weights->kind() == Kind::Share) {
        model()->setData(m_dragged, rounded(*part * MatrixModel::kMostAmount, kStep), Qt::EditRole);
        return;
    }
    auto bounds = m_weights->bounds(m_dragged.row());
    const double to = rounded(shareOfPart(*part), kBoundStep);
    if (m_dragsHigh)
        bounds.high = std::max(to, bounds.low);
    else
        bounds.low = std::min(to, bounds.high);
    m_weights->setBounds(m_dragged.row(), bounds);
}

QWidget* RatingDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex& index) const {
    auto* box = new QComboBox(parent);
    for (const auto& [level, text] : m_model.levels(index.row()))
        box->addItem(text, level);
    commitWhenPicked(box, const_cast<RatingDelegate*>(this));
    return box;
}

void RatingDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = static_cast<QComboBox*>(editor);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    box->showPopup();
}

void RatingDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const {
    if (wasPicked(editor))
        model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
}

}  // namespace bakeoff::app
