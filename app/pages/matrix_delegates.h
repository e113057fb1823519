// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>
#include <QTableView>
#include <optional>

#include "app/models/matrix_model.h"

namespace bakeoff::app {

/// A weight as a slider that is dragged in the cell, and as a number that is typed.
class WeightDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The weight at a point of a cell, or nothing when the point is not on the slider.
    static std::optional<double> weightAt(const QRect& cell, QPoint point);
};

/// The matrix with weights that can be dragged.
class MatrixView : public QTableView {
    Q_OBJECT
public:
    using QTableView::QTableView;

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void drag(QPoint point);

    QPersistentModelIndex m_dragged;
};

/// A rating as a list of the scale's levels.
class RatingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    RatingDelegate(const MatrixModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    const MatrixModel& m_model;
};

}  // namespace bakeoff::app
