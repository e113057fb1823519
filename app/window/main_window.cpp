// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/main_window.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "app/charts/plot_export.h"
#include "app/charts/plot_view.h"
#include "app/help/help_window.h"
#include "app/i18n/core_text.h"
#include "app/pages/benchmarks_page.h"
#include "app/pages/claims_page.h"
#include "app/pages/export_dialog.h"
#include "app/pages/page_header.h"
#include "app/pages/result_page.h"
#include "app/pages/review_page.h"
#include "app/pages/runs_page.h"
#include "app/pages/sample_banner.h"
#include "app/pages/themed_icon.h"
#include "app/run/run_session.h"
#include "app/settings/design.h"
#include "app/settings/settings.h"
#include "app/window/page_list.h"
#include "app/window/plain_tooltips.h"
#include "app/window/run_notice.h"
#include "app/window/tab_list.h"
#include "app/workbench/document.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {
namespace {

constexpr int kNavigationWidth = 190;
constexpr int kNavigationRow = 34;
constexpr int kNoticeMs = 10'000;

/// A column that was never given a width may be narrower than its own title.
void showTitlesWhole(QHeaderView& header) {
    for (int section = 0; section < header.count(); ++section) {
        const int needed = header.sectionSizeHint(section);
        if (header.sectionResizeMode(section) == QHeaderView::Interactive &&
            header.sectionSize(section) == header.defaultSectionSize() &&
            header.sectionSize(section) < needed)
            header.resizeSection(section, needed);
    }
}

}  // namespace

MainWindow::MainWindow(Workbench& workbench, QWidget* parent)
    : QMainWindow(parent),
      m_workbench(workbench),
      m_navigation(new QListWidget),
      m_stack(new QStackedWidget),
      m_notice(new RunNotice(workbench.session(), workbench.settings(), this)),
      m_sample(new SampleBanner(workbench.run())) {
    setWindowTitle(tr("Bakeoff"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    resize(1200, 760);
    m_navigation->setAccessibleName(tr("Pages"));
    m_navigation->setFrameShape(QFrame::NoFrame);
    m_navigation->setIconSize({20, 20});
    m_navigation->setMinimumWidth(kNavigationWidth);
    m_navigation->setMaximumWidth(kNavigationWidth);
    m_stack->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, kGap);
    auto* central = new QWidget;
    auto* layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_sample);
    column->addWidget(m_stack, 1);
    layout->addLayout(column, 1);
    setCentralWidget(central);
    for (auto* page : makePages(workbench))
        addPage(page);
    connectPages();
    connect(&m_workbench.document(), &Document::changed, this, &MainWindow::showTitle);
    connect(&m_workbench.document(), &Document::editedChanged, this, &MainWindow::showTitle);
    connect(&m_workbench, &Workbench::problemFound, statusBar(),
            [this](const QString& message) { statusBar()->showMessage(message); });
    connect(&m_workbench.session(), &RunSession::runFinished, this, [this] {
        if (m_closeAfterRun)
            QTimer::singleShot(0, this, &QWidget::close);
    });
    new PlainTooltips(this);
    makeMenus();
    applyTheme();
    m_navigation->setCurrentRow(0);
    showCurrentPage();
}

void MainWindow::addPage(Page* page) {
    m_pages.push_back(page);
    m_stack->addWidget(page);
    auto* item = new QListWidgetItem(page->title(), m_navigation);
    item->setSizeHint({0, kNavigationRow});
    connect(page, &Page::pageRequested, this, &MainWindow::showPage);
    connect(page, &Page::done, this, &MainWindow::showNotice);
}

void MainWindow::connectPages() {
    connect(m_navigation, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_stack, &QStackedWidget::currentChanged, this, &MainWindow::showCurrentPage);
    connect(m_sample, &SampleBanner::runRequested, this, [this] { showPage(BenchmarksPage::kId); });
    const auto start = [this](const core::Job& job, const QString& label) {
        showPage(BenchmarksPage::kId);
        page<BenchmarksPage>().startJob(job, label);
    };
    connect(&page<RunsPage>(), &RunsPage::remedyRequested, this, start);
    connect(&page<ClaimsPage>(), &ClaimsPage::runRequested, this, start);
    connect(&page<ResultPage>(), &ResultPage::runRequested, this, start);
    connect(&page<ReviewPage>(), &ReviewPage::saveRequested, this, &MainWindow::askWhereToSaveStudy);
    connect(&page<ReviewPage>(), &ReviewPage::openRequested, this, &MainWindow::askForStudy);
}

void MainWindow::showTitle() {
    const auto& document = m_workbench.document();
    QString title = QString::fromStdString(document.study().title);
    if (document.edited() && document.kind() != StudyPlace::Kind::Own)
        title = tr("Edited copy of %1").arg(title);
    // The place of the mark is "[*]"; twice it is itself.
    title.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
    setWindowTitle(tr("%1[*] – Bakeoff").arg(title));
    setWindowModified(document.edited());
    m_save->setEnabled(document.edited());
    m_revert->setEnabled(document.edited());
}

void MainWindow::showPage(const QString& id) {
    const auto it = std::ranges::find(m_pages, id, &Page::id);
    if (it != m_pages.end())
        m_navigation->setCurrentRow(static_cast<int>(it - m_pages.begin()));
}

Page& MainWindow::currentPage() const {
    return *m_pages[static_cast<std::size_t>(m_stack->currentIndex())];
}

void MainWindow::showCurrentPage() {
    m_sample->setWanted(currentPage().showsSample());
    TabList::addTo(currentPage());
    for (auto* table : currentPage().findChildren<QTableView*>()) {
        // Tab goes from part to part; the arrow keys go from cell to cell, and Tab would never leave a table.
        table->setTabKeyNavigation(false);
        dressTable(*table);
        showTitlesWhole(*table->horizontalHeader());
    }
    Q_EMIT pageShown();
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

void MainWindow::showNotice(const QString& message) {
    statusBar()->showMessage(message, kNoticeMs);
}

void MainWindow::findOnPage() {
    for (auto* field : currentPage().findChildren<QLineEdit*>()) {
        // Of all fields those for searching are the ones that can be cleared by a button.
        if (!field->isVisible() || !field->isClearButtonEnabled())
            continue;
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
        return;
    }
    showNotice(tr("There is nothing to search on this page."));
}

/// A page may have its chart on a tab that is not in front: what is exported is what is seen.
PlotView* MainWindow::visibleChart() const {
    auto* plot = currentPage().currentChart();
    return plot && plot->isVisible() ? plot : nullptr;
}

void MainWindow::askWhereToExportChart() {
    const auto* plot = visibleChart();
    if (!plot) {
        showNotice(tr("There is no chart on this page."));
        return;
    }
    askHowToExport(this, QStringLiteral("chart"), plot->theme().dark,
                   [this](const QString& file, const ExportOptions& options) { exportChart(file, options); });
}

void MainWindow::exportChart(const QString& file) {
    const auto* plot = visibleChart();
    if (!plot)
        return;
    ExportOptions options;
    options.pixels = plot->preferredSize() * 2;
    options.scale = 2;
    options.dark = plot->theme().dark;
    exportChart(file, options);
}

void MainWindow::exportChart(const QString& file, const ExportOptions& options) {
    auto* plot = visibleChart();
    if (!plot)
        return;
    const auto format = exportFormatOf(file);
    if (!format) {
        showNotice(errorText(format.error()));
        return;
    }
    const auto saved = savePlot(*plot, file, *format, options);
    showNotice(saved ? tr("Written: %1").arg(file) : errorText(saved.error()));
}

void MainWindow::applyTheme() {
    const auto theme = PlotTheme::forPalette(palette());
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        m_pages[i]->applyTheme(theme);
        m_navigation->item(static_cast<int>(i))
            ->setIcon(themedIcon(m_pages[i]->id(), palette().color(QPalette::Text),
                                 palette().color(QPalette::HighlightedText)));
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_workbench.session().running() && !m_closeAfterRun) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    if (!m_closeAndLose && !m_workbench.document().keepEdits()) {
        event->ignore();
        askBeforeLosing();
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
    auto* box = new QMessageBox(QMessageBox::Question, tr("A run is in progress"),
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

/// Edits are kept without a word; only where that fails, closing would lose them.
void MainWindow::askBeforeLosing() {
    if (auto* asked = findChild<QMessageBox*>(QStringLiteral("closeAndLose"))) {
        asked->raise();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Your edits cannot be kept"),
                                tr("The edits of this study could not be stored, so closing the window would "
                                   "lose them. Is the disk full?"),
                                QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("closeAndLose"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* save = box->addButton(tr("&Save as…"), QMessageBox::AcceptRole);
    auto* lose = box->addButton(tr("Close and &lose them"), QMessageBox::DestructiveRole);
    box->setEscapeButton(box->addButton(tr("Sta&y"), QMessageBox::RejectRole));
    box->setDefaultButton(save);
    connect(save, &QAbstractButton::clicked, this, &MainWindow::askWhereToSaveStudy);
    connect(lose, &QAbstractButton::clicked, this, [this] {
        m_closeAndLose = true;
        close();
    });
    box->open();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

}  // namespace bakeoff::app
