// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/questionnaire_model.h"

#include <cmath>

namespace bakeoff::app {

void QuestionnaireModel::setStudy(const core::Study& study, const core::Answers& answers) {
    beginResetModel();
    m_questions = study.questionnaire;
    m_answers = answers;
    endResetModel();
}

void QuestionnaireModel::setAnswers(const core::Answers& answers) {
    m_answers = answers;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, AnswerColumn), index(rowCount() - 1, AnswerColumn));
}

QStringList QuestionnaireModel::choices() const {
    QStringList out{tr("Not answered")};
    for (const auto& step : core::amountSteps())
        out << tr(step.title);
    return out << tr("Don't know");
}

int QuestionnaireModel::choiceOf(const std::string& scenario) const {
    const auto& steps = core::amountSteps();
    if (m_answers.unknown.count(scenario))
        return static_cast<int>(steps.size()) + 1;
    const auto it = m_answers.amounts.find(scenario);
    if (it == m_answers.amounts.end())
        return 0;
    // Amounts set elsewhere may lie between the steps: the nearest one is shown.
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (std::fabs(steps[i].amount - it->second) < std::fabs(steps[nearest].amount - it->second))
            nearest = i;
    }
    return static_cast<int>(nearest) + 1;
}

int QuestionnaireModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_questions.size());
}

int QuestionnaireModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QuestionnaireModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& question = m_questions[static_cast<std::size_t>(index.row())];
    const bool shown = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    switch (index.column()) {
        case QuestionColumn:
            return shown ? QVariant(QString::fromStdString(question.text)) : QVariant();
        case WhyColumn:
            return shown ? QVariant(QString::fromStdString(question.why)) : QVariant();
        case AnswerColumn:
            if (role == Qt::EditRole)
                return choiceOf(question.scenario);
            if (role == Qt::AccessibleTextRole)
                return tr("%1 Answer: %2")
                    .arg(QString::fromStdString(question.text), choices().at(choiceOf(question.scenario)));
            return shown ? QVariant(choices().at(choiceOf(question.scenario))) : QVariant();
        default:
            return {};
    }
}

bool QuestionnaireModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != AnswerColumn ||
        !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto& steps = core::amountSteps();
    const int choice = value.toInt();
    if (choice < 0 || choice > static_cast<int>(steps.size()) + 1)
        return false;
    const auto& scenario = m_questions[static_cast<std::size_t>(index.row())].scenario;
    core::Answers changed = m_answers;
    changed.amounts.erase(scenario);
    changed.unknown.erase(scenario);
    if (choice == static_cast<int>(steps.size()) + 1)
        changed.unknown.insert(scenario);
    else if (choice > 0)
        changed.amounts[scenario] = steps[static_cast<std::size_t>(choice - 1)].amount;
    if (changed == m_answers)
        return true;
    m_answers = std::move(changed);
    Q_EMIT dataChanged(index, index);
    Q_EMIT answersEdited(m_answers);
    return true;
}

QVariant QuestionnaireModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case QuestionColumn:
            return tr("How much of your work is this?");
        case AnswerColumn:
            return tr("Answer");
        case WhyColumn:
            return tr("Why it is asked");
        default:
            return {};
    }
}

Qt::ItemFlags QuestionnaireModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == AnswerColumn ? flags | Qt::ItemIsEditable : flags;
}

}  // namespace bakeoff::app
