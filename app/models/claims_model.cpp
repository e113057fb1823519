// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/claims_model.h"

#include <algorithm>
#include <cmath>

#include "app/charts/study_colors.h"
#include "app/charts/verdict_style.h"
#include "app/i18n/core_text.h"
#include "core/report/run_report.h"

namespace bakeoff::app {
namespace {

constexpr quintptr kGroupId = 0;  ///< a claim has its group's row + 1
constexpr double kSmallestSpan = 2;
constexpr double kLargestSpan = 1000;

QString groupTitle(const core::Claim& claim) {
    return claim.workload.empty() ? QString::fromStdString(claim.where)
                                  : coreText(core::workloadTitle(claim.workload));
}

}  // namespace

void ClaimsModel::setChecks(const core::Study& study, const std::vector<core::ClaimCheck>& checks) {
    beginResetModel();
    m_groups.clear();
    const StudyColors colors(study);
    for (std::size_t i = 0; i < checks.size(); ++i) {
        const auto& check = checks[i];
        const QString title = groupTitle(check.claim);
        auto group = std::ranges::find(m_groups, title, &Group::title);
        if (group == m_groups.end())
            group = m_groups.insert(m_groups.end(), Group{title, {}, {}, {}});
        auto statement = core::stateClaim(study, check);
        Row row;
        row.check = static_cast<int>(i);
        row.sentence = coreText(statement.sentence);
        row.why = coreText(core::claimReasons(check));
        row.verdict = coreText(core::claimVerdictTitle(check.verdict));
        row.standing = core::standingOf(check.verdict);
        row.search = QStringList{row.sentence, row.verdict, title, QString::fromStdString(check.claim.where),
                                 QString::fromStdString(check.claim.subject)}
                         .join(QLatin1Char(' '));
        row.color = colors.ofClaim(check.claim);
        row.claimed = statement.claimed;
        row.measured = statement.measured;
        row.interval = statement.interval;
        group->rows.push_back(std::move(row));
    }
    for (auto& group : m_groups) {
        for (const auto& row : group.rows) {
            group.search += row.search;
            const auto& check = checks[static_cast<std::size_t>(row.check)];
            const auto one = core::countClaims({&check, 1});
            group.counts.holds += one.holds;
            group.counts.differs += one.differs;
            group.counts.refuted += one.refuted;
            group.counts.open += one.open;
        }
    }
    fitSpan();
    endResetModel();
}

void ClaimsModel::fitSpan() {
    m_span = kSmallestSpan;
    for (const auto& group : m_groups) {
        for (const auto& row : group.rows) {
            for (const auto& value : {row.claimed, row.measured}) {
                if (value && *value > 0 && std::isfinite(*value))
                    m_span = std::max(m_span, std::max(*value, 1 / *value));
            }
        }
    }
    m_span = std::min(m_span * 1.2, kLargestSpan);
}

QModelIndex ClaimsModel::indexOf(int check) const {
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const auto& rows = m_groups[g].rows;
        const auto it = std::ranges::find(rows, check, &Row::check);
        if (it != rows.end())
            return index(static_cast<int>(it - rows.begin()), 0, index(static_cast<int>(g), 0));
    }
    return {};
}

QModelIndex ClaimsModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kGroupId);
}

QModelIndex ClaimsModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == kGroupId)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, kGroupId);
}

int ClaimsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != kGroupId || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].rows.size());
}

int ClaimsModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QVariant ClaimsModel::groupData(const Group& group, int column, int role) const {
    if (role == CheckRole)
        return -1;
    if (role == SearchRole)
        return group.search;
    if (column != 0 || role != Qt::DisplayRole)
        return {};
    QString text = group.title;
    for (const auto& style : kStandingStyles) {
        if (const int count = group.counts.of(style.standing); count > 0)
            text += QStringLiteral("   %1 %2").arg(QString::fromUtf8(style.sign)).arg(count);
    }
    return text;
}

QVariant ClaimsModel::rowData(const Row& row, int column, int role) {
    switch (role) {
        case Qt::DisplayRole:
            return column == ClaimColumn     ? QVariant(row.sentence)
                   : column == VerdictColumn ? QVariant(row.verdict)
                                             : QVariant();
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole:
            return QStringLiteral("%1\n%2: %3").arg(row.sentence, row.verdict, row.why);
        case CheckRole:
            return row.check;
        case WhyRole:
            return row.why;
        case StandingRole:
            return static_cast<int>(row.standing);
        case ClaimedRole:
            return row.claimed ? QVariant(*row.claimed) : QVariant();
        case MeasuredRole:
            return row.measured ? QVariant(*row.measured) : QVariant();
        case LowRole:
            return row.interval ? QVariant(row.interval->low) : QVariant();
        case HighRole:
            return row.interval ? QVariant(row.interval->high) : QVariant();
        case ColorRole:
            return QVariant::fromValue(row.color);
        case SearchRole:
            return row.search;
        default:
            return {};
    }
}

QVariant ClaimsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == kGroupId)
        return groupData(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
    const auto& group = m_groups[static_cast<std::size_t>(index.internalId() - 1)];
    return rowData(group.rows[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant ClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case ClaimColumn:
            return tr("What the source says, and why it holds or not");
        case AxisColumn:
            return tr("○ source  ● here");
        default:
            return tr("Verdict");
    }
}

ClaimsFilter::ClaimsFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
}

void ClaimsFilter::setStanding(std::optional<core::ClaimStanding> standing) {
    m_standing = standing;
    invalidateFilter();
}

void ClaimsFilter::setText(const QString& text) {
    m_text = text;
    invalidateFilter();
}

bool ClaimsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (!parent.isValid())
        return false;  // by its claims alone
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const bool standing =
        !m_standing || index.data(ClaimsModel::StandingRole).toInt() == static_cast<int>(*m_standing);
    return standing && (m_text.isEmpty() ||
                        index.data(ClaimsModel::SearchRole).toString().contains(m_text, Qt::CaseInsensitive));
}

}  // namespace bakeoff::app
