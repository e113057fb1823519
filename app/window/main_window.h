// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QStackedWidget>
#include <vector>

#include "app/pages/page.h"
#include "core/base/result.h"

QT_BEGIN_NAMESPACE
class QListWidget;
class QMenu;
QT_END_NAMESPACE

namespace bakeoff::app {

struct ExportOptions;
class HelpWindow;
class RunNotice;
class SampleBanner;
class Workbench;

/// One page per thing the reader does, chosen at the left.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Workbench& workbench, QWidget* parent = nullptr);

    /// Every page, in the order in which they are listed.
    [[nodiscard]] const std::vector<Page*>& pages() const { return m_pages; }
    /// The one page of this class, for what only that page can do.
    template <typename OnePage>
    [[nodiscard]] OnePage& page() const {
        return *m_stack->findChild<OnePage*>();
    }
    [[nodiscard]] Page& currentPage() const;
    /// Brings a page to the front; nothing happens when there is none with this id.
    void showPage(const QString& id);
    [[nodiscard]] RunNotice& runNotice() { return *m_notice; }

    /// Opens a study, or imports an article (.md).
    void openStudy(const QString& file);
    /// Opens what is then chosen, as openFiles() does; returns at once.
    void askForStudy();
    /// The same without a word; nothing is asked and no report of an import is shown.
    core::Result<void> loadStudyFile(const QString& file);
    /// Of the study that is shown; empty before the first.
    [[nodiscard]] const QString& studyFile() const;
    /// Writes the edited study to its file, or asks for one where it is a copy.
    void saveStudy();
    /// Writes the study to this file, which is the one that is edited from then on.
    void saveStudyAs(const QString& file);
    /// The same, after asking for the file; returns at once.
    void askWhereToSaveStudy();
    void showSettings();
    /// Of the help; the one about the current page when none is named.
    void showHelp(const QString& topic = {});
    void showPalette();
    /// Gives the keyboard to the current page's field for searching, where it has one.
    void findOnPage();
    /// Whether a file holds a run, or results of a known tool; by its contents, not by its name.
    static bool holdsResults(const QString& file);
    /// Opens a study, or imports results; by the contents of the first file.
    void openFiles(const QStringList& files);
    /// Of the current page; the file's ending says the format.
    void exportChart(const QString& file);
    void exportChart(const QString& file, const ExportOptions& options);
    /// The same, after asking for the file; returns at once.
    void askWhereToExportChart();

Q_SIGNALS:
    /// The window is closed for good and everything in it still stands.
    void closing();
    /// Another page is seen.
    void pageShown();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeRunMenu();
    void makeViewMenu();
    void makeHelpMenu();
    void showRecentFiles();
    void askBeforeClosing();
    void askBeforeLosing();
    void showTitle();
    /// In the status line, for a while.
    void showNotice(const QString& message);
    [[nodiscard]] PlotView* visibleChart() const;
    void addPage(Page* page);
    void connectPages();
    void showCurrentPage();
    void applyTheme();

    Workbench& m_workbench;
    QListWidget* m_navigation;
    QStackedWidget* m_stack;
    std::vector<Page*> m_pages;
    RunNotice* m_notice;
    SampleBanner* m_sample;
    QPointer<HelpWindow> m_help;
    QMenu* m_recent = nullptr;
    QAction* m_save = nullptr;
    QAction* m_revert = nullptr;
    bool m_closeAfterRun = false;
    bool m_closeAndLose = false;  ///< edits that cannot be kept
};

}  // namespace bakeoff::app
