// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/main_window.h"

#include <QEvent>
#include <QFileDialog>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTextBrowser>
#include <QTimer>

#include "app/charts/chart_catalog.h"
#include "app/charts/claims_plot.h"
#include "app/charts/plot_export.h"
#include "app/pages/benchmarks_page.h"
#include "app/pages/questionnaire_page.h"
#include "app/pages/table_page.h"
#include "core/report/study_tables.h"

namespace bakeoff::app {
namespace {

QString escaped(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped();
}

QString guidanceHtml(const core::Study& study) {
    QString html;
    for (const auto& guidance : study.guidance) {
        QStringList names;
        for (const auto& id : guidance.alternatives)
            names << escaped(study.alternativeName(id));
        const QString who = names.join(QStringLiteral(" + "));
        html += QStringLiteral("<h3>%1</h3><ul>")
                    .arg(guidance.kind == "shines" ? MainWindow::tr("Where %1 shines").arg(who)
                                                   : MainWindow::tr("Choose %1 when").arg(who));
        for (const auto& item : guidance.items)
            html += QStringLiteral("<li>%1</li>").arg(escaped(item));
        html += QStringLiteral("</ul>");
    }
    return html;
}

}  // namespace

MainWindow::MainWindow(Workbench& workbench, QWidget* parent)
    : QMainWindow(parent),
      m_workbench(workbench),
      m_navigation(new QListWidget),
      m_pages(new QStackedWidget),
      m_overview(new QTextBrowser),
      m_matrix(new TablePage(tr("Decision matrix"))),
      m_ecosystem(new TablePage(tr("Ecosystem and comparisons"))),
      m_claims(new TablePage(tr("Claims"))),
      m_claimsPlot(new ClaimsPlot),
      m_benchmarks(new BenchmarksPage(workbench)),
      m_questionnaire(new QuestionnairePage(workbench)) {
    setWindowTitle(tr("Bakeoff"));
    resize(1200, 760);
    m_navigation->setAccessibleName(tr("Pages"));
    m_navigation->setMaximumWidth(180);
    m_overview->setAccessibleName(tr("Overview"));
    m_overview->setOpenLinks(false);
    connect(m_overview, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { showPage(link.toString().toInt()); });
    addPage(tr("Overview"), m_overview);
    addPage(tr("Decision matrix"), m_matrix);
    addPage(tr("Ecosystem"), m_ecosystem);
    addPage(tr("Claims"), m_claims);
    addPage(tr("Benchmarks"), m_benchmarks);
    addPage(tr("Questionnaire"), m_questionnaire);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_claimsPlot);
    m_claims->addAbove(scroll, 1);
    auto* splitter = new QSplitter;
    splitter->addWidget(m_navigation);
    splitter->addWidget(m_pages);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({160, 1040});
    setCentralWidget(splitter);
    connect(m_navigation, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::showClaims);
    connect(&m_workbench, &Workbench::studyChanged, this, &MainWindow::showStudy);
    connect(&m_workbench, &Workbench::decisionChanged, this, &MainWindow::showOverview);
    connect(&m_workbench, &Workbench::runDataChanged, this, &MainWindow::showClaims);
    makeMenus();
    applyTheme();
    showPage(0);
}

void MainWindow::addPage(const QString& title, QWidget* page) {
    m_navigation->addItem(title);
    m_pages->addWidget(page);
}

void MainWindow::showPage(int index) {
    m_navigation->setCurrentRow(index);
}

int MainWindow::pageCount() const {
    return m_pages->count();
}

void MainWindow::makeMenus() {
    auto* file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Open study…"), QKeySequence::Open, this, [this] { openStudy(); });
    file->addAction(tr("&Export chart as PNG…"), QKeySequence(tr("Ctrl+E")), this, [this] { exportChart(); });
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
    auto* run = menuBar()->addMenu(tr("&Run"));
    run->addAction(tr("&Start"), QKeySequence(tr("Ctrl+R")), this, [this] {
        showPage(m_pages->indexOf(m_benchmarks));
        m_benchmarks->startRun();
    });
    run->addAction(tr("&Cancel"), QKeySequence(tr("Ctrl+.")), &m_workbench.session(), &RunSession::cancelRun);
    auto* view = menuBar()->addMenu(tr("&View"));
    for (int i = 0; i < m_pages->count(); ++i)
        view->addAction(m_navigation->item(i)->text(), QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)),
                        this, [this, i] { showPage(i); });
}

void MainWindow::openStudy(QString file) {
    if (file.isEmpty())
        file = QFileDialog::getOpenFileName(this, tr("Open study"), {},
                                            tr("Studies (*.study.json);;All files (*)"));
    if (file.isEmpty())
        return;
    if (auto opened = m_workbench.openStudy(file); !opened)
        QMessageBox::warning(this, tr("This study cannot be opened"),
                             QString::fromStdString(opened.error().text()));
}

void MainWindow::exportChart(QString file) {
    PlotView* plot = m_pages->currentWidget() == m_claims ? m_claimsPlot : m_benchmarks->currentChart();
    if (!plot)
        return;
    if (file.isEmpty())
        file = QFileDialog::getSaveFileName(this, tr("Export chart"), QStringLiteral("chart.png"),
                                            tr("PNG pictures (*.png)"));
    if (file.isEmpty())
        return;
    const auto saved = savePng(*plot, file, {plot->preferredSize() * 2, 2, plot->theme().dark});
    statusBar()->showMessage(saved ? tr("Written: %1").arg(file)
                                   : QString::fromStdString(saved.error().text()));
}

void MainWindow::showStudy() {
    const auto& study = m_workbench.study();
    setWindowTitle(tr("%1 – Bakeoff").arg(QString::fromStdString(study.title)));
    m_matrix->setTable(core::matrixTable(study));
    QStringList legend;
    for (const auto& level : study.ratingScale)
        legend << QString::fromStdString(level.symbol + " " + level.meaning);
    m_matrix->setNote(legend.join(QStringLiteral("   ")));
    core::Table all = core::ecosystemTable(study);
    for (const auto& comparison : study.comparisons) {
        for (auto& row : core::comparisonTable(study, comparison).rows)
            all.rows.push_back(std::move(row));
    }
    m_ecosystem->setTable(std::move(all));
    showOverview();
    showClaims();
}

void MainWindow::showOverview() {
    const auto& study = m_workbench.study();
    QString html =
        QStringLiteral("<h1>%1</h1><p>%2</p><p><i>%3, %4, %5. %6</i></p>")
            .arg(escaped(study.title), escaped(study.summary), escaped(study.source.title),
                 escaped(study.source.author), escaped(study.source.published), escaped(study.source.note));
    html +=
        tr("<p><a href='5'>Answer the questions</a> &nbsp; <a href='3'>Compare the claims</a> &nbsp; "
           "<a href='4'>Run on this machine</a></p>");
    if (m_workbench.decision())
        html += tr("<h2>Recommendation so far: %1</h2><p>%2</p>")
                    .arg(escaped(m_workbench.decision()->headline),
                         escaped(m_workbench.decision()->reasons.front()));
    m_overview->setHtml(html + guidanceHtml(study));
}

void MainWindow::showClaims() {
    // Filled when it is seen; while a run goes on behind another page its results would be drawn for nobody.
    if (m_pages->currentWidget() != m_claims)
        return;
    m_claims->setTable(core::claimChecksTable(m_workbench.study(), m_workbench.checks()));
    const auto plotData = claimDataFor(m_workbench.study(), m_workbench.checks());
    m_claimsPlot->replace(plotData);
    m_claimsPlot->setMinimumHeight(m_claimsPlot->preferredSize().height());
    m_claimsPlot->parentWidget()->parentWidget()->setVisible(!plotData.rows.empty());
}

void MainWindow::applyTheme() {
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    m_benchmarks->applyTheme(PlotTheme::forDark(dark));
    m_claimsPlot->applyTheme(PlotTheme::forDark(dark));
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

}  // namespace bakeoff::app
