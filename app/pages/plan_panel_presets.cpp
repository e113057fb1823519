// SPDX-License-Identifier: GPL-3.0-only
// Presets, search and the state of each row of the panel that says what to run.
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/models/live_model.h"
#include "app/pages/page_header.h"
#include "app/pages/plan_panel.h"
#include "app/run/run_session.h"
#include "app/workbench/document.h"
#include "app/workbench/recommendation.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "core/verdict/case_validity.h"
#include "core/verdict/claim_rerun.h"

namespace bakeoff::app {
namespace {

using Preset = PlanPanel::Preset;

constexpr std::array kPresets{Preset::Claimed, Preset::Certain, Preset::Decisive, Preset::Quick, Preset::Own};
constexpr const char* kQuickProfile = "quick";

QString titleOf(Preset preset) {
    switch (preset) {
        case Preset::Claimed:
            return PlanPanel::tr("What the source claims");
        case Preset::Certain:
            return PlanPanel::tr("Until the decision is certain");
        case Preset::Decisive:
            return PlanPanel::tr("What my answers hang on");
        case Preset::Quick:
            return PlanPanel::tr("One quick look");
        case Preset::Own:
            break;
    }
    return PlanPanel::tr("My own choice");
}

/// Claims state the sizes of the profile that tables are published with.
const char* profileOf(Preset preset) {
    return preset == Preset::Quick ? kQuickProfile : core::kClaimsProfile;
}

PlanModel::CaseState stateOf(const core::CaseSummary& item, int planned, bool running) {
    PlanModel::CaseState state;
    state.done = item.trialsOk + item.trialsInvalid + item.trialsFailed;
    state.planned = planned;
    state.value = leadingText(item);
    const bool doubtful = core::isDoubtful(item);
    state.kind = running && state.done < planned ? PlanModel::CaseState::Kind::Running
                 : doubtful                      ? PlanModel::CaseState::Kind::Doubtful
                                                 : PlanModel::CaseState::Kind::Done;
    core::Message why;
    const auto validity = core::validityText(item, &why);
    state.detail = coreText(core::Message::joined({validity, why}, "\n"));
    return state;
}

}  // namespace

QWidget* PlanPanel::makeChoice() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_presets->setAccessibleName(tr("What to measure"));
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_presets->setMinimumContentsLength(20);
    for (const auto preset : kPresets)
        m_presets->addItem(titleOf(preset), static_cast<int>(preset));
    m_presets->setToolTip(tr("Tick others in the list; its menu has all, none, and only this one."));
    m_search->setPlaceholderText(tr("Search the benchmarks"));
    m_search->setAccessibleName(tr("Search the benchmarks"));
    m_search->setClearButtonEnabled(true);
    layout->addWidget(m_presets);
    layout->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &PlanPanel::applySearch);
    connect(m_presets, &QComboBox::activated, this,
            [this](int index) { choosePreset(static_cast<Preset>(m_presets->itemData(index).toInt())); });
    return box;
}

void PlanPanel::connectPresets() {
    connect(&m_plan, &PlanModel::selectionEdited, this, &PlanPanel::noticeEdit);
    connect(&m_workbench.document(), &Document::studyChanged, this, [this] {
        if (m_followsStudy)
            takeFirst();
        showPresets();
    });
    connect(&m_workbench.recommendation(), &Recommendation::changed, this, &PlanPanel::showPresets);
    connect(&m_workbench.run(), &ShownRun::changed, this, &PlanPanel::showCaseStates);
    connect(&m_workbench.session(), &RunSession::stateChanged, this, &PlanPanel::showCaseStates);
}

core::PlanCases PlanPanel::casesOf(Preset preset) const {
    const auto& study = m_workbench.document().study();
    switch (preset) {
        case Preset::Claimed:
            return core::claimedCases(study, m_workbench.catalogue());
        case Preset::Certain:
            return core::evidenceCases(study, m_workbench.catalogue());
        case Preset::Decisive:
            return m_workbench.recommendation().decision()
                       ? core::decisiveCases(*m_workbench.recommendation().decision(),
                                             m_workbench.catalogue())
                       : core::PlanCases();
        case Preset::Quick:
            return core::quickCases(study, m_workbench.catalogue());
        case Preset::Own:
            break;
    }
    return m_plan.checkedCases();
}

QString PlanPanel::presetText(Preset preset) const {
    const auto cases = casesOf(preset);
    if (preset == Preset::Own)
        return titleOf(preset);
    if (cases.empty())
        return tr("%1 (nothing)").arg(titleOf(preset));
    if (preset == Preset::Certain)
        return tr("%1 (%n case(s) at most)", nullptr, static_cast<int>(cases.size())).arg(titleOf(preset));
    core::PlanRequest request;
    request.cases = cases;
    request.profile = profileOf(preset);
    request.machineSpeed = m_speed.value_or(1.0);
    request.selfTest = true;
    const auto job = core::makeJob(m_workbench.catalogue(), request);
    return tr("%1 (%n case(s), about %2)", nullptr, static_cast<int>(cases.size()))
        .arg(titleOf(preset), job ? minutesText(core::estimateSeconds(*job)) : QStringLiteral("–"));
}

void PlanPanel::showPresets() {
    if (!isVisible())
        return;  // what each of them takes is computed when it can be seen
    for (int i = 0; i < m_presets->count(); ++i) {
        const auto preset = static_cast<Preset>(m_presets->itemData(i).toInt());
        m_presets->setItemText(i, presetText(preset));
    }
}

PlanPanel::Preset PlanPanel::preset() const {
    return static_cast<Preset>(m_presets->currentData().toInt());
}

/// What is ticked before anybody has chosen, and with each study until somebody has.
void PlanPanel::takeFirst() {
    const QSignalBlocker blocker(m_presets);
    const bool claimed = !casesOf(Preset::Claimed).empty();
    m_presets->setCurrentIndex(
        m_presets->findData(static_cast<int>(claimed ? Preset::Claimed : Preset::Own)));
    m_choosing = true;
    m_plan.checkCases(core::firstCases(m_workbench.document().study(), m_workbench.catalogue()));
    m_choosing = false;
}

void PlanPanel::choosePreset(Preset preset) {
    const QSignalBlocker blocker(m_presets);
    m_presets->setCurrentIndex(m_presets->findData(static_cast<int>(preset)));
    m_followsStudy = preset == Preset::Claimed;
    if (preset == Preset::Own)
        return;
    m_choosing = true;
    m_plan.checkCases(casesOf(preset));
    m_profile->setCurrentIndex(m_profile->findData(QString::fromLatin1(profileOf(preset))));
    m_choosing = false;
    showEstimate();
}

/// Whether exactly these are ticked.
bool PlanPanel::ticked(const core::PlanCases& wanted) const {
    const auto chosen = m_plan.checkedCases();
    // What cannot run here is not among those that are chosen.
    const bool other = std::ranges::any_of(
        chosen, [&](const auto& item) { return std::ranges::find(wanted, item) == wanted.end(); });
    const auto unticked = m_plan.uncheckedCases();
    const bool fewer = std::ranges::any_of(wanted, [&](const auto& item) {
        return unticked.contains(QString::fromStdString(item.first + "/" + item.second));
    });
    return !other && !fewer;
}

/// Who ticks something else has chosen for himself.
void PlanPanel::noticeEdit() {
    if (m_choosing)
        return;
    if (m_followsStudy && !ticked(core::firstCases(m_workbench.document().study(), m_workbench.catalogue())))
        m_followsStudy = false;
    if (preset() != Preset::Own && !ticked(casesOf(preset())))
        choosePreset(Preset::Own);
}

void PlanPanel::showCaseStates() {
    const auto& session = m_workbench.session();
    const auto& run = m_workbench.run();
    const bool running = session.running();
    PlanModel::CaseStates states;
    if (running) {
        for (const auto& item : session.job().cases) {
            if (item.control == core::Control::None)
                states[{item.workload, item.subject}].planned = session.job().trials;
        }
    }
    if (!run.isSample() && !run.isBoard()) {
        for (const auto& item : run.cases())
            states[{item.workload, item.subject}] = stateOf(item, session.job().trials, running);
    }
    m_plan.setCaseStates(std::move(states));
}

void PlanPanel::applySearch(const QString& text) {
    for (int group = 0; group < m_plan.rowCount(); ++group) {
        const QModelIndex parent = m_plan.index(group, 0);
        const bool whole = parent.data().toString().contains(text, Qt::CaseInsensitive);
        bool any = false;
        for (int row = 0; row < m_plan.rowCount(parent); ++row) {
            const bool found =
                whole || m_plan.index(row, 0, parent).data().toString().contains(text, Qt::CaseInsensitive);
            m_view->setRowHidden(row, parent, !found);
            any = any || found;
        }
        m_view->setRowHidden(group, {}, !any);
    }
}

void PlanPanel::showMenu(const QPoint& at) {
    if (m_workbench.session().running())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex index = m_view->indexAt(at).siblingAtColumn(0);
    menu->addAction(tr("Tick all"), this, [this] { m_plan.checkAll(true); });
    menu->addAction(tr("Tick none"), this, [this] { m_plan.checkAll(false); });
    if (index.isValid())
        menu->addAction(tr("Only “%1”").arg(index.data().toString()), this,
                        [this, index] { m_plan.checkOnly(index); });
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

}  // namespace bakeoff::app
