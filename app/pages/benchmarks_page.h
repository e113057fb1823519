// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>
#include <QWidget>
#include <map>

#include "app/charts/live_plot.h"
#include "app/models/plan_model.h"
#include "app/models/workbench.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTreeView;
QT_END_NAMESPACE

namespace bakeoff::app {

class BarPlot;
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
    [[nodiscard]] PlanModel& plan() { return m_plan; }
    [[nodiscard]] QString statusText() const;

private:
    QWidget* makePlanSide();
    QWidget* makeResultSide();
    void connectSession();
    void showState();
    void showEstimate();
    void showCharts();
    void showLive();
    void addSample(const core::SampleEvent& event);
    [[nodiscard]] core::PlanRequest request() const;

    struct LiveTrial {
        int trial = -1;
        std::vector<core::Sample> samples;
    };

    Workbench& m_workbench;
    PlanModel m_plan;
    QTreeView* m_planView;
    QComboBox* m_profile;
    QLabel* m_estimate;
    QPushButton* m_start;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    QLabel* m_status;
    QPlainTextEdit* m_log;
    QTabWidget* m_tabs;
    LivePlot* m_liveRate;
    LivePlot* m_liveLatency;
    LivePlot* m_liveMemory;
    std::vector<std::pair<QString, BarPlot*>> m_charts;
    std::vector<std::pair<std::string, LiveTrial>> m_live;  ///< by subject, in the order of appearance
    QTimer m_refresh;
    QTimer m_chartRefresh;
    PlotTheme m_theme = PlotTheme::light();
};

}  // namespace bakeoff::app
