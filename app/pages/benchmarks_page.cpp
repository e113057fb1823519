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
#include "app/i18n/core_text.h"
#include "app/i18n/numbers.h"
#include "app/pages/chart_panel.h"
#include "app/pages/page_header.h"
#include "app/run/run_session.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {
namespace {

constexpr int kRefreshMs = 100;
constexpr int kMostLogLines = 5000;
/// What the live charts show of a sample.
constexpr std::array kLiveTracks{"requests_per_s", "p99_ns", "p50_ns", "pss_bytes"};

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
    m_refresh.setInterval(kRefreshMs);
    m_refresh.setSingleShot(true);
    m_chartRefresh.setInterval(kRefreshMs);
    m_chartRefresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &BenchmarksPage::showLive);
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
    m_status->setWordWrap(true);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("keep-tab"));
    m_livePage = new QWidget;
    m_tabs->addTab(m_livePage, tr("Live"));
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
    auto* liveLayout = new QVBoxLayout(m_livePage);
    m_liveRate = new LivePlot(tr("Requests per second"), tr("requests/s"), core::Dimension::Rate);
    m_liveLatency = new LivePlot(tr("Latency: p99 solid, p50 dashed"), tr("latency"), core::Dimension::Time);
    m_liveMemory = new LivePlot(tr("Memory"), tr("PSS"), core::Dimension::Bytes);
    for (auto* plot : {m_liveRate, m_liveLatency, m_liveMemory})
        liveLayout->addWidget(plot, 1);
    auto* chartLayout = new QVBoxLayout(m_chartPage);
    chartLayout->setContentsMargins(0, 0, 0, 0);
    m_charts = new ChartPanel(m_workbench);
    chartLayout->addWidget(m_charts);
    connect(m_charts, &ChartPanel::done, m_status, &QLabel::setText);
    applyTheme(m_theme);
    showLive();
}

void BenchmarksPage::showEvent(QShowEvent* event) {
    makeCharts();
    QWidget::showEvent(event);
}

ChartPanel& BenchmarksPage::charts() {
    makeCharts();
    return *m_charts;
}

void BenchmarksPage::connectSession() {
    auto& session = m_workbench.session();
    connect(&session, &RunSession::stateChanged, this,
            [this] { m_progress->setVisible(m_workbench.session().running()); });
    connect(&session, &RunSession::sampleArrived, this, &BenchmarksPage::addSample);
    connect(&session, &RunSession::progressChanged, this, [this](const core::ProgressEvent& progress) {
        m_progress->setRange(0, std::max(1, progress.total));
        m_progress->setValue(progress.done);
        m_status->setText(
            tr("%1, about %2 left").arg(coreText(progress.text), minutesText(progress.etaSeconds)));
    });
    connect(&session, &RunSession::logged, m_log, [this](const QString& text, bool important) {
        m_log->appendPlainText(important ? QStringLiteral("! ") + text : text);
    });
    connect(&session, &RunSession::storeAwaited, this,
            [this](const core::Message& message) { m_status->setText(coreText(message)); });
    connect(&session, &RunSession::runFinished, this,
            [this](const QString&, core::RunStatus status, const core::Message& message) {
                const QString how = coreText(status);
                m_status->setText(message.empty() ? tr("The run is %1.").arg(how)
                                                  : tr("The run is %1: %2").arg(how, coreText(message)));
            });
    connect(&m_workbench.run(), &ShownRun::changed, this, [this] {
        // A stored run was opened: its results say more than empty live charts.
        const bool stored =
            m_live.empty() && !m_workbench.session().running() && !m_workbench.run().cases().empty();
        if (stored && m_tabs->currentWidget() == m_livePage)
            m_tabs->setCurrentWidget(m_chartPage);
        if (!m_chartRefresh.isActive())
            m_chartRefresh.start();
    });
    connect(&m_workbench.document(), &Document::studyChanged, this, &BenchmarksPage::showCharts);
}

void BenchmarksPage::startRun() {
    watch([this] { return m_workbench.startRun(m_plan->request()); });
}

void BenchmarksPage::startJob(const core::Job& job, const QString& label) {
    watch([&] { return m_workbench.startJob(job, label); });
}

void BenchmarksPage::watch(const std::function<core::Result<void>()>& start) {
    m_live.clear();
    m_log->clear();
    m_tabs->setCurrentWidget(m_livePage);
    if (auto started = start(); !started)
        m_status->setText(errorText(started.error()));
}

void BenchmarksPage::addSample(const core::SampleEvent& event) {
    auto it = std::find_if(m_live.begin(), m_live.end(),
                           [&](const auto& entry) { return entry.first == event.subject; });
    if (it == m_live.end()) {
        m_live.emplace_back(event.subject, LiveTrial{});
        it = m_live.end() - 1;
    }
    // Time that goes back is another trial, too: of the same number, at another operating point.
    const auto& rates = it->second.tracks.front();
    const double seconds = static_cast<double>(event.sample.tNs) / 1e9;
    if (it->second.trial != event.trial || (!rates.empty() && rates.back().x() > seconds))
        it->second = {event.trial, {}};
    for (std::size_t track = 0; track < kLiveTracks.size(); ++track) {
        const auto value = event.sample.values.find(kLiveTracks[track]);
        if (value != event.sample.values.end())
            it->second.tracks[track].emplace_back(seconds, value->second);
    }
    if (!m_refresh.isActive())
        m_refresh.start();
}

void BenchmarksPage::showLive() {
    if (!m_liveRate)
        return;
    const auto lines = [this](std::size_t track, bool dashed) {
        std::vector<LiveSeries> out;
        for (std::size_t i = 0; i < m_live.size(); ++i) {
            const auto& points = m_live[i].second.tracks[track];
            if (!points.empty())
                out.push_back({QString::fromStdString(m_live[i].first), points, static_cast<int>(i), dashed});
        }
        return out;
    };
    m_liveRate->replace(lines(0, false));
    auto latency = lines(1, false);
    for (auto& series : lines(2, true))
        latency.push_back(std::move(series));
    m_liveLatency->replace(latency);
    m_liveMemory->replace(lines(3, false));
}

void BenchmarksPage::showCharts() {
    if (m_charts)
        m_charts->refresh();
}

void BenchmarksPage::applyTheme(const PlotTheme& theme) {
    m_theme = theme;
    if (!m_charts)
        return;
    for (auto* plot : {m_liveRate, m_liveLatency, m_liveMemory})
        plot->applyTheme(theme);
    m_charts->plot().applyTheme(theme);
}

PlotView* BenchmarksPage::currentChart() {
    makeCharts();
    if (m_tabs->currentWidget() == m_chartPage)
        return &m_charts->plot();
    return m_liveRate;
}

QString BenchmarksPage::statusText() const {
    return m_status->text();
}

}  // namespace bakeoff::app
