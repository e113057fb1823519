// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractItemModel>
#include <QStringList>
#include <map>
#include <string>
#include <vector>

#include "core/bench/catalogue.h"
#include "core/plan/plan.h"
#include "core/protocol/event.h"

namespace bakeoff::app {

/// What can be run, as a two-level tree: workloads, and under each its subjects, all with check boxes.
class PlanModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit PlanModel(QObject* parent = nullptr) : QAbstractItemModel(parent) {}

    /// Everything is checked at first.
    void setCatalogue(std::vector<core::Subject> catalogue);
    /// What a probe said of a subject. One that cannot run here cannot be checked.
    void setSubjectState(const core::SubjectEvent& state);
    /// What is known of the subject at this index; null for a workload and before a probe has answered.
    [[nodiscard]] const core::SubjectEvent* subjectState(const QModelIndex& index) const;
    [[nodiscard]] int subjectsThatCannotRun() const;
    /// Their ids.
    [[nodiscard]] std::vector<std::string> missingSubjects() const;

    /// The checked cases that can run, as (workload, subject).
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> checkedCases() const;

    /// Checks exactly these, as far as the catalogue has them.
    void checkCases(const std::vector<std::pair<std::string, std::string>>& cases);
    /// Checks all, none, or only what stands at an index: a subject, or all of a workload.
    void checkAll(bool checked);
    void checkOnly(const QModelIndex& index);

    /// How far a case is, in the run that is shown or in progress.
    struct CaseState {
        enum class Kind { Waiting, Running, Done, Doubtful };
        Kind kind = Kind::Waiting;
        int done = 0;
        int planned = 0;
        QString value;  ///< what was measured, with its unit; empty: nothing yet
        QString detail;
    };
    using CaseStates = std::map<std::pair<std::string, std::string>, CaseState>;
    /// By (workload, subject). A case without a state shows whether it can be run.
    void setCaseStates(CaseStates states);

    /// The cases that the reader does not want, as "workload/subject", to be kept between starts; what the
    /// catalogue has more by then is wanted.
    [[nodiscard]] QStringList uncheckedCases() const;
    void setUncheckedCases(const QStringList& cases);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void selectionEdited();

private:
    struct Leaf {
        std::size_t subject;  ///< index into m_catalogue
        bool checked = true;
    };
    struct Group {
        const core::Workload* workload;
        std::vector<Leaf> leaves;
    };
    /// Checks each leaf for which `wanted` is true, and no other.
    template <typename Wanted>
    void checkBy(Wanted wanted);
    [[nodiscard]] QString stateText(const Group& group, const Leaf& leaf) const;
    [[nodiscard]] const CaseState* caseState(const Group& group, const Leaf& leaf) const;
    [[nodiscard]] const core::SubjectEvent* stateOf(const Leaf& leaf) const;
    [[nodiscard]] QString keyOf(const Group& group, const Leaf& leaf) const;
    [[nodiscard]] bool canRun(const Leaf& leaf) const;
    [[nodiscard]] Qt::CheckState groupState(const Group& group) const;
    [[nodiscard]] QVariant groupData(const Group& group, int column, int role) const;
    [[nodiscard]] QVariant leafData(const Group& group, const Leaf& leaf, int column, int role) const;

    std::vector<core::Subject> m_catalogue;
    std::vector<Group> m_groups;
    std::map<std::string, core::SubjectEvent> m_states;
    CaseStates m_caseStates;
};

}  // namespace bakeoff::app
