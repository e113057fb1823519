// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/questionnaire_model.h"

#include <algorithm>
#include <cmath>

#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "core/base/units.h"

namespace bakeoff::app {
namespace {

using Kind = core::Question::Kind;

constexpr int kFigureDigits = 6;

double factorOf(const core::Question& question) {
    const auto unit = core::findUnit(question.unit);
    return unit ? unit->factor : 1;
}

}  // namespace

void QuestionnaireModel::setStudy(const core::Study& study, const core::Answers& answers) {
    beginResetModel();
    m_questions = study.questionnaire;
    m_answers = answers;
    endResetModel();
}

void QuestionnaireModel::setAnswers(const core::Answers& answers) {
    if (answers == m_answers)
        return;
    m_answers = answers;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, AnswerColumn), index(rowCount() - 1, AnswerColumn));
}

int QuestionnaireModel::rowOf(const std::string& questionId) const {
    const auto it = std::find_if(m_questions.begin(), m_questions.end(),
                                 [&](const auto& question) { return question.id == questionId; });
    return it == m_questions.end() ? -1 : static_cast<int>(it - m_questions.begin());
}

QStringList QuestionnaireModel::choices(int row) const {
    const auto& asked = question(row);
    if (asked.kind == Kind::Target)
        return {};
    QStringList out{tr("Not answered")};
    if (asked.kind == Kind::Choice) {
        for (const auto& choice : asked.choices)
            out << QString::fromStdString(choice.text);
    } else {
        for (const auto& step : core::amountSteps())
            out << coreText(step.title);
    }
    return out << tr("Don't know");
}

int QuestionnaireModel::choiceOf(const core::Question& asked) const {
    if (!core::isAnswered(asked, m_answers))
        return 0;
    if (asked.kind == Kind::Choice) {
        const auto& chosen = m_answers.choices.at(asked.id);
        const auto it = std::find_if(asked.choices.begin(), asked.choices.end(),
                                     [&](const auto& choice) { return choice.id == chosen; });
        return static_cast<int>(it - asked.choices.begin()) + 1;
    }
    const auto& steps = core::amountSteps();
    const auto it = m_answers.amounts.find(asked.scenario);
    if (it == m_answers.amounts.end())
        return static_cast<int>(steps.size()) + 1;
    // Amounts set elsewhere may lie between the steps: the nearest one is shown.
    const auto nearest = std::min_element(steps.begin(), steps.end(), [&](const auto& a, const auto& b) {
        return std::fabs(a.amount - it->second) < std::fabs(b.amount - it->second);
    });
    return static_cast<int>(nearest - steps.begin()) + 1;
}

std::optional<double> QuestionnaireModel::figureOf(const core::Question& asked) const {
    const auto it = m_answers.targets.find(asked.metric);
    if (it == m_answers.targets.end())
        return std::nullopt;
    return it->second / factorOf(asked);
}

QString QuestionnaireModel::answerText(int row) const {
    const auto& asked = question(row);
    if (asked.kind != Kind::Target)
        return choices(row).at(choiceOf(asked));
    const auto figure = figureOf(asked);
    return figure ? shortText(*figure, kFigureDigits) + QLatin1Char(' ') + QString::fromStdString(asked.unit)
                  : tr("Not answered");
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
    const auto& asked = question(index.row());
    const bool shown = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    switch (index.column()) {
        case QuestionColumn:
            return shown ? QVariant(QString::fromStdString(asked.text)) : QVariant();
        case WhyColumn:
            return shown ? QVariant(QString::fromStdString(asked.why)) : QVariant();
        case AnswerColumn:
            if (role == Qt::EditRole && asked.kind == Kind::Target) {
                const auto figure = figureOf(asked);
                return figure ? QVariant(*figure) : QVariant();
            }
            if (role == Qt::EditRole)
                return choiceOf(asked);
            if (role == Qt::AccessibleTextRole)
                return tr("%1 Answer: %2").arg(QString::fromStdString(asked.text), answerText(index.row()));
            return shown ? QVariant(answerText(index.row())) : QVariant();
        default:
            return {};
    }
}

bool QuestionnaireModel::applyChoice(core::Answers& answers, const core::Question& asked, int choice) const {
    const bool isChoice = asked.kind == Kind::Choice;
    const int last = static_cast<int>(isChoice ? asked.choices.size() : core::amountSteps().size()) + 1;
    if (choice < 0 || choice > last)
        return false;
    core::takeBack(answers, asked);
    if (choice == 0)
        return true;
    const auto picked = static_cast<std::size_t>(choice - 1);
    if (isChoice)
        answers.choices[asked.id] = choice == last ? core::kUnknownChoice : asked.choices[picked].id;
    else if (choice == last)
        answers.unknown.insert(asked.scenario);
    else
        answers.amounts[asked.scenario] = core::amountSteps()[picked].amount;
    return true;
}

bool QuestionnaireModel::applyFigure(core::Answers& answers, const core::Question& asked,
                                     const QVariant& value) const {
    core::takeBack(answers, asked);
    if (!value.isValid())
        return true;
    const double figure = value.toDouble();
    if (!std::isfinite(figure) || figure < 0)
        return false;
    if (figure > 0)
        answers.targets[asked.metric] = figure * factorOf(asked);
    return true;
}

bool QuestionnaireModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != AnswerColumn ||
        !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto& asked = question(index.row());
    core::Answers changed = m_answers;
    const bool taken = asked.kind == Kind::Target ? applyFigure(changed, asked, value)
                                                  : applyChoice(changed, asked, value.toInt());
    if (!taken)
        return false;
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
