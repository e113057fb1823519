// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>
#include <QWidget>
#include <optional>
#include <set>
#include <vector>

#include "app/models/pairwise_model.h"
#include "core/decision/stated_weights.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
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

/// Scenarios compared in pairs, one pair at a time, with how well the comparisons agree; all of them as a
/// grid for whoever wants it.
class PairwisePanel : public QWidget {
    Q_OBJECT
public:
    explicit PairwisePanel(Document& document, const Recommendation& recommendation,
                           QWidget* parent = nullptr);

    [[nodiscard]] PairwiseModel& model() { return m_model; }
    [[nodiscard]] QString state() const;
    /// The pair that is asked about; nothing when all scenarios hang together.
    [[nodiscard]] const std::optional<core::WeightStatement::Pair>& pair() const { return m_pair; }
    /// Answers it: the first is this many times as important as the second.
    void say(double times);
    void skip();

private:
    void showState();
    void showPair();
    void showContradiction(const core::ComparedParts& parts);
    [[nodiscard]] QWidget* makePair();
    [[nodiscard]] QString scenarioName(const std::string& id) const;

    Document& m_document;
    const Recommendation& m_recommendation;
    PairwiseModel m_model;
    std::optional<core::WeightStatement::Pair> m_pair;
    std::set<core::WeightStatement::Pair> m_skipped;
    QLabel* m_question;
    std::vector<QPushButton*> m_answers;  ///< from "the first counts far more" to "the second does"
    QPushButton* m_skip;
    QLabel* m_state;
    QPushButton* m_all;
    QTableView* m_view;
};

}  // namespace bakeoff::app
