// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/questionnaire_model.h"

#include <algorithm>
#include <cmath>

#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "core/base/overloaded.h"
#include "core/base/units.h"

namespace bakeoff::app {
namespace {

using Question = core::Question;

constexpr int kFigureDigits = 6;

double factorOf(const Question::Target& target) {
    const auto unit = core::findUnit(target.unit);
    return unit ? unit->factor : 1;
}

const Question::Target* targetOf(const Question& question) {
    return std::get_if<Question::Target>(&question.asks);
}

/// Of all steps the one nearest to an amount: amounts set elsewhere may lie between them.
int nearestStep(double amount) {
    const auto& steps = core::amountSteps();
    const auto nearest = std::ranges::min_element(
        steps, {}, [&](const auto& step) { return std::fabs(step.amount - amount); });
    return static_cast<int>(nearest - steps.begin());
}

/// `choice` is an index into choices(): "Not answered" first, "Don't know" last.
bool applyChoice(core::Answers& answers, const Question& question, int choice) {
    core::takeBack(answers, question);
    if (choice <= 0)
        return choice == 0;
    const auto picked = static_cast<std::size_t>(choice - 1);
    const core::Overloaded apply{
        [&](const Question::Share& share) {
            const auto& steps = core::amountSteps();
            if (picked < steps.size())
                answers.amounts[share.scenario] = steps[picked].amount;
            else
                answers.unknown.insert(share.scenario);
            return picked <= steps.size();
        },
        [&](const Question::Choice& offered) {
            answers.choices[question.id] =
                picked < offered.choices.size() ? offered.choices[picked].id : core::kUnknownChoice;
            return picked <= offered.choices.size();
        },
        [](const Question::Target&) { return false; },
    };
    return std::visit(apply, question.asks);
}

/// Invalid: not answered.
bool applyFigure(core::Answers& answers, const Question::Target& target, const QVariant& value) {
    answers.targets.erase(target.metric);
    if (!value.isValid())
        return true;
    const double figure = value.toDouble();
    if (!std::isfinite(figure) || figure < 0)
        return false;
    if (figure > 0)
        answers.targets[target.metric] = figure * factorOf(target);
    return true;
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
    const core::Overloaded texts{
        [](const Question::Share&) {
            QStringList out;
            for (const auto& step : core::amountSteps())
                out << coreText(step.title);
            return out;
        },
        [](const Question::Choice& choice) {
            QStringList out;
            for (const auto& one : choice.choices)
                out << QString::fromStdString(one.text);
            return out;
        },
        [](const Question::Target&) { return QStringList(); },
    };
    QStringList offered = std::visit(texts, question(row).asks);
    if (offered.isEmpty())
        return {};
    offered.prepend(tr("Not answered"));
    return offered << tr("Don't know");
}

int QuestionnaireModel::choiceOf(const core::Question& asked) const {
    if (!core::isAnswered(asked, m_answers))
        return 0;
    const core::Overloaded picked{
        [&](const Question::Share& share) {
            const auto it = m_answers.amounts.find(share.scenario);
            return it == m_answers.amounts.end() ? static_cast<int>(core::amountSteps().size())
                                                 : nearestStep(it->second);
        },
        [&](const Question::Choice& choice) {
            const auto it =
                std::ranges::find(choice.choices, m_answers.choices.at(asked.id), &core::QuestionChoice::id);
            return static_cast<int>(it - choice.choices.begin());
        },
        [](const Question::Target&) { return -1; },
    };
    return std::visit(picked, asked.asks) + 1;
}

std::optional<double> QuestionnaireModel::figureOf(const Question::Target& target) const {
    const auto it = m_answers.targets.find(target.metric);
    if (it == m_answers.targets.end())
        return std::nullopt;
    return it->second / factorOf(target);
}

QString QuestionnaireModel::answerText(int row) const {
    const auto& asked = question(row);
    const auto* target = targetOf(asked);
    if (!target)
        return choices(row).at(choiceOf(asked));
    const auto figure = figureOf(*target);
    return figure
               ? shortText(*figure, kFigureDigits) + QLatin1Char(' ') + QString::fromStdString(target->unit)
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
            if (const auto* target = targetOf(asked); role == Qt::EditRole && target) {
                const auto figure = figureOf(*target);
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

bool QuestionnaireModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || index.column() != AnswerColumn ||
        !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto& asked = question(index.row());
    core::Answers changed = m_answers;
    const auto* target = targetOf(asked);
    const bool taken =
        target ? applyFigure(changed, *target, value) : applyChoice(changed, asked, value.toInt());
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
