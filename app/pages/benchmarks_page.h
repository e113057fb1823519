// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <functional>

#include "app/pages/page.h"
#include "app/pages/plan_panel.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QTabWidget;
QT_END_NAMESPACE

namespace bakeoff::app {

class ChartPanel;
class LivePanel;
class RunEndPanel;
class Workbench;

/// Choose what to run, watch it live, read what it found, see the charts.
class BenchmarksPage : public Page {
    Q_OBJECT
public:
    static constexpr QLatin1String kId{"benchmarks"};

    explicit BenchmarksPage(Workbench& workbench, QWidget* parent = nullptr);

    void startRun();
    /// Starts a job that is made already, and watches it like any other.
    void startJob(const core::Job& job, const QString& label);
    void applyTheme(const PlotTheme& theme) override;
    [[nodiscard]] PlotView* currentChart() override;
    [[nodiscard]] ChartPanel& charts();
    [[nodiscard]] PlanPanel& planPanel() { return *m_plan; }
    [[nodiscard]] PlanModel& plan() { return m_plan->plan(); }
    [[nodiscard]] LivePanel& live();
    [[nodiscard]] RunEndPanel& end();
    [[nodiscard]] QString statusText() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Asks first about what of the user's own would run and was not allowed as it is.
    void whenAllowed(const core::Job& job, std::function<void()> then);
    void watch(const std::function<core::Result<void>()>& start);
    QWidget* makeResultSide();
    /// Charts are made when they are first seen; the first window need not wait for them.
    void makeCharts();
    void connectSession();
    void showCharts();
    void showProgress();
    void showEnd(const QString& run, core::RunStatus status, const core::Message& message);

    Workbench& m_workbench;
    PlanPanel* m_plan;
    QProgressBar* m_progress;
    QLabel* m_status;
    QPlainTextEdit* m_log;
    QTabWidget* m_tabs;
    QWidget* m_livePage = nullptr;
    QWidget* m_chartPage = nullptr;
    QWidget* m_endPage = nullptr;
    LivePanel* m_live = nullptr;
    RunEndPanel* m_end = nullptr;
    ChartPanel* m_charts = nullptr;
    QTimer m_chartRefresh;
    QTimer m_clock;              ///< while a run is in progress
    QElapsedTimer m_started;     ///< the run in progress, or the last one
    QElapsedTimer m_progressed;  ///< since the runner's last word on how far it is
    double m_etaSeconds = 0;     ///< by then
    QString m_doing;             ///< of the run in progress, for people
    PlotTheme m_theme = PlotTheme::light();
};

}  // namespace bakeoff::app
