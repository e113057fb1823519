// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/matrix_model.h"

#include <QFont>

#include "app/i18n/numbers.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "core/study/study_edit.h"

namespace bakeoff::app {

MatrixModel::MatrixModel(Document& document, const Recommendation& recommendation, QObject* parent)
    : SizedTableModel(parent),
      m_document(document),
      m_recommendation(recommendation),
      m_weights(document, recommendation) {
    connect(&m_document, &Document::studyChanged, this, &MatrixModel::refresh);
    connect(&m_recommendation, &Recommendation::changed, this, &MatrixModel::refresh);
    refresh();
}

void MatrixModel::refresh() {
    const auto& study = m_document.study();
    if (refreshAll(static_cast<int>(study.scenarios.size()),
                   FirstRatingColumn + static_cast<int>(study.alternatives.size())))
        Q_EMIT headerDataChanged(Qt::Horizontal, AmountColumn, AmountColumn);
}

QVariant MatrixModel::shareOf(int row, int role) const {
    const auto& decision = m_recommendation.decision();
    if (!decision || static_cast<std::size_t>(row) >= decision->contributions.size())
        return {};
    const double share = decision->contributions[static_cast<std::size_t>(row)].share;
    if (role == Qt::EditRole)
        return share;
    if (role == Qt::ToolTipRole && share <= 0)
        return tr("It counts for nothing until you give it a weight.");
    // In the same room as a number: a sentence here takes it from the names of the scenarios.
    return share > 0 ? fixedText(share * 100, 1) + QStringLiteral(" %") : tr("unused");
}

QVariant MatrixModel::ratingData(int row, int alternative, int role) const {
    const auto& study = m_document.study();
    const auto& scenario = study.scenarios[static_cast<std::size_t>(row)];
    const auto it = scenario.ratings.find(study.alternatives[static_cast<std::size_t>(alternative)].id);
    const int level = it == scenario.ratings.end() ? 0 : it->second;
    const auto& id = study.alternatives[static_cast<std::size_t>(alternative)].id;
    const bool open = scenario.unrated.contains(id);
    const bool own = scenario.ownRatings.contains(id);
    if (role == Qt::EditRole)
        return level;
    if (role == Qt::FontRole) {
        QFont font;
        font.setItalic(true);
        return own ? QVariant(font) : QVariant();
    }
    if (role == Qt::ToolTipRole) {
        if (open)
            return tr("Not rated yet, so its worth is unknown.");
        QStringList lines;
        for (const auto& step : study.scaleOf(scenario)) {
            if (step.level == level)
                lines << QString::fromStdString(step.meaning);
        }
        if (const auto source = scenario.sourceRatings.find(id); source != scenario.sourceRatings.end())
            lines << tr("your own; study: %1")
                         .arg(QString::fromStdString(study.ratingSymbol(scenario, source->second)));
        else if (own)
            lines << tr("your own; the study does not rate it");
        return lines.join(QLatin1Char('\n'));
    }
    if (open)
        return QStringLiteral("?");
    // A dot, since a symbol alone hardly shows that it is in italics.
    return QString::fromStdString(study.ratingSymbol(scenario, level)) +
           (own ? QStringLiteral(" •") : QString());
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() != NameColumn)
        return static_cast<int>(Qt::AlignCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole && role != Qt::FontRole)
        return {};
    if (role == Qt::FontRole && index.column() < FirstRatingColumn)
        return {};
    switch (index.column()) {
        case NameColumn:
            return QString::fromStdString(
                m_document.study().scenarios[static_cast<std::size_t>(index.row())].name);
        case AmountColumn:
            return m_weights.data(index.row(), role);
        case ShareColumn:
            return shareOf(index.row(), role);
        default:
            return ratingData(index.row(), index.column() - FirstRatingColumn, role);
    }
}

bool MatrixModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto& scenario = m_document.study().scenarios[static_cast<std::size_t>(index.row())];
    const std::string id = scenario.id;
    const QString name = QString::fromStdString(scenario.name);
    if (index.column() == AmountColumn)
        return m_weights.setData(index.row(), value);
    core::Study study = m_document.study();
    core::Result<void> edited;
    if (index.column() == NameColumn)
        edited = core::renameScenario(study, id, value.toString().trimmed().toStdString());
    else if (index.column() >= FirstRatingColumn)
        edited = core::setRating(
            study, id, study.alternatives[static_cast<std::size_t>(index.column() - FirstRatingColumn)].id,
            value.toInt());
    else
        return false;
    if (!edited)
        return false;
    m_document.editStudy(std::move(study), index.column() == NameColumn ? tr("Name of %1").arg(name)
                                                                        : tr("Rating of %1").arg(name));
    return true;
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return static_cast<int>(section == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case NameColumn:
            return tr("Scenario");
        case AmountColumn:
            return m_weights.title();
        case ShareColumn:
            return tr("Share");
        default: {
            const auto& alternatives = m_document.study().alternatives;
            const auto at = static_cast<std::size_t>(section - FirstRatingColumn);
            return at < alternatives.size() ? QString::fromStdString(alternatives[at].name) : QString();
        }
    }
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    const bool fixed =
        index.column() == ShareColumn || (index.column() == AmountColumn && !m_weights.editable());
    return !index.isValid() || fixed ? flags : flags | Qt::ItemIsEditable;
}

std::vector<std::pair<int, QString>> MatrixModel::levels(int row) const {
    std::vector<std::pair<int, QString>> out;
    const auto& study = m_document.study();
    for (const auto& step : study.scaleOf(study.scenarios[static_cast<std::size_t>(row)]))
        out.emplace_back(step.level, QString::fromStdString(step.symbol + "  " + step.meaning));
    return out;
}

}  // namespace bakeoff::app
