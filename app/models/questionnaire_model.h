// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractTableModel>

#include "core/questionnaire/answers.h"
#include "core/study/study.h"

namespace bakeoff::app {

/// The study's questions and the reader's answers. The Answer column is edited with an index into
/// choices(); data(EditRole) is that index.
class QuestionnaireModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { QuestionColumn, AnswerColumn, WhyColumn, ColumnCount };

    explicit QuestionnaireModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setStudy(const core::Study& study, const core::Answers& answers);
    [[nodiscard]] const core::Answers& answers() const { return m_answers; }
    void setAnswers(const core::Answers& answers);

    /// "Not answered", the steps of core::amountSteps(), "Don't know".
    [[nodiscard]] QStringList choices() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void answersEdited(const bakeoff::core::Answers& answers);

private:
    [[nodiscard]] int choiceOf(const std::string& scenario) const;

    std::vector<core::Question> m_questions;
    core::Answers m_answers;
};

}  // namespace bakeoff::app
