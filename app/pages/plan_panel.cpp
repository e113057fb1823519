// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/plan_panel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/pages/profile_adjuster.h"
#include "app/run/machine_speed.h"
#include "app/run/run_session.h"
#include "app/settings/settings.h"
#include "app/store/store_thread.h"
#include "app/workbench/workbench.h"
#include "core/plan/plan.h"
#include "core/verdict/claim_rerun.h"

namespace bakeoff::app {
namespace {

/// Without the copies by which a run tests itself: nobody chose them.
std::ptrdiff_t casesIn(const core::Job& job) {
    return std::ranges::count(job.cases, core::Control::None, &core::JobCase::control);
}

QLabel* wrappedLabel() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

PlanPanel::PlanPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_probe(workbench.locations()),
      m_presets(new QComboBox),
      m_search(new QLineEdit),
      m_view(new QTreeView),
      m_profile(new QComboBox),
      m_adjuster(new ProfileAdjuster),
      m_estimate(wrappedLabel()),
      m_problem(wrappedLabel()),
      m_copyRemedy(new QPushButton(tr("Copy the re&medy"))),
      m_checkAgain(new QPushButton(tr("Chec&k again"))),
      m_start(new QPushButton(tr("Ru&n"))),
      m_cancel(new QPushButton(tr("&Cancel"))) {
    m_plan.setCatalogue(m_workbench.catalogue());
    m_view->setModel(&m_plan);
    m_view->setAccessibleName(tr("What to run"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &PlanPanel::showMenu);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    showGroups();
    connect(&m_workbench, &Workbench::catalogueChanged, this, [this] {
        m_plan.setCatalogue(m_workbench.catalogue());
        // What is new is ticked, so it may be a preset no more.
        noticeEdit();
        showGroups();
        showEstimate();
        checkToolsWhenSeen();
    });
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->setObjectName(QStringLiteral("keep-profile"));
    for (const auto& profile : core::allProfiles()) {
        m_profile->addItem(coreText(profile.title), QString::fromStdString(profile.id));
        m_profile->setItemData(m_profile->count() - 1, coreText(profile.description), Qt::ToolTipRole);
    }
    m_problem->setObjectName(QStringLiteral("problem"));
    auto* remedies = new QHBoxLayout;
    remedies->addWidget(m_copyRemedy);
    remedies->addWidget(m_checkAgain);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_start, 1);
    buttons->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeChoice());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_problem);
    layout->addLayout(remedies);
    layout->addWidget(m_profile);
    layout->addWidget(m_adjuster);
    layout->addWidget(m_estimate);
    layout->addLayout(buttons);
    connect(m_start, &QPushButton::clicked, this, &PlanPanel::runRequested);
    connect(m_cancel, &QPushButton::clicked, &m_workbench.session(), &RunSession::cancelRun);
    connect(&m_plan, &PlanModel::selectionEdited, this, &PlanPanel::showEstimate);
    connect(m_profile, &QComboBox::currentIndexChanged, this, [this] {
        m_adjuster->setProfile(chosenProfile());
        showEstimate();
    });
    connect(m_adjuster, &ProfileAdjuster::edited, this, &PlanPanel::showEstimate);
    m_adjuster->setProfile(chosenProfile());
    connect(&m_workbench.session(), &RunSession::stateChanged, this, &PlanPanel::showState);
    connectProbe();
    connectPresets();
    takeFirst();
    m_profile->setCurrentIndex(m_profile->findData(QString::fromLatin1(core::kClaimsProfile)));
    showState();
    showProblem();
}

void PlanPanel::showGroups() {
    for (int row = 0; row < m_plan.rowCount(); ++row)
        m_view->setFirstColumnSpanned(row, {}, true);
    m_view->expandAll();
}

void PlanPanel::connectProbe() {
    connect(&m_probe, &ToolProbe::toolFound, this, &PlanPanel::toolFound);
    connect(&m_probe, &ToolProbe::subjectFound, &m_plan, &PlanModel::setSubjectState);
    connect(&m_workbench.settings(), &Settings::toolsChanged, this, &PlanPanel::checkTools);
    connect(&m_probe, &ToolProbe::finished, this, [this](const std::optional<core::Error>& error) {
        m_probeError = error ? errorText(*error) : QString();
        showState();
        showProblem();
        Q_EMIT toolsChecked();
    });
    connect(m_checkAgain, &QPushButton::clicked, this, &PlanPanel::checkTools);
    connect(m_copyRemedy, &QPushButton::clicked, this, [this] {
        if (const auto* state = problemShown())
            QGuiApplication::clipboard()->setText(coreText(state->remedy));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlanPanel::showProblem);
}

void PlanPanel::checkTools() {
    // Asking tools costs CPU time that a measurement would notice.
    m_checkLater = m_workbench.session().running();
    if (m_checkLater)
        return;
    m_probe.start();
    showState();
}

void PlanPanel::checkToolsWhenSeen() {
    m_checkWhenSeen = !isVisible();
    if (isVisible())
        checkTools();
}

void PlanPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_checkWhenSeen)
        checkTools();
    m_checkWhenSeen = false;
    if (!m_speed)
        measureSpeed();
    showPresets();
}

/// Away from this thread; a run under way would make the machine seem slow, and has stated its time already.
void PlanPanel::measureSpeed() {
    if (m_workbench.session().running())
        return;
    m_speed = 1.0;
    m_workbench.history().ask(
        this, [](RunStore&) -> core::Result<double> { return machineSpeed(); },
        [this](const core::Result<double>& speed) {
            m_speed = speed ? *speed : 1.0;
            showEstimate();
            showPresets();
        });
}

core::PlanRequest PlanPanel::request() const {
    core::PlanRequest request;
    request.machineSpeed = m_speed.value_or(1.0);
    request.profile = m_profile->currentData().toString().toStdString();
    request.cases = m_plan.checkedCases();
    request.selfTest = true;
    m_adjuster->apply(request);
    return request;
}

const core::Profile& PlanPanel::chosenProfile() const {
    return core::allProfiles().at(static_cast<std::size_t>(std::max(0, m_profile->currentIndex())));
}

void PlanPanel::showEstimate() {
    const auto chosen = request();
    const auto job = core::makeJob(m_workbench.catalogue(), chosen);
    const bool something = job && !chosen.cases.empty();
    m_start->setEnabled(something && !m_workbench.session().running());
    if (something && preset() == Preset::Certain) {
        m_estimate->setText(
            tr("One trial at a time, each time the one that can change the recommendation most, "
               "until nothing measured can change it. How long that takes shows as it goes; "
               "you can stop at any time."));
        return;
    }
    m_estimate->setText(something ? tr("%1, %2 each, about %3 minutes once everything is prepared")
                                        .arg(tr("%n case(s)", nullptr, static_cast<int>(casesIn(*job))),
                                             tr("%n trial(s)", nullptr, job->trials),
                                             minutesText(core::estimateSeconds(*job)))
                                  : tr("Check what you want to run."));
}

void PlanPanel::showState() {
    const bool running = m_workbench.session().running();
    m_cancel->setEnabled(running && m_workbench.session().state() != RunSession::State::Cancelling);
    // The list stays alive: it says how far each case is.
    m_presets->setEnabled(!running);
    m_profile->setEnabled(!running);
    m_adjuster->setEnabled(!running);
    m_checkAgain->setEnabled(!running && !m_probe.running());
    showEstimate();
    if (m_checkLater && !running)
        checkTools();
}

const core::SubjectEvent* PlanPanel::problemShown() const {
    const auto* chosen = m_plan.subjectState(m_view->currentIndex());
    if (chosen && !chosen->runnable)
        return chosen;
    for (int group = 0; group < m_plan.rowCount(); ++group) {
        const QModelIndex parent = m_plan.index(group, 0);
        for (int row = 0; row < m_plan.rowCount(parent); ++row) {
            const auto* state = m_plan.subjectState(m_plan.index(row, 0, parent));
            if (state && !state->runnable)
                return state;
        }
    }
    return nullptr;
}

QString PlanPanel::problemText() const {
    if (!m_probeError.isEmpty())
        return m_probeError;
    const auto* state = problemShown();
    if (!state)
        return {};
    return QStringLiteral("%1: %2 %3")
        .arg(QString::fromStdString(state->name), coreText(state->detail), coreText(state->remedy));
}

void PlanPanel::showProblem() {
    const int count = m_plan.subjectsThatCannotRun();
    const bool something = count > 0 || !m_probeError.isEmpty();
    const auto* chosen = m_plan.subjectState(m_view->currentIndex());
    const bool whole = chosen && !chosen->runnable;
    m_problem->setVisible(something);
    m_copyRemedy->setVisible(whole && !chosen->remedy.empty());
    m_checkAgain->setVisible(something);
    if (!m_probeError.isEmpty()) {
        m_problem->setText(m_probeError.toHtmlEscaped());
        return;
    }
    // Whole paragraphs only of what the reader asks about: most have no use for the other subjects.
    const QString headline = tr("<b>%n subject(s) cannot run here.</b>", nullptr, count);
    m_problem->setText(whole ? headline + QStringLiteral("<br>%1: %2<br><code>%3</code>")
                                              .arg(QString::fromStdString(chosen->name).toHtmlEscaped(),
                                                   coreText(chosen->detail).toHtmlEscaped(),
                                                   coreText(chosen->remedy).toHtmlEscaped())
                             : headline + QLatin1Char(' ') + tr("Select one to see what it needs."));
}

}  // namespace bakeoff::app
