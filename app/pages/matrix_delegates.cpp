// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/matrix_delegates.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace bakeoff::app {
namespace {

constexpr int kNumberWidth = 34;
constexpr int kInset = 8;
constexpr int kKnob = 6;
constexpr double kStep = 0.1;

/// Where the slider's line runs within a cell.
QRect trackOf(const QRect& cell) {
    return {cell.left() + kInset + kKnob, cell.center().y() - 2,
            cell.width() - kNumberWidth - 2 * kInset - kKnob, 4};
}

}  // namespace

void WeightDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString number = cell.text;
    cell.text.clear();
    (cell.widget ? cell.widget->style() : QApplication::style())
        ->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const QRect track = trackOf(option.rect);
    const double part = std::clamp(index.data(Qt::EditRole).toDouble() / MatrixModel::kMostAmount, 0.0, 1.0);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto& palette = option.palette;
    const QColor line = palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight);
    QColor rest = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    rest.setAlphaF(0.25F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(rest);
    painter->drawRoundedRect(track, 2, 2);
    const int at = track.left() + static_cast<int>(std::lround(part * track.width()));
    painter->setBrush(line);
    painter->drawRoundedRect(QRect(track.left(), track.top(), at - track.left(), track.height()), 2, 2);
    painter->drawEllipse(QPoint(at, track.center().y()), kKnob, kKnob);
    painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(option.rect.adjusted(0, 0, -kInset, 0), Qt::AlignRight | Qt::AlignVCenter, number);
    painter->restore();
}

QSize WeightDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {170, std::max(28, QStyledItemDelegate::sizeHint(option, index).height())};
}

QWidget* WeightDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex&) const {
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(0, MatrixModel::kMostAmount);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    box->setFrame(false);
    return box;
}

std::optional<double> WeightDelegate::weightAt(const QRect& cell, QPoint point) {
    const QRect track = trackOf(cell);
    if (!track.adjusted(-kInset - kKnob, -cell.height(), kInset, cell.height()).contains(point))
        return std::nullopt;
    const double part = std::clamp(static_cast<double>(point.x() - track.left()) / track.width(), 0.0, 1.0);
    return std::round(part * MatrixModel::kMostAmount / kStep) * kStep;
}

void MatrixView::mousePressEvent(QMouseEvent* event) {
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || index.column() != MatrixModel::AmountColumn ||
        !WeightDelegate::weightAt(visualRect(index), event->pos()))
        return;
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
    const QRect track = trackOf(cell);
    const QPoint held(std::clamp(point.x(), track.left(), track.right() + 1), track.center().y());
    if (const auto weight = WeightDelegate::weightAt(cell, held))
        model()->setData(m_dragged, *weight, Qt::EditRole);
}

QWidget* RatingDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex&) const {
    auto* box = new QComboBox(parent);
    for (const auto& [level, text] : m_model.levels())
        box->addItem(text, level);
    auto* self = const_cast<RatingDelegate*>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void RatingDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = static_cast<QComboBox*>(editor);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    box->showPopup();
}

void RatingDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const {
    model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
}

}  // namespace bakeoff::app
