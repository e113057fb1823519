// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>
#include <array>
#include <functional>
#include <optional>

#include "app/charts/live_plot.h"
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
class Workbench;

/// Choose what to run, watch it live, see the results.
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
    [[nodiscard]] QString statusText() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void watch(const std::function<core::Result<void>()>& start);
    QWidget* makeResultSide();
    /// Charts are made when they are first seen; the first window need not wait for them.
    void makeCharts();
    void connectSession();
    void showCharts();
    void showLive();
    void addSample(const core::SampleEvent& event);

    /// What is drawn of the trial in progress: one list of points for each of kLiveTracks.
    struct LiveTrial {
        std::optional<int> trial;  ///< none before its first sample
        std::array<std::vector<QPointF>, 4> tracks;
    };

    Workbench& m_workbench;
    PlanPanel* m_plan;
    QProgressBar* m_progress;
    QLabel* m_status;
    QPlainTextEdit* m_log;
    QTabWidget* m_tabs;
    QWidget* m_livePage = nullptr;
    QWidget* m_chartPage = nullptr;
    LivePlot* m_liveRate = nullptr;
    LivePlot* m_liveLatency = nullptr;
    LivePlot* m_liveMemory = nullptr;
    ChartPanel* m_charts = nullptr;
    std::vector<std::pair<std::string, LiveTrial>> m_live;  ///< by subject, in the order of appearance
    QTimer m_refresh;
    QTimer m_chartRefresh;
    PlotTheme m_theme = PlotTheme::light();
};

}  // namespace bakeoff::app
