// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "app/run/locations.h"
#include "app/run/runner_process.h"
#include "app/store/run_store.h"

namespace bakeoff::app {

/// The one state machine of a run: asks a runner to do a job, stores each trial as it arrives, and says what
/// happens. Widgets and the command line show it and send it commands.
/// Thread: lives on the thread of its store.
/// Errors: start() says what is wrong with the request; everything later ends in the one runFinished().
class RunSession : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Starting, Preparing, Measuring, Cancelling };
    Q_ENUM(State)

    RunSession(std::shared_ptr<RunStore> store, Locations locations, QObject* parent = nullptr);
    /// Cancels a run that is going on and stores how far it came.
    ~RunSession() override;

    /// Starts a run. `job` needs its cases and sizes only; folders and run id are filled in here.
    core::Result<QString> startRun(core::Job job, const QString& studyId, const QString& profile);
    void cancelRun();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool running() const { return m_state != State::Idle; }
    [[nodiscard]] QString runId() const { return m_runId; }
    [[nodiscard]] const core::ProgressEvent& progress() const { return m_progress; }
    [[nodiscard]] int trialsStored() const { return m_trialsStored; }

Q_SIGNALS:
    void stateChanged(bakeoff::app::RunSession::State state);
    void progressChanged(const bakeoff::core::ProgressEvent& progress);
    void phaseChanged(const bakeoff::core::PhaseEvent& phase);
    void sampleArrived(const bakeoff::core::SampleEvent& sample);
    /// A trial ended and is stored.
    void trialArrived(const bakeoff::core::TrialResult& trial);
    /// A line for the log; `important` ones are warnings and errors.
    void logged(const QString& text, bool important);
    /// The run is over and stored: status is finished, failed, cancelled or lost.
    void runFinished(const QString& runId, const QString& status, const QString& message);

private:
    void handleEvent(const core::Event& event);
    void handleTrial(const core::TrialResult& trial);
    void handleEnd(const RunEnd& end);
    void setState(State state);
    void keepLogLine(const QString& line, bool important);
    void storeLog();

    std::shared_ptr<RunStore> m_store;
    Locations m_locations;
    std::unique_ptr<RunnerProcess> m_runner;
    State m_state = State::Idle;
    QString m_runId;
    core::ProgressEvent m_progress;
    int m_trialsStored = 0;
    int m_trialsFailed = 0;
    QString m_storeProblem;
    std::vector<RunLogLine> m_log;  ///< not stored yet
    int m_logLines = 0;
};

}  // namespace bakeoff::app
