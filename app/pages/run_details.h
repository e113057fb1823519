// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTabWidget>

#include "app/models/run_history.h"
#include "app/models/table_model.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
class QTextBrowser;
QT_END_NAMESPACE

namespace bakeoff::app {

/// What is known of the runs that are selected: one run with what failed and its log, or several compared.
class RunDetails : public QTabWidget {
    Q_OBJECT
public:
    explicit RunDetails(QWidget* parent = nullptr);

    void showNothing();
    void showRun(const LoadedRun& run, const std::vector<RunLogLine>& log);
    void showComparison(const RunComparison& comparison);
    void showProblem(const QString& problem);

    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] const core::Table& comparison() const { return m_changes.table(); }

private:
    void showChanges(core::Table table, const QString& note);

    QTextBrowser* m_summary;
    QTextBrowser* m_log;
    QWidget* m_comparePage;
    QLabel* m_compareNote;
    QTableView* m_compareView;
    TableModel m_changes;
};

}  // namespace bakeoff::app
