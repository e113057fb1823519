// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "app/files/run_history.h"
#include "core/report/run_report.h"

namespace bakeoff::app {

class Workbench;

/// What a report of the window says, with everything that it points at: the study as it is edited, the
/// answers of every service, what follows from them, and the run that is shown. A copy, so that a report
/// stays what it is while the window goes on.
class ReportSource {
public:
    /// Of what the workbench holds now; the shown run is read in the background. `then` is called with it, on
    /// the GUI thread and never after `receiver` is gone. A run that cannot be read is left out.
    static void collect(Workbench& workbench, QObject* receiver,
                        std::function<void(std::shared_ptr<ReportSource>)> then);

    ReportSource(const ReportSource&) = delete;
    ReportSource& operator=(const ReportSource&) = delete;

    [[nodiscard]] const core::RunReportInput& input() const { return m_input; }
    /// Draws the charts of the decision and of the run, once; takes a moment.
    void drawCharts();
    [[nodiscard]] bool hasCharts() const { return m_run.has_value() || m_decision.has_value(); }

private:
    explicit ReportSource(const Workbench& workbench);
    void setRun(LoadedRun run, const std::vector<core::ClaimCheck>& checks);

    core::Study m_study;
    core::ServicesDecision m_decided;
    core::Evidence m_evidence;
    std::optional<core::Decision> m_decision;
    std::optional<LoadedRun> m_run;
    std::optional<core::Agreement> m_agreement;
    std::optional<core::Traffic> m_traffic;
    core::PriceList m_prices;
    std::optional<core::CapacityReport> m_capacity;
    QString m_evidenceRun;  ///< for the foot of the decision's charts
    core::RunReportInput m_input;
};

}  // namespace bakeoff::app
