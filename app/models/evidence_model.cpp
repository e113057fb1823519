// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/evidence_model.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>
#include <algorithm>

#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "core/base/units.h"
#include "core/bench/metrics.h"
#include "core/decision/cost_evidence.h"

namespace bakeoff::app {
namespace {

core::Dimension dimensionOf(const core::EvidenceRule& rule) {
    const auto* metric = core::findMetric(rule.metric);
    return metric ? metric->dimension : core::Dimension::Count;
}

double factorOf(const core::EvidenceRule& rule) {
    const auto unit = core::findUnit(rule.unit);
    return unit ? unit->factor : 1;
}

QString quantity(double figure, const core::EvidenceRule& rule) {
    return quantityText(figure, dimensionOf(rule));
}

/// Whether the cost at the reader's load stands in the place of this.
bool countsAsCost(const core::EvidenceRule& rule, const core::Evidence& evidence) {
    return std::ranges::any_of(evidence.criteria, [&rule](const core::MeasuredCriterion& one) {
        return one.rule.id == core::kCostEvidence && one.rule.scenario == rule.scenario &&
               one.rule.workload == rule.workload;
    });
}

QString refusal(const QString& typed, const core::EvidenceRule& rule) {
    if (hasOddComma(typed))
        return EvidenceModel::tr(
                   "\"%1\" can be read in two ways. Use a point for decimals, as in 1.5; a comma separates "
                   "thousands, as in 1,500.")
            .arg(typed);
    return EvidenceModel::tr("\"%1\" is not a figure above zero with a suitable unit. Write it as in %2.")
        .arg(typed, quantity(rule.target * factorOf(rule), rule));
}

}  // namespace

EvidenceModel::EvidenceModel(Document& document, const Recommendation& recommendation, QObject* parent)
    : SizedTableModel(parent), m_document(document), m_recommendation(recommendation) {
    connect(&m_document, &Document::studyChanged, this, &EvidenceModel::refresh);
    connect(&m_recommendation, &Recommendation::changed, this, &EvidenceModel::refresh);
    refresh();
}

void EvidenceModel::refresh() {
    const auto& study = m_document.study();
    refreshAll(static_cast<int>(study.evidence.size()),
               FirstAlternativeColumn + static_cast<int>(study.alternatives.size()));
}

const core::EvidenceRule& EvidenceModel::rule(int row) const {
    return m_document.study().evidence[static_cast<std::size_t>(row)];
}

const core::MeasuredCriterion* EvidenceModel::criterion(int row) const {
    for (const auto& one : m_recommendation.evidence().criteria) {
        if (one.rule.id == rule(row).id)
            return &one;
    }
    return nullptr;
}

const core::MissingEvidence* EvidenceModel::missing(int row) const {
    for (const auto& one : m_recommendation.evidence().missing) {
        if (one.rule.id == rule(row).id)
            return &one;
    }
    return nullptr;
}

QString EvidenceModel::scaleText(int row, bool target) const {
    if (const auto* measured = criterion(row))
        return quantity(target ? measured->target : measured->limit, rule(row));
    const double factor = factorOf(rule(row));
    const auto& own = m_document.answers().targets;
    const auto it = own.find(rule(row).metric);
    const double moved = it == own.end() ? 1 : it->second / (rule(row).target * factor);
    return quantity((target ? rule(row).target : rule(row).limit) * factor * moved, rule(row));
}

QString EvidenceModel::measuredText(int row, int alternative, int role) const {
    const auto& id = m_document.study().alternatives[static_cast<std::size_t>(alternative)].id;
    // An alternative may have been added of which the evidence does not know yet.
    const auto* measured = criterion(row);
    if (measured && measured->alternatives.contains(id)) {
        const auto& found = measured->alternatives.at(id);
        if (role == Qt::ToolTipRole)
            return tr("%1, median of %n trial(s)", nullptr, static_cast<int>(found.values.size()))
                .arg(QString::fromStdString(found.subject));
        return tr("%1 → %2").arg(quantity(found.figure, rule(row)), fixedText(found.value, 2));
    }
    const auto* lacking = missing(row);
    const bool asCost = !measured && !lacking && countsAsCost(rule(row), m_recommendation.evidence());
    if (asCost)
        return role == Qt::ToolTipRole ? tr("The cost at your load counts in its place.") : tr("as cost");
    if (role == Qt::ToolTipRole)
        return lacking ? coreText(lacking->reason) : QString();
    return m_document.evidenceChoice().run.empty() ? QStringLiteral("–") : tr("does not count");
}

QVariant EvidenceModel::text(const QModelIndex& index, int role) const {
    const int row = index.row();
    const bool tip = role == Qt::ToolTipRole;
    switch (index.column()) {
        case ScenarioColumn: {
            const auto* scenario = m_document.study().findScenario(rule(row).scenario);
            return QString::fromStdString(scenario ? scenario->name : rule(row).scenario);
        }
        case MeasureColumn:
            return tip ? QString::fromStdString(rule(row).note) : coreText(core::measurementName(rule(row)));
        case LimitColumn:
            return tip ? tr("Moves along with the target, so that the same ratio lies between them.")
                       : scaleText(row, false);
        case TargetColumn:
            if (tip)
                return m_document.answers().targets.contains(rule(row).metric)
                           ? tr("Your own target. Clear it to go back to the study's.")
                           : tr("The study's target. Enter your own, such as 20 ms.");
            return scaleText(row, true);
        default:
            return measuredText(row, index.column() - FirstAlternativeColumn, role);
    }
}

QVariant EvidenceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() >= TargetColumn)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == TargetColumn &&
        m_document.answers().targets.contains(rule(index.row()).metric)) {
        QFont font = QGuiApplication::font();
        font.setBold(true);
        return font;
    }
    if (role == Qt::ForegroundRole && index.column() >= FirstAlternativeColumn && !criterion(index.row()))
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    return text(index, role);
}

bool EvidenceModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() != TargetColumn)
        return false;
    const auto& metric = rule(index.row()).metric;
    const QString typed = value.toString().simplified();
    if (typed == text(index, Qt::EditRole).toString())
        return true;
    core::Answers answers = m_document.answers();
    if (typed.isEmpty()) {
        answers.targets.erase(metric);
    } else {
        const auto figure = readFigure(typed, dimensionOf(rule(index.row())));
        if (!figure || !(*figure > 0)) {
            Q_EMIT refused(refusal(typed, rule(index.row())));
            return false;
        }
        answers.targets[metric] = *figure;
    }
    m_document.setAnswers(answers,
                          tr("Target of %1").arg(this->index(index.row(), MeasureColumn).data().toString()));
    return true;
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == TargetColumn)
        return tr("At this figure or better, a measurement is worth 1. Double-click to enter your own.");
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == LimitColumn)
        return tr("At this figure or worse, a measurement is worth nothing.");
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return static_cast<int>((section >= TargetColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case ScenarioColumn:
            return tr("Scenario");
        case MeasureColumn:
            return tr("Measurement");
        case LimitColumn:
            return tr("Worth 0");
        case TargetColumn:
            return tr("Target");
        default: {
            const auto at = static_cast<std::size_t>(section - FirstAlternativeColumn);
            const auto& alternatives = m_document.study().alternatives;
            return at < alternatives.size() ? QString::fromStdString(alternatives[at].name) : QString();
        }
    }
}

Qt::ItemFlags EvidenceModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == TargetColumn ? flags | Qt::ItemIsEditable : flags;
}

}  // namespace bakeoff::app
