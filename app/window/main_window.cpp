// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/main_window.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include "app/charts/chart_catalog.h"
#include "app/charts/claims_plot.h"
#include "app/charts/plot_export.h"
#include "app/files/catalogue_loader.h"
#include "app/files/sample_run.h"
#include "app/help/help_window.h"
#include "app/i18n/core_text.h"
#include "app/pages/ask.h"
#include "app/pages/benchmarks_page.h"
#include "app/pages/decision_page.h"
#include "app/pages/overview_page.h"
#include "app/pages/page_header.h"
#include "app/pages/questionnaire_page.h"
#include "app/pages/runs_page.h"
#include "app/pages/sample_banner.h"
#include "app/pages/table_page.h"
#include "app/pages/themed_icon.h"
#include "app/window/import_report.h"
#include "app/window/run_notice.h"
#include "core/interchange/foreign_results.h"
#include "core/report/study_tables.h"

namespace bakeoff::app {
namespace {

constexpr int kNavigationWidth = 190;
constexpr int kNavigationRow = 34;

}  // namespace

MainWindow::MainWindow(Workbench& workbench, QWidget* parent)
    : QMainWindow(parent),
      m_workbench(workbench),
      m_navigation(new QListWidget),
      m_pages(new QStackedWidget),
      m_overview(new OverviewPage(workbench)),
      m_decision(new DecisionPage(workbench)),
      m_ecosystem(new TablePage(tr("Ecosystem and comparisons"),
                                tr("Libraries and tools of each alternative, and how they differ."))),
      m_claims(new TablePage(tr("Claims"),
                             tr("Each figure of the study, what this machine says of it, and why."))),
      m_claimsPlot(new ClaimsPlot),
      m_benchmarks(new BenchmarksPage(workbench)),
      m_questionnaire(new QuestionnairePage(workbench)),
      m_runs(new RunsPage(workbench)),
      m_notice(new RunNotice(workbench.session(), workbench.settings(), this)),
      m_sample(new SampleBanner(workbench)) {
    setWindowTitle(tr("Bakeoff"));
    setAcceptDrops(true);
    resize(1200, 760);
    m_navigation->setAccessibleName(tr("Pages"));
    m_navigation->setFrameShape(QFrame::NoFrame);
    m_navigation->setIconSize({20, 20});
    m_navigation->setMinimumWidth(kNavigationWidth);
    m_navigation->setMaximumWidth(kNavigationWidth);
    m_pages->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, kGap);
    addPage(PageId::Overview, "overview", tr("Overview"), m_overview);
    addPage(PageId::Matrix, "matrix", tr("Decision matrix"), m_decision);
    addPage(PageId::Ecosystem, "ecosystem", tr("Ecosystem"), m_ecosystem);
    addPage(PageId::Claims, "claims", tr("Claims"), m_claims);
    addPage(PageId::Benchmarks, "benchmarks", tr("Benchmarks"), m_benchmarks);
    addPage(PageId::Questionnaire, "questionnaire", tr("Questionnaire"), m_questionnaire);
    addPage(PageId::Runs, "runs", tr("Runs"), m_runs);
    connect(m_overview, &OverviewPage::pageRequested, this, &MainWindow::showPage);
    connect(m_runs, &RunsPage::remedyRequested, this, [this](const core::Job& job, const QString& label) {
        showPage(PageId::Benchmarks);
        m_benchmarks->startJob(job, label);
    });
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_claimsPlot);
    m_claims->addAbove(scroll, 1);
    auto* central = new QWidget;
    auto* layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_sample);
    column->addWidget(m_pages, 1);
    layout->addLayout(column, 1);
    setCentralWidget(central);
    connect(m_sample, &SampleBanner::runRequested, this, [this] { showPage(PageId::Benchmarks); });
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::showSampleBanner);
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::pageShown);
    connect(m_navigation, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::showClaims);
    connect(&m_workbench, &Workbench::studyChanged, this, &MainWindow::showStudy);
    connect(&m_workbench, &Workbench::runDataChanged, this, &MainWindow::showClaims);
    connect(m_decision, &DecisionPage::done, statusBar(),
            [this](const QString& message) { statusBar()->showMessage(message); });
    connect(&m_workbench, &Workbench::problemFound, statusBar(),
            [this](const QString& message) { statusBar()->showMessage(message); });
    connect(&m_workbench.session(), &RunSession::runFinished, this, [this] {
        if (m_closeAfterRun)
            QTimer::singleShot(0, this, &QWidget::close);
    });
    makeMenus();
    applyTheme();
    showPage(PageId::Overview);
    showSampleBanner();
}

void MainWindow::addPage(PageId id, const char* icon, const QString& title, QWidget* page) {
    auto* item = new QListWidgetItem(title, m_navigation);
    item->setData(Qt::UserRole, QString::fromLatin1(icon));
    item->setSizeHint({0, kNavigationRow});
    const int index = m_pages->addWidget(page);
    Q_ASSERT(index == static_cast<int>(id));
    Q_UNUSED(id);
    Q_UNUSED(index);
}

void MainWindow::showPage(PageId id) {
    m_navigation->setCurrentRow(static_cast<int>(id));
}

int MainWindow::pageCount() const {
    return m_pages->count();
}

PageId MainWindow::currentPage() const {
    return static_cast<PageId>(m_pages->currentIndex());
}

QWidget* MainWindow::page(PageId id) const {
    return m_pages->widget(static_cast<int>(id));
}

core::Result<void> MainWindow::loadStudyFile(const QString& file) {
    if (isArticleFile(file)) {
        if (auto imported = m_workbench.openArticle(file); !imported)
            return imported.error();
    } else if (auto opened = m_workbench.openStudy(file); !opened) {
        return opened;
    }
    m_studyFile = file;
    return {};
}

void MainWindow::askForStudy() {
    askWhatToOpen(this, tr("Open study or article"), {},
                  tr("Studies and articles (*.study.json *.md *.markdown);;All files (*)"),
                  [this](const QString& file) { openStudy(file); });
}

void MainWindow::openStudy(const QString& file) {
    if (isArticleFile(file)) {
        auto imported = m_workbench.openArticle(file);
        if (!imported) {
            tellProblem(this, tr("This article cannot be imported"), errorText(imported.error()));
            return;
        }
        showImportReport(*imported, this);
    } else if (auto opened = m_workbench.openStudy(file); !opened) {
        tellProblem(this, tr("This study cannot be opened"), errorText(opened.error()));
        return;
    }
    m_studyFile = file;
    // The program's own study has an entry of its own.
    if (file != m_workbench.locations().bundledStudy())
        m_workbench.settings().addRecentFile(file);
}

void MainWindow::openFiles(const QStringList& files) {
    if (files.isEmpty())
        return;
    const auto text = readTextFile(files.first());
    // Whatever is no result of a known tool is held for a study: its reader says best what is wrong with it.
    if (text && !isArticleFile(files.first()) && !core::detectFormat(*text).empty()) {
        showPage(PageId::Runs);
        m_runs->importFiles(files);
    } else {
        openStudy(files.first());
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->urls().value(0).isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const auto& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    openFiles(files);
    event->acceptProposedAction();
}

PlotView* MainWindow::currentChart() const {
    return m_pages->currentWidget() == m_claims     ? m_claimsPlot
           : m_pages->currentWidget() == m_decision ? m_decision->currentChart()
                                                    : m_benchmarks->currentChart();
}

void MainWindow::askWhereToExportChart() {
    if (!currentChart())
        return;
    askWhereToSave(this, tr("Export chart"), QStringLiteral("chart.png"),
                   tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf);;CSV table (*.csv)"),
                   [this](const QString& file) { exportChart(file); });
}

void MainWindow::exportChart(const QString& file) {
    auto* plot = currentChart();
    if (!plot)
        return;
    const auto format = exportFormatOf(file);
    if (!format) {
        statusBar()->showMessage(errorText(format.error()));
        return;
    }
    ExportOptions options;
    options.pixels = plot->preferredSize() * 2;
    options.scale = 2;
    options.dark = plot->theme().dark;
    const auto saved = savePlot(*plot, file, *format, options);
    statusBar()->showMessage(saved ? tr("Written: %1").arg(file) : errorText(saved.error()));
}

void MainWindow::showStudy() {
    const auto& study = m_workbench.study();
    setWindowTitle(tr("%1 – Bakeoff").arg(QString::fromStdString(study.title)));
    core::Table all = core::ecosystemTable(study);
    for (const auto& comparison : study.comparisons) {
        for (auto& row : core::comparisonTable(study, comparison).rows)
            all.rows.push_back(std::move(row));
    }
    m_ecosystem->setTable(std::move(all));
    showClaims();
}

void MainWindow::showClaims() {
    // Filled when it is seen; while a run goes on behind another page its results would be drawn for nobody.
    if (m_pages->currentWidget() != m_claims)
        return;
    m_claims->setTable(core::claimChecksTable(m_workbench.study(), m_workbench.checks()));
    auto plotData = claimDataFor(m_workbench.study(), m_workbench.checks());
    if (m_workbench.sampleShown())
        plotData.subtitle = sampleBadge() + QStringLiteral(" · ") + plotData.subtitle;
    m_claimsPlot->replace(plotData);
    m_claimsPlot->setMinimumHeight(m_claimsPlot->preferredSize().height());
    m_claimsPlot->parentWidget()->parentWidget()->setVisible(!plotData.rows.empty());
}

void MainWindow::showSampleBanner() {
    const auto page = currentPage();
    m_sample->setWanted(page == PageId::Overview || page == PageId::Claims || page == PageId::Benchmarks ||
                        page == PageId::Runs);
}

void MainWindow::applyTheme() {
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    m_overview->applyTheme(PlotTheme::forDark(dark));
    m_benchmarks->applyTheme(PlotTheme::forDark(dark));
    m_questionnaire->applyTheme(PlotTheme::forDark(dark));
    m_decision->applyTheme(PlotTheme::forDark(dark));
    m_claimsPlot->applyTheme(PlotTheme::forDark(dark));
    for (int i = 0; i < m_navigation->count(); ++i) {
        auto* item = m_navigation->item(i);
        item->setIcon(themedIcon(item->data(Qt::UserRole).toString(), palette().color(QPalette::Text),
                                 palette().color(QPalette::HighlightedText)));
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_workbench.session().running() && !m_closeAfterRun) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    Q_EMIT closing();
    if (m_help)
        m_help->close();
    event->accept();
}

void MainWindow::askBeforeClosing() {
    if (auto* asked = findChild<QMessageBox*>(QStringLiteral("closeDuringRun"))) {
        asked->raise();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("A run is going on"),
                                tr("Close the window and cancel the run? What was measured so far is kept."),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("closeDuringRun"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* cancel = box->addButton(tr("Cancel the run and &close"), QMessageBox::AcceptRole);
    auto* stay = box->addButton(tr("Let it &run"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(cancel, &QAbstractButton::clicked, this, [this] {
        m_closeAfterRun = true;
        if (!m_workbench.session().running()) {
            close();
            return;
        }
        m_workbench.session().cancelRun();
    });
    // The run may end by itself while the question stands.
    connect(&m_workbench.session(), &RunSession::runFinished, box, &QDialog::close);
    box->open();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

}  // namespace bakeoff::app
