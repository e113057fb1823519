// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>
#include <QWidget>
#include <map>

#include "app/charts/live_plot.h"
#include "app/models/workbench.h"
#include "app/pages/plan_panel.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QTabWidget;
QT_END_NAMESPACE

namespace bakeoff::app {

class ChartPanel;
class PlotView;

/// Choose what to run, watch it live, see the results.
class BenchmarksPage : public QWidget {
    Q_OBJECT
public:
    explicit BenchmarksPage(Workbench& workbench, QWidget* parent = nullptr);

    void startRun();
    void applyTheme(const PlotTheme& theme);
    /// The chart that is shown, or null.
    [[nodiscard]] PlotView* currentChart() const;
    [[nodiscard]] ChartPanel& charts() { return *m_charts; }
    [[nodiscard]] PlanPanel& planPanel() { return *m_plan; }
    [[nodiscard]] PlanModel& plan() { return m_plan->plan(); }
    [[nodiscard]] QString statusText() const;

private:
    QWidget* makeResultSide();
    void connectSession();
    void showCharts();
    void showLive();
    void addSample(const core::SampleEvent& event);

    struct LiveTrial {
        int trial = -1;
        std::vector<core::Sample> samples;
    };

    Workbench& m_workbench;
    PlanPanel* m_plan;
    QProgressBar* m_progress;
    QLabel* m_status;
    QPlainTextEdit* m_log;
    QTabWidget* m_tabs;
    LivePlot* m_liveRate;
    LivePlot* m_liveLatency;
    LivePlot* m_liveMemory;
    ChartPanel* m_charts;
    std::vector<std::pair<std::string, LiveTrial>> m_live;  ///< by subject, in the order of appearance
    QTimer m_refresh;
    QTimer m_chartRefresh;
    PlotTheme m_theme = PlotTheme::light();
};

}  // namespace bakeoff::app
