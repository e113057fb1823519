// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

#include "app/models/pairwise_model.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
QT_END_NAMESPACE

namespace bakeoff::app {

/// A comparison as a list of Saaty's steps.
class TimesDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

/// Scenarios compared in pairs, with how well the comparisons agree.
class PairwisePanel : public QWidget {
    Q_OBJECT
public:
    explicit PairwisePanel(Document& document, const Recommendation& recommendation,
                           QWidget* parent = nullptr);

    [[nodiscard]] PairwiseModel& model() { return m_model; }
    [[nodiscard]] QString state() const;

private:
    void showState();

    Document& m_document;
    const Recommendation& m_recommendation;
    PairwiseModel m_model;
    QLabel* m_state;
    QTableView* m_view;
};

}  // namespace bakeoff::app
