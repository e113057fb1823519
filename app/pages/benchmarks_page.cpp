// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/benchmarks_page.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/charts/figure_plot.h"
#include "app/charts/live_plot.h"
#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/pages/chart_panel.h"
#include "app/pages/consent_dialog.h"
#include "app/pages/live_panel.h"
#include "app/pages/page_header.h"
#include "app/pages/run_end_panel.h"
#include "app/run/own_things.h"
#include "app/run/run_session.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"
#include "core/plan/plan.h"
#include "core/verdict/case_validity.h"

namespace bakeoff::app {
namespace {

constexpr int kRefreshMs = 100;
constexpr int kClockMs = 1000;
constexpr int kMostLogLines = 5000;

}  // namespace

BenchmarksPage::BenchmarksPage(Workbench& workbench, QWidget* parent)
    : Page({.id = kId, .title = tr("Benchmarks"), .showsSample = true}, parent),
      m_workbench(workbench),
      m_plan(new PlanPanel(workbench)) {
    auto* splitter = new QSplitter;
    splitter->addWidget(m_plan);
    splitter->addWidget(makeResultSide());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({330, 770});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(
        new PageHeader(tr("Benchmarks on this machine"),
                       tr("Run what the study claims, here, and see throughput, latency and memory.")));
    layout->addWidget(splitter, 1);
    m_chartRefresh.setInterval(kRefreshMs);
    m_chartRefresh.setSingleShot(true);
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, &BenchmarksPage::showProgress);
    connect(&m_chartRefresh, &QTimer::timeout, this, &BenchmarksPage::showCharts);
    connect(m_plan, &PlanPanel::runRequested, this, &BenchmarksPage::startRun);
    connect(m_tabs, &QTabWidget::currentChanged, this, &BenchmarksPage::showCharts);
    connectSession();
    m_progress->setVisible(false);
}

QWidget* BenchmarksPage::makeResultSide() {
    auto* side = new QWidget;
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_status = new QLabel;
    // Names of studies and words of tools stand in it.
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("keep-tab"));
    // As on the other pages: a frame of another colour would lie around charts and lists in the dark.
    m_tabs->setDocumentMode(true);
    m_livePage = new QWidget;
    m_tabs->addTab(m_livePage, tr("Live"));
    m_endPage = new QWidget;
    m_tabs->addTab(m_endPage, tr("Result"));
    m_chartPage = new QWidget;
    m_tabs->addTab(m_chartPage, tr("Charts"));
    m_log = new QPlainTextEdit;
    m_log->setReadOnly(true);
    m_log->setMaximumBlockCount(kMostLogLines);
    m_log->setAccessibleName(tr("Log of the run"));
    m_tabs->addTab(m_log, tr("Log"));
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_status);
    layout->addWidget(m_progress);
    layout->addWidget(m_tabs, 1);
    return side;
}

void BenchmarksPage::makeCharts() {
    if (m_charts)
        return;
    const auto fill = [](QWidget* page, QWidget* content) {
        auto* layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(content);
    };
    m_live = new LivePanel(m_workbench);
    fill(m_livePage, m_live);
    m_end = new RunEndPanel(m_workbench);
    fill(m_endPage, m_end);
    m_charts = new ChartPanel(m_workbench);
    fill(m_chartPage, m_charts);
    connect(m_charts, &ChartPanel::done, m_status, &QLabel::setText);
    connect(m_end, &RunEndPanel::repeatRequested, this, &BenchmarksPage::startJob);
    connect(m_end, &RunEndPanel::pageRequested, this, &Page::pageRequested);
    connect(m_end, &RunEndPanel::chartsRequested, this, [this] { m_tabs->setCurrentWidget(m_chartPage); });
    applyTheme(m_theme);
}

void BenchmarksPage::showEvent(QShowEvent* event) {
    makeCharts();
    QWidget::showEvent(event);
}

ChartPanel& BenchmarksPage::charts() {
    makeCharts();
    return *m_charts;
}

LivePanel& BenchmarksPage::live() {
    makeCharts();
    return *m_live;
}

RunEndPanel& BenchmarksPage::end() {
    makeCharts();
    return *m_end;
}

void BenchmarksPage::connectSession() {
    auto& session = m_workbench.session();
    connect(&session, &RunSession::stateChanged, this, [this] {
        const bool running = m_workbench.session().running();
        m_progress->setVisible(running);
        if (m_workbench.session().state() == RunSession::State::Starting)
            m_started.start();
        if (running && !m_clock.isActive())
            m_clock.start();
        else if (!running)
            m_clock.stop();
    });
    connect(&session, &RunSession::phaseChanged, this, [this](const core::PhaseEvent& phase) {
        live().setPhase(phase);
        if (!m_workbench.session().untilDecided())  // which says why, too
            m_doing = phase.phase == "prepare" ? coreText(phase.text) : live().nowText();
        showProgress();
    });
    connect(&session, &RunSession::nextChosen, this, [this](const core::Message& why) {
        m_doing = coreText(why);
        showProgress();
    });
    connect(&session, &RunSession::sampleArrived, this,
            [this](const core::SampleEvent& sample) { live().addSample(sample); });
    connect(&session, &RunSession::trialArrived, this,
            [this](const core::TrialResult& trial) { live().takeTrial(trial); });
    connect(&session, &RunSession::progressChanged, this, [this](const core::ProgressEvent& progress) {
        m_progress->setRange(0, std::max(1, progress.total));
        m_progress->setValue(progress.done);
        m_etaSeconds = progress.etaSeconds;
        m_progressed.start();
        showProgress();
    });
    connect(&session, &RunSession::logged, m_log, [this](const QString& text, bool important) {
        m_log->appendPlainText(important ? QStringLiteral("! ") + text : text);
    });
    connect(&session, &RunSession::storeAwaited, this,
            [this](const core::Message& message) { m_status->setText(coreText(message)); });
    connect(&session, &RunSession::runFinished, this, &BenchmarksPage::showEnd);
    connect(&m_workbench.run(), &ShownRun::changed, this, [this] {
        // A stored run was opened: its results say more than empty live charts.
        const bool stored = !m_started.isValid() && !m_workbench.run().cases().empty();
        if (stored && m_tabs->currentWidget() == m_livePage)
            m_tabs->setCurrentWidget(m_chartPage);
        if (!m_chartRefresh.isActive())
            m_chartRefresh.start();
    });
    connect(&m_workbench.document(), &Document::studyChanged, this, &BenchmarksPage::showCharts);
}

void BenchmarksPage::startRun() {
    const auto request = m_plan->request();
    const auto job = core::makeJob(m_workbench.catalogue(), request);
    const bool certain = m_plan->preset() == PlanPanel::Preset::Certain;
    whenAllowed(job ? *job : core::Job(), [this, request, certain] {
        watch([&] {
            return certain ? m_workbench.startUntilDecided(request, m_plan->plan().missingSubjects())
                           : m_workbench.startRun(request);
        });
    });
}

void BenchmarksPage::startJob(const core::Job& job, const QString& label) {
    whenAllowed(job, [this, job, label] { watch([&] { return m_workbench.startJob(job, label); }); });
}

void BenchmarksPage::whenAllowed(const core::Job& job, std::function<void()> then) {
    askForConsent(this, m_workbench.locations(), askedFor(m_workbench.locations(), job), std::move(then));
}

void BenchmarksPage::watch(const std::function<core::Result<void>()>& start) {
    live().clear();
    m_log->clear();
    m_doing.clear();
    m_etaSeconds = 0;
    m_progressed.invalidate();
    m_tabs->setCurrentWidget(m_livePage);
    if (auto started = start(); !started)
        m_status->setText(errorText(started.error()));
}

void BenchmarksPage::showProgress() {
    if (!m_workbench.session().running())
        return;
    const auto& progress = m_workbench.session().progress();
    const double soFar = static_cast<double>(m_started.elapsed()) / 1000;
    QStringList parts;
    const bool open = m_workbench.session().untilDecided();  // nobody knows how many there will be
    if (m_progressed.isValid() && open)
        parts << tr("%n trial(s)", nullptr, progress.done);
    else if (m_progressed.isValid())
        parts << tr("%1 of %2").arg(numberText(progress.done), numberText(progress.total));
    if (!m_doing.isEmpty())
        parts << m_doing;
    QString times = tr("%1 so far").arg(minutesText(soFar));
    if (m_progressed.isValid() && !open) {
        // Between two words of the runner the time goes on; what takes longer than expected is said to.
        const double left = m_etaSeconds - static_cast<double>(m_progressed.elapsed()) / 1000;
        times += QStringLiteral(", ") + (left > 0 ? tr("about %1 left").arg(minutesText(left))
                                                  : tr("takes a little longer than expected"));
    }
    parts << times;
    m_status->setText(parts.join(QStringLiteral(" · ")));
}

void BenchmarksPage::showEnd(const QString& run, core::RunStatus status, const core::Message& message) {
    const QString how = coreText(status);
    const bool says = !message.empty() && status != core::RunStatus::Cancelled;
    QStringList parts{says ? tr("The run is %1: %2").arg(how, coreText(message))
                           : tr("The run is %1.").arg(how)};
    const auto& shown = m_workbench.run();
    if (shown.id() == run && core::validityOf(shown.cases()).doubtful > 0)
        parts << coreText(core::validitySentence(shown.cases()));
    m_status->setText(parts.join(QLatin1Char(' ')));
    end().showEnd(run, status, message, static_cast<double>(m_started.elapsed()) / 1000);
    m_tabs->setCurrentWidget(m_endPage);
}

void BenchmarksPage::showCharts() {
    if (m_charts)
        m_charts->refresh();
}

void BenchmarksPage::applyTheme(const PlotTheme& theme) {
    m_theme = theme;
    if (!m_charts)
        return;
    m_live->plot().applyTheme(theme);
    m_end->applyTheme(theme);
    m_charts->plot().applyTheme(theme);
}

PlotView* BenchmarksPage::currentChart() {
    makeCharts();
    const auto* shown = m_tabs->currentWidget();
    return shown == m_chartPage  ? static_cast<PlotView*>(&m_charts->plot())
           : shown == m_livePage ? static_cast<PlotView*>(&m_live->plot())
                                 : nullptr;
}

QString BenchmarksPage::statusText() const {
    return m_status->text();
}

}  // namespace bakeoff::app
