// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMainWindow>
#include <QPointer>

#include "app/models/workbench.h"
#include "app/pages/page_id.h"

QT_BEGIN_NAMESPACE
class QListWidget;
class QMenu;
class QStackedWidget;
QT_END_NAMESPACE

namespace bakeoff::app {

class BenchmarksPage;
class ClaimsPlot;
class DecisionPage;
class HelpWindow;
class OverviewPage;
class PlotView;
class QuestionnairePage;
class RunNotice;
class RunsPage;
class SampleBanner;
class TablePage;

/// One page per thing the reader does, chosen at the left.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Workbench& workbench, QWidget* parent = nullptr);

    void showPage(PageId id);
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] BenchmarksPage& benchmarks() { return *m_benchmarks; }
    [[nodiscard]] QuestionnairePage& questionnaire() { return *m_questionnaire; }
    [[nodiscard]] RunNotice& runNotice() { return *m_notice; }
    [[nodiscard]] RunsPage& runs() { return *m_runs; }
    [[nodiscard]] DecisionPage& decision() { return *m_decision; }
    [[nodiscard]] TablePage& ecosystem() { return *m_ecosystem; }

    /// Opens a study, or imports an article (.md).
    void openStudy(const QString& file);
    /// The same, after asking for the file; returns at once.
    void askForStudy();
    /// The same without a word; nothing is asked and no report of an import is shown.
    core::Result<void> loadStudyFile(const QString& file);
    /// Of the study that is shown; empty before the first.
    [[nodiscard]] const QString& studyFile() const { return m_studyFile; }
    [[nodiscard]] PageId currentPage() const;
    /// In the order of their ids.
    [[nodiscard]] QWidget* page(PageId id) const;
    void showSettings();
    /// Of the help; the one about the current page when none is named.
    void showHelp(const QString& topic = {});
    void showPalette();
    /// Opens a study, or imports results; by the contents of the first file, not by its name.
    void openFiles(const QStringList& files);
    /// Of the current page; the file's ending says the format.
    void exportChart(const QString& file);
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
    [[nodiscard]] PlotView* currentChart() const;
    void addPage(PageId id, const char* icon, const QString& title, QWidget* page);
    void showStudy();
    void showClaims();
    void showSampleBanner();
    void applyTheme();

    Workbench& m_workbench;
    QListWidget* m_navigation;
    QStackedWidget* m_pages;
    OverviewPage* m_overview;
    DecisionPage* m_decision;
    TablePage* m_ecosystem;
    TablePage* m_claims;
    ClaimsPlot* m_claimsPlot;
    BenchmarksPage* m_benchmarks;
    QuestionnairePage* m_questionnaire;
    RunsPage* m_runs;
    RunNotice* m_notice;
    SampleBanner* m_sample;
    QPointer<HelpWindow> m_help;
    QMenu* m_recent = nullptr;
    QString m_studyFile;
    bool m_closeAfterRun = false;
};

}  // namespace bakeoff::app
