// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/run_session.h"

#include <utility>

namespace bakeoff::app {
namespace {

QString statusText(RunEnd::Status status) {
    switch (status) {
        case RunEnd::Status::Finished:
            return QStringLiteral("finished");
        case RunEnd::Status::Failed:
            return QStringLiteral("failed");
        case RunEnd::Status::Cancelled:
            return QStringLiteral("cancelled");
        case RunEnd::Status::Lost:
            break;
    }
    return QStringLiteral("lost");
}

/// A runner that floods its log must not fill the store.
constexpr int kMostLogLines = 5000;

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

}  // namespace

RunSession::RunSession(std::shared_ptr<RunStore> store, Locations locations, QObject* parent)
    : QObject(parent), m_store(std::move(store)), m_locations(std::move(locations)) {
    connect(this, &RunSession::logged, this, &RunSession::keepLogLine);
}

RunSession::~RunSession() {
    if (!running())
        return;
    m_runner.reset();
    storeLog();
    const auto stored =
        m_store->endRun(m_runId, QStringLiteral("cancelled"), tr("The program was closed during the run."));
    Q_UNUSED(stored)  // nobody is left to tell; the next start marks the run as lost
}

core::Result<QString> RunSession::startRun(core::Job job, const QString& studyId, const QString& profile) {
    if (running())
        return core::Error{core::ErrorCode::InvalidArgument, "A run is going on. Wait for it or cancel it.",
                           "run"};
    for (const auto& folder : m_locations.subjects)
        job.subjectFolders.push_back(folder.toStdString());
    job.cacheFolder = m_locations.cache.toStdString();
    // A plan made on another machine names that machine's programs.
    job.tools = m_locations.tools();
    RunRecord record;
    record.startedAt = QDateTime::currentDateTimeUtc();
    record.studyId = studyId;
    record.profile = profile;
    record.trialsPlanned = static_cast<int>(job.cases.size()) * job.trials;
    record.job = core::toJson(job);
    auto id = m_store->beginRun(record);
    if (!id)
        return id.error();
    m_runId = *id;
    job.runId = m_runId.toStdString();
    m_progress = {};
    m_progress.total = record.trialsPlanned;
    m_trialsStored = 0;
    m_trialsFailed = 0;
    m_storeProblem.clear();
    m_log.clear();
    m_logLines = 0;
    m_runner = std::make_unique<RunnerProcess>();
    connect(m_runner.get(), &RunnerProcess::eventArrived, this, &RunSession::handleEvent);
    connect(m_runner.get(), &RunnerProcess::ended, this, &RunSession::handleEnd);
    setState(State::Starting);
    m_runner->start(m_locations.runner, job);
    return m_runId;
}

void RunSession::cancelRun() {
    if (!running() || m_state == State::Cancelling)
        return;
    setState(State::Cancelling);
    m_runner->cancel();
}

void RunSession::setState(State state) {
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void RunSession::handleEvent(const core::Event& event) {
    if (const auto* hello = std::get_if<core::HelloEvent>(&event)) {
        if (auto stored = m_store->setMachine(m_runId, hello->machine); !stored)
            Q_EMIT logged(text(stored.error().text()), true);
    } else if (const auto* phase = std::get_if<core::PhaseEvent>(&event)) {
        if (m_state != State::Cancelling)
            setState(phase->phase == "prepare" ? State::Preparing : State::Measuring);
        Q_EMIT phaseChanged(*phase);
        if (phase->phase == "prepare" && !phase->text.empty())
            Q_EMIT logged(text(phase->text), false);
    } else if (const auto* progress = std::get_if<core::ProgressEvent>(&event)) {
        m_progress = *progress;
        Q_EMIT progressChanged(m_progress);
    } else if (const auto* sample = std::get_if<core::SampleEvent>(&event)) {
        Q_EMIT sampleArrived(*sample);
    } else if (const auto* log = std::get_if<core::LogEvent>(&event)) {
        Q_EMIT logged(text(log->text), log->level == "error");
    } else if (const auto* warning = std::get_if<core::WarningEvent>(&event)) {
        const std::string subject = warning->subject.empty() ? "" : warning->subject + ": ";
        Q_EMIT logged(
            text(subject + warning->message + (warning->remedy.empty() ? "" : " " + warning->remedy)), true);
    } else if (const auto* result = std::get_if<core::ResultEvent>(&event)) {
        handleTrial(result->result);
    }
}

void RunSession::handleTrial(const core::TrialResult& trial) {
    if (auto stored = m_store->addTrial(m_runId, trial); !stored) {
        m_storeProblem = text(stored.error().text());
        Q_EMIT logged(m_storeProblem, true);
    } else {
        ++m_trialsStored;
    }
    if (trial.error) {
        ++m_trialsFailed;
        Q_EMIT logged(tr("%1 (%2), trial %3 failed: %4")
                          .arg(text(trial.subject), text(trial.workload))
                          .arg(trial.trial + 1)
                          .arg(text(trial.error->message)),
                      true);
    }
    storeLog();
    Q_EMIT trialArrived(trial);
}

void RunSession::keepLogLine(const QString& line, bool important) {
    if (++m_logLines <= kMostLogLines)
        m_log.push_back({QDateTime::currentMSecsSinceEpoch(), important, line});
    else if (m_logLines == kMostLogLines + 1)
        m_log.push_back({QDateTime::currentMSecsSinceEpoch(), true,
                         tr("Only the first %n line(s) of the log are kept.", nullptr, kMostLogLines)});
}

void RunSession::storeLog() {
    // Lines are written with the trials, not one by one: each write waits for the disk.
    const auto lines = std::exchange(m_log, {});
    if (const auto stored = m_store->addLog(m_runId, lines); !stored && m_storeProblem.isEmpty())
        m_storeProblem = text(stored.error().text());
}

void RunSession::handleEnd(const RunEnd& end) {
    QString status = statusText(end.status);
    QString message = end.error ? text(end.error->text()) : QString();
    if (end.status == RunEnd::Status::Finished && m_trialsFailed > 0)
        message = tr("%n trial(s) failed; the log says why.", nullptr, m_trialsFailed);
    if (!m_storeProblem.isEmpty()) {
        status = QStringLiteral("failed");
        message = m_storeProblem;
    }
    storeLog();
    if (auto stored = m_store->endRun(m_runId, status, message); !stored)
        Q_EMIT logged(text(stored.error().text()), true);
    // The process object is the sender of this call: let it return first.
    m_runner.release()->deleteLater();
    m_state = State::Idle;
    Q_EMIT stateChanged(m_state);
    Q_EMIT runFinished(m_runId, status, message);
}

}  // namespace bakeoff::app
