// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>
#include <optional>

#include "app/models/plan_model.h"
#include "app/run/tool_probe.h"
#include "core/decision/plan_presets.h"
#include "core/plan/plan.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;
QT_END_NAMESPACE

namespace bakeoff::app {

class ProfileAdjuster;
class Workbench;

/// Which benchmarks to run, how thoroughly, and what stands in their way on this machine.
class PlanPanel : public QWidget {
    Q_OBJECT
public:
    explicit PlanPanel(Workbench& workbench, QWidget* parent = nullptr);

    /// Asks again what this machine can run; the answers arrive in plan(). During a run: when it has ended.
    void checkTools();
    /// The same once the panel is seen; asking starts a dozen programs, which the first window need not share
    /// the processor with.
    void checkToolsWhenSeen();
    [[nodiscard]] PlanModel& plan() { return m_plan; }
    [[nodiscard]] core::PlanRequest request() const;
    /// Why the chosen subject (or the first that cannot run) cannot run, and what fixes it; empty when all
    /// can.
    [[nodiscard]] QString problemText() const;

    /// What is often wanted, as a choice above the list.
    enum class Preset { Claimed, Certain, Decisive, Quick, Own };
    void choosePreset(Preset preset);
    /// Says what cannot run here: in a line, and in full of the subject that is selected.
    void showProblem();
    [[nodiscard]] Preset preset() const;
    /// Nobody has chosen: what is ticked is what the study brings (core::firstCases()), whichever is opened.
    [[nodiscard]] bool followsStudy() const { return m_followsStudy; }
    /// What this preset says of itself: its cases and how long they take.
    [[nodiscard]] QString presetText(Preset preset) const;

Q_SIGNALS:
    void runRequested();
    void toolFound(const bakeoff::core::ToolEvent& tool);
    void toolsChecked();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeChoice();
    void showGroups();
    void connectProbe();
    void connectPresets();
    [[nodiscard]] core::PlanCases casesOf(Preset preset) const;
    void showPresets();
    void takeFirst();
    [[nodiscard]] bool ticked(const core::PlanCases& wanted) const;
    void noticeEdit();
    void showCaseStates();
    void applySearch(const QString& text);
    void showMenu(const QPoint& at);
    [[nodiscard]] const core::Profile& chosenProfile() const;
    void measureSpeed();
    void showEstimate();
    void showState();
    [[nodiscard]] const core::SubjectEvent* problemShown() const;

    Workbench& m_workbench;
    PlanModel m_plan;
    ToolProbe m_probe;
    QString m_probeError;
    bool m_checkWhenSeen = false;
    std::optional<double> m_speed;  ///< of this machine, once the panel has been seen
    bool m_checkLater = false;
    bool m_choosing = false;  ///< a preset is being taken
    bool m_followsStudy = true;
    QComboBox* m_presets;
    QLineEdit* m_search;
    QTreeView* m_view;
    QComboBox* m_profile;
    ProfileAdjuster* m_adjuster;
    QLabel* m_estimate;
    QLabel* m_problem;
    QPushButton* m_copyRemedy;
    QPushButton* m_checkAgain;
    QPushButton* m_start;
    QPushButton* m_cancel;
};

}  // namespace bakeoff::app
