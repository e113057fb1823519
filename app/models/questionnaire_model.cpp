// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/questionnaire_model.h"

#include <algorithm>
#include <cmath>

#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "core/answers/question_answers.h"

namespace bakeoff::app {
namespace {

using Question = core::Question;

constexpr int kFigureDigits = 6;

const Question::Target* targetOf(const Question& question) {
    return std::get_if<Question::Target>(&question.asks);
}

/// `choice` is an index into choices(): "Not answered" first, "Don't know" last.
bool applyChoice(core::Answers& answers, const Question& question, int choice) {
    const auto offers = core::offersOf(question);
    const auto last = static_cast<int>(offers.size()) + 1;
    if (choice < 0 || choice > last)
        return false;
    core::takeBack(answers, question);
    if (choice == last)
        core::pickOffer(answers, question, core::kUnknownChoice);
    else if (choice > 0)
        core::pickOffer(answers, question, offers[static_cast<std::size_t>(choice - 1)].id);
    return true;
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
        core::giveFigure(answers, target, figure);
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
    const auto offers = core::offersOf(question(row));
    if (offers.empty())
        return {};
    QStringList offered;
    for (const auto& offer : offers)
        offered << coreText(offer.title);
    offered.prepend(tr("Not answered"));
    return offered << tr("Don't know");
}

int QuestionnaireModel::choiceOf(const core::Question& asked) const {
    const auto picked = core::pickedOffer(asked, m_answers);
    if (!picked)
        return 0;
    const auto offers = core::offersOf(asked);
    return static_cast<int>(std::ranges::find(offers, *picked, &core::Offer::id) - offers.begin()) + 1;
}

QString QuestionnaireModel::answerText(int row) const {
    const auto& asked = question(row);
    const auto* target = targetOf(asked);
    if (!target)
        return choices(row).at(choiceOf(asked));
    const auto figure = core::givenFigure(*target, m_answers);
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
                const auto figure = core::givenFigure(*target, m_answers);
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
