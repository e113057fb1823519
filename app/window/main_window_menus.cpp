// SPDX-License-Identifier: GPL-3.0-only
// The menus of the main window: every command the program has, each with one shortcut at most.
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QSet>

#include "app/help/help_window.h"
#include "app/pages/benchmarks_page.h"
#include "app/pages/own_service_dialog.h"
#include "app/pages/report_dialog.h"
#include "app/run/run_session.h"
#include "app/settings/settings.h"
#include "app/window/command_palette.h"
#include "app/window/main_window.h"
#include "app/window/page_commands.h"
#include "app/window/run_notice.h"
#include "app/window/settings_dialog.h"
#include "app/workbench/document.h"
#include "app/workbench/shown_run.h"
#include "app/workbench/workbench.h"

namespace bakeoff::app {
namespace {

constexpr int kAboutIcon = 64;

}  // namespace

void MainWindow::makeMenus() {
    makeFileMenu();
    makeEditMenu();
    makeRunMenu();
    makeViewMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu() {
    auto* file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Open study or article…"), QKeySequence::Open, this, &MainWindow::askForStudy);
    m_recent = file->addMenu(tr("Open &recent"));
    m_recent->setObjectName(QStringLiteral("recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::showRecentFiles);
    connect(&m_workbench.settings(), &Settings::recentFilesChanged, this, &MainWindow::showRecentFiles);
    showRecentFiles();
    file->addAction(tr("Open the &bundled study"), this,
                    [this] { openStudy(m_workbench.locations().bundledStudy()); })
        ->setEnabled(!m_workbench.locations().bundledStudy().isEmpty());
    file->addSeparator();
    m_save = file->addAction(tr("&Save study"), QKeySequence::Save, this, &MainWindow::saveStudy);
    // QKeySequence::SaveAs is empty on some systems.
    file->addAction(tr("Save study &as…"), QKeySequence(tr("Ctrl+Shift+S")), this,
                    &MainWindow::askWhereToSaveStudy);
    m_revert = file->addAction(tr("Re&vert"), &m_workbench.document(), &Document::revert);
    m_revert->setToolTip(tr("Takes all edits of the study back; that can be undone"));
    m_save->setEnabled(false);
    m_revert->setEnabled(false);
    file->addSeparator();
    file->addAction(tr("&Export chart…"), QKeySequence(tr("Ctrl+E")), this,
                    &MainWindow::askWhereToExportChart);
    file->addAction(tr("Re&port…"), QKeySequence(tr("Ctrl+P")), this,
                    [this] { showReport(m_workbench, this); });
    file->addSeparator();
    auto* quit = file->addAction(tr("&Quit"), QKeySequence(tr("Ctrl+Q")), this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::showRecentFiles() {
    m_recent->clear();
    const QStringList files = m_workbench.settings().recentFiles();
    for (const auto& file : files) {
        const bool there = QFileInfo::exists(file);
        QString name = QFileInfo(file).fileName();
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        auto* action = m_recent->addAction(there ? tr("%1").arg(name) : tr("%1 (missing)").arg(name), this,
                                           [this, file] { openStudy(file); });
        action->setToolTip(QDir::toNativeSeparators(file));
        action->setStatusTip(action->toolTip());
        action->setEnabled(there);
    }
    if (files.isEmpty())
        m_recent->addAction(tr("Nothing opened yet"))->setEnabled(false);
    m_recent->addSeparator();
    m_recent->addAction(tr("&Clear the list"), &m_workbench.settings(), &Settings::clearRecentFiles)
        ->setEnabled(!files.isEmpty());
    m_recent->setToolTipsVisible(true);
}

void MainWindow::makeEditMenu() {
    auto* edit = menuBar()->addMenu(tr("&Edit"));
    auto* undo = m_workbench.document().undoStack().createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    edit->addAction(undo);
    auto* redo = m_workbench.document().undoStack().createRedoAction(this, tr("&Redo"));
    redo->setShortcut(QKeySequence::Redo);
    edit->addAction(redo);
    edit->addSeparator();
    edit->addAction(tr("&Find on this page"), QKeySequence::Find, this, &MainWindow::findOnPage);
    edit->addSeparator();
    // QKeySequence::Preferences is empty on most systems.
    auto* settings =
        edit->addAction(tr("&Settings…"), QKeySequence(tr("Ctrl+,")), this, &MainWindow::showSettings);
    settings->setMenuRole(QAction::PreferencesRole);
}

void MainWindow::makeRunMenu() {
    auto* run = menuBar()->addMenu(tr("&Run"));
    auto* start = run->addAction(tr("&Start"), QKeySequence(tr("Ctrl+R")), this, [this] {
        showPage(BenchmarksPage::kId);
        page<BenchmarksPage>().startRun();
    });
    auto* cancel = run->addAction(tr("&Cancel"), QKeySequence(tr("Ctrl+.")), &m_workbench.session(),
                                  &RunSession::cancelRun);
    const auto follow = [this, start, cancel] {
        start->setEnabled(!m_workbench.session().running());
        cancel->setEnabled(m_workbench.session().running());
    };
    connect(&m_workbench.session(), &RunSession::stateChanged, run, follow);
    follow();
    run->addAction(tr("&A service of your own…"), this, [this] { showOwnService(m_workbench, this); });
    run->addSeparator();
    auto* notify = run->addAction(tr("&Notify when a long run ends"));
    notify->setCheckable(true);
    notify->setChecked(m_workbench.settings().runNotice());
    connect(notify, &QAction::toggled, &m_workbench.settings(), &Settings::setRunNotice);
    connect(&m_workbench.settings(), &Settings::runNoticeChanged, notify, &QAction::setChecked);
}

void MainWindow::makeViewMenu() {
    auto* view = menuBar()->addMenu(tr("&View"));
    // There are nine keys for pages; Ctrl+0 is the charts'.
    constexpr std::size_t kKeys = 9;
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        view->addAction(m_pages[i]->title(),
                        i < kKeys ? QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)) : QKeySequence(), this,
                        [this, id = m_pages[i]->id()] { showPage(id); });
    view->addSeparator();
    auto* palette = view->addAction(tr("&Find a command…"), this, &MainWindow::showPalette);
    palette->setShortcuts({QKeySequence(tr("Ctrl+K")), QKeySequence(tr("Ctrl+Shift+P"))});
    view->addSeparator();
    auto* sample = view->addAction(tr("Show the &sample run"));
    sample->setCheckable(true);
    connect(&m_workbench.run(), &ShownRun::sampleChanged, sample,
            [this, sample] { sample->setChecked(m_workbench.run().isSample()); });
    connect(sample, &QAction::triggered, this, [this, sample](bool wanted) {
        if (wanted)
            m_workbench.run().showSample();
        else
            m_workbench.run().hideSample();
        // It may not be of this study; what is said is what is so.
        sample->setChecked(m_workbench.run().isSample());
    });
}

void MainWindow::makeHelpMenu() {
    auto* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Help on this page"), QKeySequence(Qt::Key_F1), this, [this] { showHelp(); });
    help->addAction(tr("&Getting started"), this, [this] { showHelp(QStringLiteral("start")); });
    help->addAction(tr("&Keyboard shortcuts"), this, [this] { showHelp(QStringLiteral("shortcuts")); });
    help->addSeparator();
    auto* about = help->addAction(tr("&About Bakeoff"), this, [this] {
        auto* box = new QMessageBox(
            QMessageBox::NoIcon, tr("About Bakeoff"),
            tr("<h3>Bakeoff %1</h3><p>Tests a published comparison on your own machine and against your own "
               "work.</p><p>Free software under the GNU General Public License, version 3.</p>")
                .arg(QStringLiteral(BAKEOFF_VERSION)),
            QMessageBox::Ok, this);
        box->setIconPixmap(windowIcon().pixmap(QSize(kAboutIcon, kAboutIcon), devicePixelRatioF()));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::showHelp(const QString& topic) {
    if (!m_help) {
        m_help = new HelpWindow(this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->showTopic(topic.isEmpty() ? currentPage().helpTopic() : topic);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
    m_help->searchField()->setFocus();
}

void MainWindow::showPalette() {
    if (auto* open = findChild<CommandPalette*>()) {
        open->field()->setFocus();
        return;
    }
    // Actions of a page's commands live as long as the palette that offers them.
    auto* owner = new QObject;
    auto commands = commandsOf(menuBar()->actions());
    for (auto&& more : {commandsOf(currentPage(), owner), chartCommands(*this, m_workbench.run(), owner),
                        settingCommands(*this, m_workbench.settings(), owner)})
        commands.insert(commands.end(), more.begin(), more.end());
    QSet<QString> titles;
    std::erase_if(commands, [&](const auto& command) {
        const bool again = titles.contains(command.title);
        titles.insert(command.title);
        return again;
    });
    owner->setParent(new CommandPalette(std::move(commands), this));
}

void MainWindow::showSettings() {
    auto* open = findChild<SettingsDialog*>();
    if (!open) {
        open = new SettingsDialog(m_workbench, page<BenchmarksPage>().planPanel(), this);
        open->setAttribute(Qt::WA_DeleteOnClose);
    }
    open->open();
}

}  // namespace bakeoff::app
