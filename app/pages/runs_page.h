// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>

#include "app/files/run_history.h"
#include "app/models/runs_model.h"
#include "app/pages/page.h"
#include "core/plan/job.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTabWidget;
QT_END_NAMESPACE

namespace bakeoff::app {

class RunDetails;
class Workbench;

/// The history: every run that was made or imported, to search, tag, compare, delete and bring back.
class RunsPage : public Page {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"runs"};

    explicit RunsPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] RunsModel& model() { return m_model; }
    [[nodiscard]] QTableView* view() { return m_view; }
    [[nodiscard]] QLineEdit* searchField() { return m_search; }
    [[nodiscard]] RunDetails& details() { return *m_details; }
    [[nodiscard]] PlotView* currentChart() override;
    [[nodiscard]] QStringList selectedRuns() const;
    [[nodiscard]] QString noticeText() const;
    /// Selects this run as soon as the list that holds it is there.
    void selectRun(const QString& id);

    /// Commands on the selected runs.
    void showInPages();
    void compareSelected();
    void deleteSelected();
    void undoDelete();
    void setReference();
    /// Marks them as of a public board, or takes the mark back; see RunStore::setPublicBoard().
    void toggleBoard();
    /// `tags` are separated by commas.
    void setTags(const QString& tags);
    void setNote(const QString& note);
    void exportSelected(const QString& file);
    void importFiles(const QStringList& files);
    /// The same, after asking for the rest; these return at once.
    void askForTags();
    void askForNote();
    void askWhereToExport();
    void askWhatToImport();

protected:
    void showEvent(QShowEvent* event) override;

Q_SIGNALS:
    /// The reader wants this job to be run, see RunDetails.
    void remedyRequested(const bakeoff::core::Job& job, const QString& label);

private:
    QWidget* makeBar();
    QWidget* makeActions();
    QPushButton* addButton(QWidget* row, const QString& text, const QString& tip,
                           const QKeySequence& shortcut, void (RunsPage::*command)());
    void applyFilter();
    void widen(int column);
    void showSelection();
    void showNoSelection();
    void showTotal();
    void changeTags(const QStringList& ids, const QString& tags);
    void changeNote(const QStringList& ids, const QString& note);
    void exportRunTo(const QString& id, const QString& file);
    void keepSelection();
    void restoreSelection();
    void tell(const QString& text, bool withUndo = false);
    /// Runs `work` on the store's thread for each of `ids`; says `done` and reads the list again.
    void change(const QStringList& ids, const QString& done, bool withUndo,
                const std::function<core::Result<void>(RunStore&, const QString&)>& work);

    Workbench& m_workbench;
    RunsModel m_model;
    QTableView* m_view;
    QLineEdit* m_search;
    QCheckBox* m_deletedOnly;
    QLabel* m_total;
    QLabel* m_notice;
    QLabel* m_nothing;  ///< said where the list is empty
    QPushButton* m_undo;
    QPushButton* m_compare;
    QList<QPushButton*> m_onRuns;  ///< need a selection
    RunDetails* m_details;
    QTimer m_typing;
    QStringList m_kept;     ///< selected before a reload
    QString m_wanted;       ///< to be selected after the next reload instead
    QStringList m_deleted;  ///< by the last deletion, for undo
    int m_generation = 0;
    bool m_stale = true;  ///< the list is to be read when it is seen
};

}  // namespace bakeoff::app
