// SPDX-License-Identifier: GPL-3.0-only
#include "app/models/plan_model.h"

#include <QSet>
#include <algorithm>

#include "app/i18n/core_text.h"

namespace bakeoff::app {
namespace {

/// Internal id of a group; a leaf has its group's row + 1.
constexpr quintptr kGroupId = 0;

}  // namespace

void PlanModel::setCatalogue(std::vector<core::Subject> catalogue) {
    // Who adds a service of his own still wants what he chose, and nothing else.
    const QStringList before = uncheckedCases();
    const QSet<QString> unwanted(before.begin(), before.end());
    beginResetModel();
    m_catalogue = std::move(catalogue);
    m_groups.clear();
    for (const auto& workload : core::allWorkloads()) {
        Group group{&workload, {}};
        for (std::size_t i = 0; i < m_catalogue.size(); ++i) {
            if (!m_catalogue[i].workloads.count(workload.id))
                continue;
            group.leaves.push_back({i, true});
            group.leaves.back().checked = !unwanted.contains(keyOf(group, group.leaves.back()));
        }
        if (!group.leaves.empty())
            m_groups.push_back(std::move(group));
    }
    endResetModel();
}

void PlanModel::setSubjectState(const core::SubjectEvent& state) {
    m_states[state.id] = state;
    for (int g = 0; g < rowCount(); ++g) {
        const QModelIndex group = index(g, 0);
        Q_EMIT dataChanged(group, group, {Qt::CheckStateRole});
        Q_EMIT dataChanged(index(0, 0, group), index(rowCount(group) - 1, 1, group));
    }
    Q_EMIT selectionEdited();
}

const core::SubjectEvent* PlanModel::subjectState(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == kGroupId)
        return nullptr;
    const auto& group = m_groups[static_cast<std::size_t>(index.internalId() - 1)];
    return stateOf(group.leaves[static_cast<std::size_t>(index.row())]);
}

int PlanModel::subjectsThatCannotRun() const {
    return static_cast<int>(
        std::count_if(m_states.begin(), m_states.end(), [](const auto& s) { return !s.second.runnable; }));
}

std::vector<std::string> PlanModel::missingSubjects() const {
    std::vector<std::string> out;
    for (const auto& [id, state] : m_states) {
        if (!state.runnable)
            out.push_back(id);
    }
    return out;
}

const core::SubjectEvent* PlanModel::stateOf(const Leaf& leaf) const {
    const auto it = m_states.find(m_catalogue[leaf.subject].id);
    return it == m_states.end() ? nullptr : &it->second;
}

bool PlanModel::canRun(const Leaf& leaf) const {
    const auto* state = stateOf(leaf);
    return !state || state->runnable;
}

std::vector<std::pair<std::string, std::string>> PlanModel::checkedCases() const {
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto& group : m_groups) {
        for (const auto& leaf : group.leaves) {
            if (leaf.checked && canRun(leaf))
                out.emplace_back(group.workload->id, m_catalogue[leaf.subject].id);
        }
    }
    return out;
}

QString PlanModel::keyOf(const Group& group, const Leaf& leaf) const {
    return QString::fromStdString(group.workload->id + "/" + m_catalogue[leaf.subject].id);
}

QStringList PlanModel::uncheckedCases() const {
    QStringList out;
    for (const auto& group : m_groups) {
        for (const auto& leaf : group.leaves) {
            if (!leaf.checked)
                out << keyOf(group, leaf);
        }
    }
    return out;
}

void PlanModel::setUncheckedCases(const QStringList& cases) {
    if (cases == uncheckedCases())
        return;
    const QSet<QString> unwanted(cases.begin(), cases.end());
    for (int g = 0; g < rowCount(); ++g) {
        auto& group = m_groups[static_cast<std::size_t>(g)];
        for (auto& leaf : group.leaves)
            leaf.checked = !unwanted.contains(keyOf(group, leaf));
        const QModelIndex parent = index(g, 0);
        Q_EMIT dataChanged(parent, parent, {Qt::CheckStateRole});
        Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent), {Qt::CheckStateRole});
    }
    Q_EMIT selectionEdited();
}

template <typename Wanted>
void PlanModel::checkBy(Wanted wanted) {
    for (int g = 0; g < rowCount(); ++g) {
        auto& group = m_groups[static_cast<std::size_t>(g)];
        for (auto& leaf : group.leaves)
            leaf.checked = wanted(group, leaf);
        const QModelIndex parent = index(g, 0);
        Q_EMIT dataChanged(parent, parent, {Qt::CheckStateRole});
        Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, 0, parent), {Qt::CheckStateRole});
    }
    Q_EMIT selectionEdited();
}

void PlanModel::checkCases(const std::vector<std::pair<std::string, std::string>>& cases) {
    checkBy([&](const Group& group, const Leaf& leaf) {
        return std::ranges::find(cases, std::pair(group.workload->id, m_catalogue[leaf.subject].id)) !=
               cases.end();
    });
}

void PlanModel::checkAll(bool checked) {
    checkBy([checked](const Group&, const Leaf&) { return checked; });
}

void PlanModel::checkOnly(const QModelIndex& chosen) {
    if (!checkIndex(chosen, CheckIndexOption::IndexIsValid))
        return;
    const bool isGroup = chosen.internalId() == kGroupId;
    const auto groupRow =
        isGroup ? static_cast<std::size_t>(chosen.row()) : static_cast<std::size_t>(chosen.internalId() - 1);
    const auto& wantedGroup = m_groups[groupRow];
    const Leaf* wantedLeaf = isGroup ? nullptr : &wantedGroup.leaves[static_cast<std::size_t>(chosen.row())];
    checkBy([&](const Group& group, const Leaf& leaf) {
        return &group == &wantedGroup && (!wantedLeaf || &leaf == wantedLeaf);
    });
}

void PlanModel::setCaseStates(CaseStates states) {
    m_caseStates = std::move(states);
    for (int g = 0; g < rowCount(); ++g) {
        const QModelIndex group = index(g, 0);
        Q_EMIT dataChanged(index(0, 1, group), index(rowCount(group) - 1, 1, group));
    }
}

const PlanModel::CaseState* PlanModel::caseState(const Group& group, const Leaf& leaf) const {
    const auto it = m_caseStates.find({group.workload->id, m_catalogue[leaf.subject].id});
    return it == m_caseStates.end() ? nullptr : &it->second;
}

QString PlanModel::stateText(const Group& group, const Leaf& leaf) const {
    const auto* state = stateOf(leaf);
    if (state && !state->runnable)
        return tr("cannot run");
    if (const auto* measured = caseState(group, leaf)) {
        switch (measured->kind) {
            case CaseState::Kind::Waiting:
                return tr("○ waiting");
            case CaseState::Kind::Running:
                return measured->value.isEmpty() ? tr("◔ %1/%2").arg(measured->done).arg(measured->planned)
                                                 : tr("◔ %1/%2  %3")
                                                       .arg(measured->done)
                                                       .arg(measured->planned)
                                                       .arg(measured->value);
            case CaseState::Kind::Done:
                return QStringLiteral("✓ ") + measured->value;
            case CaseState::Kind::Doubtful:
                return measured->value.isEmpty() ? tr("⚠ failed") : QStringLiteral("⚠ ") + measured->value;
        }
    }
    return !state ? QString() : state->prepared ? tr("ready") : tr("will be prepared");
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kGroupId);
}

QModelIndex PlanModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == kGroupId)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, kGroupId);
}

int PlanModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != kGroupId || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].leaves.size());
}

int PlanModel::columnCount(const QModelIndex&) const {
    return 2;
}

Qt::CheckState PlanModel::groupState(const Group& group) const {
    // What cannot run cannot be checked either, so it does not keep the others from being all.
    const auto runnable =
        std::ranges::count_if(group.leaves, [this](const Leaf& leaf) { return canRun(leaf); });
    const auto checked = std::ranges::count_if(
        group.leaves, [this](const Leaf& leaf) { return leaf.checked && canRun(leaf); });
    if (checked == 0)
        return Qt::Unchecked;
    return checked == runnable ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant PlanModel::groupData(const Group& group, int column, int role) const {
    if (column == 0 && role == Qt::CheckStateRole)
        return groupState(group);
    if (column == 0 && role == Qt::DisplayRole)
        return coreText(group.workload->title);
    if (column == 0 && role == Qt::AccessibleTextRole)
        return tr("%1: %2 of %3 chosen")
            .arg(coreText(group.workload->title))
            .arg(std::ranges::count_if(group.leaves,
                                       [this](const Leaf& leaf) { return leaf.checked && canRun(leaf); }))
            .arg(group.leaves.size());
    if (role == Qt::ToolTipRole)
        return coreText(group.workload->title) + QStringLiteral("\n") + coreText(group.workload->description);
    return {};
}

QVariant PlanModel::leafData(const Group& group, const Leaf& leaf, int column, int role) const {
    const auto& subject = m_catalogue[leaf.subject];
    const auto* state = stateOf(leaf);
    if (column == 0 && role == Qt::CheckStateRole)
        return leaf.checked && canRun(leaf) ? Qt::Checked : Qt::Unchecked;
    if (column == 0 && role == Qt::DisplayRole)
        return QString::fromStdString(subject.name);
    // Each cell is read by itself: the first says what the second shows.
    if (column == 0 && role == Qt::AccessibleTextRole && state)
        return QStringLiteral("%1: %2").arg(QString::fromStdString(subject.name), stateText(group, leaf));
    if (column == 1 && role == Qt::DisplayRole)
        return stateText(group, leaf);
    const auto* measured = caseState(group, leaf);
    if (role == Qt::ToolTipRole && measured && !measured->detail.isEmpty())
        return QString::fromStdString(subject.name) + QLatin1Char('\n') + measured->detail;
    if (role == Qt::ToolTipRole)
        return QString::fromStdString(subject.name) +
               (state ? QStringLiteral("\n") + coreText(state->detail) : QString());
    return {};
}

QVariant PlanModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == kGroupId)
        return groupData(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
    const auto& group = m_groups[static_cast<std::size_t>(index.internalId() - 1)];
    return leafData(group, group.leaves[static_cast<std::size_t>(index.row())], index.column(), role);
}

bool PlanModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || index.column() != 0 ||
        !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const bool checked = value.toInt() == Qt::Checked;
    const bool isGroup = index.internalId() == kGroupId;
    const int groupRow = isGroup ? index.row() : static_cast<int>(index.internalId()) - 1;
    auto& group = m_groups[static_cast<std::size_t>(groupRow)];
    if (isGroup) {
        for (auto& leaf : group.leaves)
            leaf.checked = checked;
    } else {
        group.leaves[static_cast<std::size_t>(index.row())].checked = checked;
    }
    const QModelIndex groupIndex = this->index(groupRow, 0);
    Q_EMIT dataChanged(groupIndex, groupIndex, {Qt::CheckStateRole});
    Q_EMIT dataChanged(this->index(0, 0, groupIndex), this->index(rowCount(groupIndex) - 1, 0, groupIndex),
                       {Qt::CheckStateRole});
    Q_EMIT selectionEdited();
    return true;
}

Qt::ItemFlags PlanModel::flags(const QModelIndex& index) const {
    const auto flags = QAbstractItemModel::flags(index);
    const auto* state = subjectState(index);
    return index.column() == 0 && (!state || state->runnable) ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Benchmark") : tr("State");
}

}  // namespace bakeoff::app
