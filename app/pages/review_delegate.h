// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>

#include "app/models/review_model.h"

namespace bakeoff::app {

class ArticleReview;

/// Cells in which something else can be chosen: an arrow says so, and a list of what fits opens in the row.
class ReviewDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// The index that it is asked for is of `filter`, which shows `model`.
    ReviewDelegate(ArticleReview& review, const ReviewModel& model, const ReviewFilter& filter,
                   QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    [[nodiscard]] std::vector<core::ReviewChoice> choicesAt(const QModelIndex& index) const;

    ArticleReview& m_review;
    const ReviewModel& m_model;
    const ReviewFilter& m_filter;
};

}  // namespace bakeoff::app
