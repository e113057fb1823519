// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTabWidget>
#include <memory>
#include <optional>

#include "app/files/run_history.h"
#include "app/models/table_model.h"
#include "core/plan/job.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
class QTextBrowser;
QT_END_NAMESPACE

namespace bakeoff::app {

class ChartPanel;
class Workbench;

/// What is known of the runs that are selected: one run with what failed and its log, or several compared,
/// as a table and as charts.
class RunDetails : public QTabWidget {
    Q_OBJECT
public:
    explicit RunDetails(Workbench& workbench, QWidget* parent = nullptr);

    void showNothing();
    void showRun(const LoadedRun& run, const std::vector<RunLogLine>& log);
    void showComparison(RunComparison comparison);
    void showProblem(const QString& problem);

    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] const core::Table& comparison() const { return m_changes.table(); }
    /// The charts of the runs that are compared; null before the first comparison.
    [[nodiscard]] ChartPanel* compareCharts() const { return m_charts; }

Q_SIGNALS:
    /// Measure again what the shown run's checks did not pass, see core::remedyFor().
    void remedyRequested(const bakeoff::core::Job& job, const QString& label);
    /// What was done, for the page's notice.
    void done(const QString& message);

private:
    void showCharts(bool shown);
    void makeCharts();
    void showChanges(core::Table table, const QString& note);

    Workbench& m_workbench;
    QTextBrowser* m_summary;
    QTextBrowser* m_log;
    QWidget* m_comparePage;
    QLabel* m_compareNote;
    QTableView* m_compareView;
    QWidget* m_chartPage;
    ChartPanel* m_charts = nullptr;  ///< made when it is needed: a chart costs time at the start
    TableModel m_changes;
    std::optional<RunComparison> m_comparison;
    std::optional<core::Job> m_remedy;  ///< of the shown run
    QString m_remedyLabel;
};

}  // namespace bakeoff::app
