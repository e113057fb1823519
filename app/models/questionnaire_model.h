// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractTableModel>

#include "core/answers/answers.h"
#include "core/study/study.h"

namespace bakeoff::app {

/// The study's questions and the reader's answers. The Answer column is edited with an index into
/// choices(row), or for a target with a figure in its unit (invalid: not answered); data(EditRole) is the
/// same.
class QuestionnaireModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { QuestionColumn, AnswerColumn, WhyColumn, ColumnCount };

    explicit QuestionnaireModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setStudy(const core::Study& study, const core::Answers& answers);
    [[nodiscard]] const core::Answers& answers() const { return m_answers; }
    void setAnswers(const core::Answers& answers);

    [[nodiscard]] const core::Question& question(int row) const {
        return m_questions[static_cast<std::size_t>(row)];
    }
    /// -1 when there is no such question.
    [[nodiscard]] int rowOf(const std::string& questionId) const;
    /// "Not answered", what can be picked, "Don't know"; empty for a target.
    [[nodiscard]] QStringList choices(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void answersEdited(const bakeoff::core::Answers& answers);

private:
    [[nodiscard]] int choiceOf(const core::Question& question) const;
    [[nodiscard]] QString answerText(int row) const;

    std::vector<core::Question> m_questions;
    core::Answers m_answers;
};

}  // namespace bakeoff::app
