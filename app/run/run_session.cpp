// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/run_session.h"

#include <algorithm>
#include <utility>

#include "app/run/own_things.h"
#include "core/report/run_report.h"

namespace bakeoff::app {
namespace {

constexpr int kSayWaitingMs = 1000;

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

}  // namespace

RunSession::RunSession(const QString& storeAddress, Locations locations, QObject* parent)
    : QObject(parent), m_recorder(storeAddress), m_locations(std::move(locations)) {
    connect(this, &RunSession::logged, &m_recorder, &RunRecorder::addLine);
    connect(&m_recorder, &RunRecorder::failed, this,
            [this](const QString& problem) { Q_EMIT logged(problem, true); });
    m_storeAwaited.setSingleShot(true);
    m_storeAwaited.setInterval(kSayWaitingMs);
    connect(&m_storeAwaited, &QTimer::timeout, this,
            [this] { Q_EMIT storeAwaited(SAY("Waiting for the store of runs.")); });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        finish({core::RunStatus::Failed,
                core::sayCount(m_recorder.trialsWaiting(),
                               "The store of runs does not answer. What is not stored yet is kept while the "
                               "program runs: %n trial.",
                               "The store of runs does not answer. What is not stored yet is kept while the "
                               "program runs: %n trials.")});
    });
}

RunSession::~RunSession() {
    if (!running())
        return;
    m_runner.reset();
    if (!m_ending)
        m_recorder.end({core::RunStatus::Cancelled, SAY("The program was closed during the run.")}, {});
}

core::Result<QString> RunSession::startRun(core::Job job, const QString& studyId, const QString& profile) {
    if (!running())
        m_until.reset();
    return begin(std::move(job), studyId, profile);
}

core::Result<QString> RunSession::startUntilDecided(core::UntilDecided plan, const QString& studyId,
                                                    const QString& profile) {
    if (!running())
        m_until = std::move(plan);
    return begin(m_until ? m_until->frame() : plan.frame(), studyId, profile);
}

core::Result<QString> RunSession::begin(core::Job job, const QString& studyId, const QString& profile) {
    if (running())
        return core::Error{core::ErrorCode::InvalidArgument, SAY("A run is in progress."), "run",
                           SAY("Wait for it or cancel it.")};
    // A run fills tables: a plan from elsewhere must not choose whose.
    if (const std::string database = core::withoutPassword(job.database);
        !database.empty() && database != core::withoutPassword(m_locations.database()))
        return core::Error{core::ErrorCode::InvalidArgument,
                           core::say("This plan uses the database %1.", database), "run",
                           SAY("Start Bakeoff with BAKEOFF_POSTGRES_URL set to it.")};
    // The runner refuses each of them; a run that can only fail is not begun.
    if (const auto asked = askedFor(m_locations, job); !asked.empty())
        return core::Error{
            core::ErrorCode::InvalidArgument,
            core::say("%1 is your own, and was not allowed to run as it is now.", asked.front().name), "run",
            core::say("Look at what it runs and allow it: %1", "bakeoff subject allow " + asked.front().id)};
    m_job = job;
    m_locations.describe(job);
    RunRecord record;
    record.startedAt = QDateTime::currentDateTimeUtc();
    record.id = RunStore::newId(record.startedAt);
    record.studyId = studyId;
    record.profile = profile;
    record.trialsPlanned = static_cast<int>(job.cases.size()) * job.trials;
    // A password is nobody's to read in a store or a bundle.
    const std::string database = core::withoutPassword(job.database);
    record.job = core::toJson(job);
    record.job["database"] = database;
    record.job.erase("consents");  // nobody's to read in a bundle
    if (!database.empty())
        job.database = m_locations.database();
    m_runId = record.id;
    job.runId = m_runId.toStdString();
    m_progress = {};
    m_progress.total = record.trialsPlanned;
    m_trialsFailed = 0;
    m_stored = false;
    m_ending = false;
    setState(State::Starting);
    m_storeAwaited.start();
    m_recorder.begin(
        record, [this, job = std::move(job)](const core::Result<void>& begun) { handleBegun(job, begun); });
    return m_runId;
}

void RunSession::handleBegun(const core::Job& job, const core::Result<void>& begun) {
    if (job.runId != m_runId.toStdString() || !running())
        return;  // given up before the store answered
    m_storeAwaited.stop();
    if (!begun) {
        finish({core::RunStatus::Failed, messageOf(begun.error())});
        return;
    }
    m_stored = true;
    Q_EMIT runStored(m_runId);
    if (m_state == State::Cancelling) {
        handleEnd({core::RunStatus::Cancelled,
                   core::Error{core::ErrorCode::Cancelled, SAY("The run was cancelled."), ""}, -1});
        return;
    }
    if (m_until) {
        m_frame = job;
        m_elapsed.start();
        goOn();
    } else {
        startRunner(job);
    }
}

void RunSession::goOn() {
    const auto piece = m_until->next(static_cast<double>(m_elapsed.elapsed()) / 1000);
    if (!piece) {
        core::Message message = m_until->ending();
        if (m_trialsFailed > 0)
            message += core::sayCount(m_trialsFailed, "%n trial failed; the log says why.",
                                      "%n trials failed; the log says why.");
        endWith(core::RunStatus::Finished, message);
        return;
    }
    Q_EMIT logged(text(piece->why.english()), false);
    Q_EMIT nextChosen(piece->why);
    core::Job job = m_frame;
    job.cases = piece->job.cases;
    job.trials = piece->job.trials;
    job.firstTrial = piece->job.firstTrial;
    m_taken = 0;
    startRunner(job);
}

void RunSession::startRunner(const core::Job& job) {
    m_runner = std::make_unique<RunnerProcess>();
    connect(m_runner.get(), &RunnerProcess::eventArrived, this, &RunSession::handleEvent);
    connect(m_runner.get(), &RunnerProcess::ended, this, &RunSession::handleEnd);
    m_runner->start(m_locations.runner, job);
}

void RunSession::cancelRun() {
    if (!running() || m_state == State::Cancelling)
        return;
    setState(State::Cancelling);
    if (m_runner)
        m_runner->cancel();
    else  // it is the store that is waited for
        m_patience.start(m_recorder.patience());
}

void RunSession::setState(State state) {
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void RunSession::handleEvent(const core::Event& event) {
    if (const auto* hello = std::get_if<core::HelloEvent>(&event)) {
        m_recorder.setMachine(hello->machine);
    } else if (const auto* phase = std::get_if<core::PhaseEvent>(&event)) {
        if (m_state != State::Cancelling)
            setState(phase->phase == "prepare" ? State::Preparing : State::Measuring);
        if (phase->phase == "prepare" && !phase->text.empty())
            Q_EMIT logged(text(phase->text.english()), false);
        Q_EMIT phaseChanged(*phase);
    } else if (const auto* progress = std::get_if<core::ProgressEvent>(&event)) {
        m_progress = *progress;
        if (m_until) {  // the runner knows of its own trial alone
            m_progress.done = m_until->trials();
            m_progress.total =
                std::max(m_until->trials() + 1, static_cast<int>(m_job.cases.size()) * m_job.trials);
            m_progress.etaSeconds = 0;
        }
        Q_EMIT progressChanged(m_progress);
    } else if (const auto* sample = std::get_if<core::SampleEvent>(&event)) {
        Q_EMIT sampleArrived(*sample);
    } else if (const auto* log = std::get_if<core::LogEvent>(&event)) {
        Q_EMIT logged(text(log->text.english()), log->level == "error");
    } else if (const auto* warning = std::get_if<core::WarningEvent>(&event)) {
        const std::string subject = warning->subject.empty() ? "" : nameOf(warning->subject) + ": ";
        Q_EMIT logged(text(subject + core::Message::joined({warning->message, warning->remedy}).english()),
                      true);
    } else if (const auto* result = std::get_if<core::ResultEvent>(&event)) {
        handleTrial(result->result);
    }
}

std::string RunSession::nameOf(const std::string& subject) const {
    for (const auto control : {core::Control::Same, core::Control::Slowed}) {
        if (const auto original = core::originalOf(subject, control); original != subject)
            return nameOf(original) + ", control";
    }
    const auto known = m_names.find(subject);
    return known == m_names.end() ? subject : known->second;
}

void RunSession::handleTrial(const core::TrialResult& trial) {
    if (trial.error) {
        ++m_trialsFailed;
        Q_EMIT logged(
            tr("%1 (%2), trial %3 failed: %4")
                .arg(text(nameOf(trial.subject)), text(core::workloadTitle(trial.workload).english()))
                .arg(trial.trial + 1)
                .arg(text(trial.error->message.english())),
            true);
    }
    // What was measured and counts for nothing is no failure, and nobody sees it unless it is said.
    for (const auto& check : trial.checks) {
        if (!trial.error && check.verdict == core::ValidityCheck::Verdict::Fail)
            Q_EMIT logged(
                tr("%1 (%2), trial %3 does not count: %4")
                    .arg(text(nameOf(trial.subject)), text(core::workloadTitle(trial.workload).english()))
                    .arg(trial.trial + 1)
                    .arg(text(core::Message::joined({check.detail, check.remedy}).english())),
                true);
    }
    if (m_until)
        m_until->take(trial);
    ++m_taken;
    m_recorder.addTrial(trial);
    Q_EMIT trialArrived(trial);
}

void RunSession::handleEnd(const RunEnd& end) {
    // A trial that failed tells as well: it is tried again, or left out. A runner without one ends the run.
    const bool told = end.status == core::RunStatus::Finished || end.status == core::RunStatus::Failed;
    if (m_until && m_taken > 0 && told && m_state != State::Cancelling) {
        m_runner.release()->deleteLater();
        goOn();
        return;
    }
    core::Message message = end.error ? messageOf(*end.error) : core::Message();
    if (end.status == core::RunStatus::Finished && m_trialsFailed > 0)
        message = core::sayCount(m_trialsFailed, "%n trial failed; the log says why.",
                                 "%n trials failed; the log says why.");
    const int taken = m_recorder.trialsStored() + m_recorder.trialsWaiting();
    if (end.status == core::RunStatus::Finished && m_job.precision && taken < m_progress.total)
        message += core::say("All was known within %1 by then: %2 trials of at most %3 were enough.",
                             core::Percent{*m_job.precision, 1}, taken, m_progress.total);
    // The process object is the sender of this call: let it return first.
    if (m_runner)
        m_runner.release()->deleteLater();
    endWith(end.status, message);
}

void RunSession::endWith(core::RunStatus status, const core::Message& message) {
    m_ending = true;
    m_storeAwaited.start();
    m_recorder.end({status, message}, [this, runId = m_runId](const RunRecorder::End& stored) {
        if (runId == m_runId && running())
            finish(stored);
    });
    // Who cancels wants an end; a run that came to its own waits for the store, which is free to stall.
    if (m_state == State::Cancelling)
        m_patience.start(m_recorder.patience());
}

void RunSession::finish(const RunRecorder::End& end) {
    m_patience.stop();
    m_storeAwaited.stop();
    m_state = State::Idle;
    Q_EMIT stateChanged(m_state);
    Q_EMIT runFinished(m_runId, end.status, end.message);
}

}  // namespace bakeoff::app
