// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>
#include <QTableView>
#include <optional>

#include "app/models/matrix_model.h"

namespace bakeoff::app {

/// A weight as a slider that is dragged in the cell, and as a number that is typed; an interval as a slider
/// with two ends. Places are typed only.
class WeightDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    WeightDelegate(const WeightColumn& weights, QObject* parent)
        : QStyledItemDelegate(parent), m_weights(weights) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// How far along the slider a point of a cell is, 0 to 1, or nothing when it is not on the slider.
    static std::optional<double> partAt(const QRect& cell, QPoint point, core::WeightStatement::Kind kind);

private:
    void paintSlider(QPainter* painter, const QStyleOptionViewItem& option, double from, double to,
                     const QString& number) const;

    const WeightColumn& m_weights;
};

/// The matrix with weights that can be dragged.
class MatrixView : public QTableView {
    Q_OBJECT
public:
    using QTableView::QTableView;

    /// Must be called before the view is used.
    void setWeights(WeightColumn& weights) { m_weights = &weights; }

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void drag(QPoint point);

    WeightColumn* m_weights = nullptr;
    QPersistentModelIndex m_dragged;
    bool m_dragsHigh = false;  ///< of an interval: its upper end
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
