// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>
#include <QTimer>
#include <QWidget>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "app/charts/live_plot.h"
#include "app/models/live_model.h"
#include "core/protocol/event.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QTableView;
QT_END_NAMESPACE

namespace bakeoff::app {

class Workbench;

/// A line through a row's trials, as small as a word.
class TrendDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

/// What a run in progress knows so far: what is measured now and whether the machine is quiet, each subject's
/// median with its interval and trend, and requests, latency and memory of the current trial over one time.
class LivePanel : public QWidget {
    Q_OBJECT
public:
    explicit LivePanel(Workbench& workbench, QWidget* parent = nullptr);

    /// Forgets the last run.
    void clear();
    void setPhase(const core::PhaseEvent& phase);
    void addSample(const core::SampleEvent& event);
    /// What a trial's checks say of other work on the machine.
    void takeTrial(const core::TrialResult& trial);
    [[nodiscard]] bool empty() const { return m_live.empty(); }

    [[nodiscard]] LivePlot& plot() { return *m_plot; }
    [[nodiscard]] LiveModel& model() { return m_model; }
    [[nodiscard]] QString lampText() const;
    /// "Go (Gin), JSON over HTTP"; empty before the first phase.
    [[nodiscard]] QString nowText() const;
    /// Shows what has come in since; by itself ten times a second at the most.
    void showNow();

private:
    /// What is drawn of the trial in progress: one list of points for each track.
    struct Trial {
        std::optional<int> trial;  ///< none before its first sample
        std::array<std::vector<QPointF>, 4> tracks;
    };

    void showRows();
    void setLamp(const QString& text, PlotTheme::Role role);
    [[nodiscard]] QString nameOf(const std::string& subject) const;

    Workbench& m_workbench;
    core::SubjectNames m_names;
    LiveModel m_model;
    QLabel* m_now;
    QLabel* m_lamp;
    QTableView* m_view;
    LivePlot* m_plot;
    QTimer m_refresh;
    std::string m_workload;                             ///< that is measured now
    std::string m_subject;                              ///< likewise
    std::vector<std::pair<std::string, Trial>> m_live;  ///< by subject, in the order of appearance
};

}  // namespace bakeoff::app
