// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QScrollArea>
#include <vector>

#include "app/models/questionnaire_model.h"
#include "core/study/question_kinds.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace bakeoff::app {

/// Every question of a QuestionnaireModel as a form: the question, why it is asked, and a field for the
/// answer.
class QuestionList : public QScrollArea {
    Q_OBJECT
public:
    explicit QuestionList(QuestionnaireModel& model, QWidget* parent = nullptr);

    /// Marks the question that would tell most; -1 for none.
    void setSuggested(int row);
    /// Scrolls to a question and puts the keyboard there.
    void showQuestion(int row);

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Fields are made when they are first seen: some dozens of them, which the first window need not wait
    /// for.
    void build();
    void modelChanged();
    void addGroup(const core::QuestionKind& kind);
    [[nodiscard]] QWidget* makeField(int row);
    void refresh();

    QuestionnaireModel& m_model;
    QVBoxLayout* m_layout;
    std::vector<QWidget*> m_fields;    ///< by row
    std::vector<QLabel*> m_suggested;  ///< by row: the mark
    int m_suggestedRow = -1;
    bool m_built = false;
};

}  // namespace bakeoff::app
