// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "app/run/locations.h"
#include "app/run/run_recorder.h"
#include "app/run/runner_process.h"
#include "core/decision/until_decided.h"

namespace bakeoff::app {

/// The one state machine of a run: asks a runner to do a job, stores each trial as it arrives, and says what
/// happens. Widgets and the command line show it and send it commands.
/// Thread: lives on the thread that made it; the store is written on another (RunRecorder), so that it may
/// stall.
/// Errors: startRun() says what is wrong with the request; everything later, a store that cannot be written
/// included, ends in the one runFinished().
class RunSession : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Starting, Preparing, Measuring, Cancelling };
    Q_ENUM(State)

    RunSession(const QString& storeAddress, Locations locations, QObject* parent = nullptr);
    /// Cancels a run that is in progress and stores how far it came; a store that does not answer is waited
    /// for no longer than some seconds.
    ~RunSession() override;

    /// Starts a run and returns its id. `job` needs its cases and sizes only; folders and run id are filled
    /// in here. The runner starts once the store knows of the run: runStored().
    core::Result<QString> startRun(core::Job job, const QString& studyId, const QString& profile);
    /// The same with a run that chooses its trials one by one until the decision is certain: a runner for
    /// each, all of them in one stored run. Call its next() before: where it has nothing to measure there is
    /// no run.
    core::Result<QString> startUntilDecided(core::UntilDecided plan, const QString& studyId,
                                            const QString& profile);
    /// runFinished() follows within some seconds, whatever the runner and the store do.
    void cancelRun();

    /// What subjects are called in the log, by their ids; one that is not in it goes by its id.
    void setSubjectNames(std::map<std::string, std::string> names) { m_names = std::move(names); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool running() const { return m_state != State::Idle; }
    [[nodiscard]] QString runId() const { return m_runId; }
    [[nodiscard]] const core::ProgressEvent& progress() const { return m_progress; }
    /// Of the run in progress, or of the last one, without folders and tools.
    [[nodiscard]] const core::Job& job() const { return m_job; }
    /// Whether the run chooses its trials as it goes: how many there will be is not known.
    [[nodiscard]] bool untilDecided() const { return m_until.has_value(); }
    /// Whether the store knows of the run that was started last.
    [[nodiscard]] bool stored() const { return m_stored; }
    [[nodiscard]] int trialsStored() const { return m_recorder.trialsStored(); }
    /// How long the store is waited for at the end of a cancelled run and when this object goes.
    void setPatience(int milliseconds) { m_recorder.setPatience(milliseconds); }

Q_SIGNALS:
    void stateChanged(bakeoff::app::RunSession::State state);
    void progressChanged(const bakeoff::core::ProgressEvent& progress);
    /// What the runner does now: prepare, warm up, measure; of which subject and workload.
    void phaseChanged(const bakeoff::core::PhaseEvent& phase);
    void sampleArrived(const bakeoff::core::SampleEvent& sample);
    /// The run is in the store, and its runner is about to start.
    void runStored(const QString& runId);
    /// A trial ended; it is on its way to the store.
    void trialArrived(const bakeoff::core::TrialResult& trial);
    /// What a run that chooses its trials measures next, and why, as a sentence.
    void nextChosen(const bakeoff::core::Message& why);
    /// A line for the log; `important` ones are warnings and errors.
    void logged(const QString& text, bool important);
    /// Nothing but the store is waited for, and it has not answered for a second: at a run's beginning or
    /// end.
    void storeAwaited(const bakeoff::core::Message& message);
    /// The run is over and stored; `status` is never Running. Of a cancelled run whose
    /// store does not answer this comes before it is stored.
    void runFinished(const QString& runId, bakeoff::core::RunStatus status, const core::Message& message);

private:
    core::Result<QString> begin(core::Job job, const QString& studyId, const QString& profile);
    void startRunner(const core::Job& job);
    /// Starts the next trial of a run that chooses them, or ends it.
    void goOn();
    void endWith(core::RunStatus status, const core::Message& message);
    void handleBegun(const core::Job& job, const core::Result<void>& begun);
    void handleEvent(const core::Event& event);
    void handleTrial(const core::TrialResult& trial);
    void handleEnd(const RunEnd& end);
    void finish(const RunRecorder::End& end);
    void setState(State state);
    [[nodiscard]] std::string nameOf(const std::string& subject) const;

    RunRecorder m_recorder;
    Locations m_locations;
    std::unique_ptr<RunnerProcess> m_runner;
    QTimer m_patience;
    QTimer m_storeAwaited;
    State m_state = State::Idle;
    QString m_runId;
    core::Job m_job;
    std::map<std::string, std::string> m_names;
    core::ProgressEvent m_progress;
    int m_trialsFailed = 0;
    std::optional<core::UntilDecided> m_until;
    core::Job m_frame;        ///< of such a run: folders, tools and id for each of its runners
    QElapsedTimer m_elapsed;  ///< of such a run
    int m_taken = 0;          ///< trials of its runner in progress
    bool m_stored = false;
    bool m_ending = false;  ///< the runner is gone, and the store was told how
};

}  // namespace bakeoff::app
