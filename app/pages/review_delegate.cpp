// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/review_delegate.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <utility>

#include "app/i18n/core_text.h"
#include "app/pages/cell_list.h"
#include "app/workbench/article_review.h"

namespace bakeoff::app {
namespace {

constexpr int kArrow = 14;

}  // namespace

ReviewDelegate::ReviewDelegate(ArticleReview& review, const ReviewModel& model, const ReviewFilter& filter,
                               QObject* parent)
    : QStyledItemDelegate(parent), m_review(review), m_model(model), m_filter(filter) {}

void ReviewDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    if (!index.data(ReviewModel::ChoosableRole).toBool()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    // The text ends before the arrow, which stands on the cell's own ground.
    const QString text = std::exchange(cell.text, QString());
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const auto role =
        option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text;
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(option.palette.color(group, role));
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect room = option.rect.adjusted(margin, 0, -kArrow, 0);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(cell.font).elidedText(text, Qt::ElideRight, room.width()));
    painter->drawText(QRect(option.rect.right() - kArrow, option.rect.top(), kArrow, option.rect.height()),
                      Qt::AlignCenter, QStringLiteral("▾"));
    painter->restore();
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(ReviewModel::ChoosableRole).toBool())
        size.rwidth() += kArrow;
    return size;
}

std::vector<core::ReviewChoice> ReviewDelegate::choicesAt(const QModelIndex& index) const {
    const QModelIndex source = m_filter.mapToSource(index);
    const auto field = ReviewModel::fieldOf(source.column());
    if (!source.isValid() || !field)
        return {};
    return m_review.choices(m_model.row(source.row()), *field);
}

QWidget* ReviewDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex& index) const {
    const auto choices = choicesAt(index);
    if (choices.empty())
        return nullptr;
    auto* box = new QComboBox(parent);
    box->setAccessibleName(m_model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    for (const auto& choice : choices)
        box->addItem(coreText(choice.label));
    // Where nothing holds now, nothing is chosen either.
    box->setCurrentIndex(-1);
    // What is chosen is longer than the cell is wide.
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    commitWhenPicked(box, const_cast<ReviewDelegate*>(this));
    return box;
}

void ReviewDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = static_cast<QComboBox*>(editor);
    const auto choices = choicesAt(index);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].isNow)
            box->setCurrentIndex(static_cast<int>(i));
    }
    box->showPopup();
}

void ReviewDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    if (!wasPicked(editor))
        return;
    const auto choices = choicesAt(index);
    const int at = static_cast<QComboBox*>(editor)->currentIndex();
    if (at < 0 || at >= static_cast<int>(choices.size()))
        return;
    // The rows are made anew, and the editor must be gone by then.
    QMetaObject::invokeMethod(
        &m_review,
        [review = &m_review, choice = choices[static_cast<std::size_t>(at)]] { review->choose(choice); },
        Qt::QueuedConnection);
}

}  // namespace bakeoff::app
