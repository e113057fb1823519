// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/run_end_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/files/input_files.h"
#include "app/files/run_history.h"
#include "app/files/run_plans.h"
#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/pages/claims_delegate.h"
#include "app/pages/claims_page.h"
#include "app/pages/decision_page.h"
#include "app/pages/page_header.h"
#include "app/run/run_session.h"
#include "app/store/store_thread.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "core/report/run_sentences.h"
#include "core/verdict/case_validity.h"

namespace bakeoff::app {
namespace {

QString signOf(core::RunSentence::Kind kind) {
    switch (kind) {
        case core::RunSentence::Kind::Ahead:
            return QStringLiteral("▲ ");
        case core::RunSentence::Kind::Level:
            return QStringLiteral("= ");
        case core::RunSentence::Kind::Open:
            break;
    }
    return QStringLiteral("? ");
}

QHBoxLayout* rowOf(QLabel* text, QPushButton* button) {
    auto* row = new QHBoxLayout;
    row->addWidget(text, 1);
    row->addWidget(button, 0, Qt::AlignTop);
    return row;
}

/// What this run itself says of claims; what older ones of its family say stands on the page Claims.
std::vector<core::ClaimCheck> checksOf(const ShownRun& run) {
    std::vector<core::ClaimCheck> out;
    for (const auto& check : run.checks()) {
        if (check.run.empty() && check.verdict != core::ClaimVerdict::NotMeasured &&
            check.verdict != core::ClaimVerdict::NotComparable)
            out.push_back(check);
    }
    return out;
}

}  // namespace

RunEndPanel::RunEndPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_delegate(new ClaimsDelegate(this)),
      m_head(makeText({}, TextSize::Section)),
      m_validity(makeText({}, TextSize::Body)),
      m_repeat(new QPushButton(tr("Measure &those again"))),
      m_partial(makeText({}, TextSize::Body)),
      m_showPartial(new QPushButton(tr("Show &what was measured"))),
      m_results(makeText({}, TextSize::Body)),
      m_claims(new QTreeView),
      m_use(new QPushButton(tr("&Use in my decision"))) {
    m_results->setObjectName(QStringLiteral("endResults"));
    m_head->setObjectName(QStringLiteral("endHead"));
    m_repeat->setObjectName(QStringLiteral("repeatDoubtful"));
    m_use->setObjectName(QStringLiteral("useInDecision"));
    m_claims->setModel(&m_model);
    m_claims->setItemDelegate(m_delegate);
    m_claims->setAccessibleName(tr("What this run says of the claims"));
    m_claims->setRootIsDecorated(false);
    m_claims->setIndentation(0);
    m_claims->setSelectionMode(QAbstractItemView::NoSelection);
    m_claims->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_claims->header()->setStretchLastSection(false);
    m_claims->header()->setSectionResizeMode(ClaimsModel::ClaimColumn, QHeaderView::Stretch);
    m_claims->header()->resizeSection(ClaimsModel::AxisColumn, 140);
    m_claims->header()->resizeSection(ClaimsModel::VerdictColumn, 140);
    auto* results = new QScrollArea;
    results->setWidgetResizable(true);
    results->setFrameShape(QFrame::NoFrame);
    m_results->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    results->setWidget(m_results);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_head);
    // What follows is of the run that is shown, which is not one that was cut short.
    layout->addLayout(rowOf(m_partial, m_showPartial));
    layout->addLayout(rowOf(m_validity, m_repeat));
    layout->addWidget(results, 1);
    layout->addWidget(m_claims, 2);
    layout->addWidget(makeButtons());
    connect(m_repeat, &QPushButton::clicked, this, [this] {
        if (m_remedy)
            Q_EMIT repeatRequested(*m_remedy, remedyLabel(m_run));
    });
    connect(m_showPartial, &QPushButton::clicked, this, [this] {
        if (const auto& partial = m_workbench.run().partial())
            m_workbench.run().load(partial->id);
    });
    connect(&m_workbench.run(), &ShownRun::changed, this, &RunEndPanel::showResults);
    connect(&m_workbench.run(), &ShownRun::partialChanged, this, &RunEndPanel::offerPartial);
    connect(&m_workbench.session(), &RunSession::stateChanged, this, &RunEndPanel::showResults);
    m_repeat->hide();
    offerPartial();
    showResults();
}

QWidget* RunEndPanel::makeButtons() {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* charts = new QPushButton(tr("See the &charts"));
    auto* claims = new QPushButton(tr("All c&laims"));
    layout->addWidget(m_use);
    layout->addWidget(charts);
    layout->addWidget(claims);
    layout->addStretch(1);
    connect(m_use, &QPushButton::clicked, this, &RunEndPanel::useInDecision);
    connect(charts, &QPushButton::clicked, this, &RunEndPanel::chartsRequested);
    connect(claims, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(ClaimsPage::kId); });
    return row;
}

void RunEndPanel::showEnd(const QString& runId, core::RunStatus status, const core::Message& message,
                          double seconds) {
    m_run = runId;
    m_remedy.reset();
    m_repeat->hide();
    const int trials = m_workbench.session().trialsStored();
    const QString how = status == core::RunStatus::Finished
                            ? tr("Done in %1: %n trial(s).", nullptr, trials).arg(minutesText(seconds))
                            : tr("The run is %1 after %2: %n trial(s).", nullptr, trials)
                                  .arg(coreText(status), minutesText(seconds));
    // Of a run that the reader cancelled the message says nothing else.
    const bool says = !message.empty() && status != core::RunStatus::Cancelled;
    m_head->setText(says ? how + QLatin1Char(' ') + coreText(message) : how);
    showResults();
    m_workbench.history().ask(
        this, [runId](RunStore& store) { return loadStoredRun(store, runId); },
        [this, runId](const core::Result<LoadedRun>& run) {
            if (run && runId == m_run)
                offerRepeat(*run);
        });
}

void RunEndPanel::offerRepeat(const LoadedRun& run) {
    const auto remedy =
        core::validityOf(run.cases).doubtful > 0 ? remedyOf(run) : core::Result<core::Remedy>(core::Error{});
    m_repeat->setVisible(remedy.ok());
    if (!remedy)
        return;
    m_remedy = remedy->job;
    QStringList changes;
    for (const auto& change : remedy->changes)
        changes << coreText(change);
    m_repeat->setToolTip(changes.join(QLatin1Char('\n')));
}

void RunEndPanel::offerPartial() {
    const auto& partial = m_workbench.run().partial();
    m_partial->setVisible(partial.has_value());
    m_showPartial->setVisible(partial && partial->trials > 0);
    if (partial)
        m_partial->setText(tr("It stopped after %1 of %2 trials, so all pages show the run before it again.")
                               .arg(numberText(partial->trials), numberText(partial->planned)));
}

void RunEndPanel::showResults() {
    const auto& run = m_workbench.run();
    // While a run is in progress, Live says what there is of it.
    if (m_workbench.session().running())
        return;
    const auto& study = m_workbench.document().study();
    m_validity->setText(coreText(core::validitySentence(run.cases())));
    m_validity->setVisible(!run.cases().empty());
    if (run.id() != m_run)
        m_repeat->hide();
    QStringList lines;
    if (const auto& badge = run.badge(); !badge.isEmpty())
        lines << badge;
    for (const auto& sentence : run.trust())
        lines << coreText(sentence);
    for (const auto& sentence :
         core::runSentences(study, run.cases(), 0, namesOfSubjects(m_workbench.catalogue())))
        lines << signOf(sentence.kind) + coreText(sentence.text);
    m_results->setText(lines.isEmpty()
                           ? tr("Nothing has been measured yet. Choose what to run, and press Run.")
                           : lines.join(QLatin1Char('\n')));
    const auto checks = checksOf(run);
    m_model.setChecks(study, checks);
    m_delegate->setSpan(m_model.axisSpan());
    for (int group = 0; group < m_model.rowCount(); ++group)
        m_claims->setFirstColumnSpanned(group, {}, true);
    m_claims->expandAll();
    m_claims->setVisible(!checks.empty());
    m_use->setEnabled(!run.id().isEmpty() && !run.isBoard() && !study.evidence.empty());
    m_use->setToolTip(study.evidence.empty()
                          ? tr("This study does not say which measurement bears on which scenario.")
                          : tr("What was measured counts beside the ratings from now on."));
}

void RunEndPanel::useInDecision() {
    auto choice = m_workbench.document().evidenceChoice();
    choice.run = m_workbench.run().id().toStdString();
    m_workbench.document().setEvidence(choice, tr("Run that counts as evidence"));
    Q_EMIT pageRequested(DecisionPage::kId);
}

void RunEndPanel::applyTheme(const PlotTheme& theme) {
    m_delegate->setTheme(theme);
    m_claims->viewport()->update();
}

QString RunEndPanel::text() const {
    return QStringList{m_head->text(), m_validity->text(), m_results->text()}.join(QLatin1Char('\n'));
}

}  // namespace bakeoff::app
