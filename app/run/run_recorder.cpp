// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/run_recorder.h"

#include <cstdio>
#include <utility>

namespace bakeoff::app {
namespace {

/// A runner that floods its log must not fill the store.
constexpr int kMostLogLines = 5000;
constexpr int kPatienceMs = 10'000;

}  // namespace

core::Message messageOf(const core::Error& error) {
    core::Message message = core::Message::joined({error.message, error.remedy});
    return error.where.empty() ? message : core::say("%1: %2", error.where, std::move(message));
}

RunRecorder::RunRecorder(QString storeAddress, QObject* parent)
    : QObject(parent), m_store(std::move(storeAddress)), m_patienceMs(kPatienceMs) {}

RunRecorder::~RunRecorder() {
    if (m_store.drain(m_patienceMs))
        return;
    std::fprintf(
        stderr,
        "bakeoff: The store of runs does not answer; the end of run %s and up to %d of its trials are not "
        "stored.\n",
        qUtf8Printable(m_runId), m_trialsWaiting);
}

void RunRecorder::begin(const RunRecord& record, Done done) {
    m_runId = record.id;
    m_trouble = std::make_shared<Trouble>();
    m_lines.clear();
    m_linesSeen = 0;
    m_trialsStored = 0;
    m_trialsWaiting = 0;
    m_store.ask(
        this,
        [record](RunStore& store) -> core::Result<void> {
            const auto id = store.beginRun(record);
            return id ? core::Result<void>() : id.error();
        },
        std::move(done));
}

void RunRecorder::setMachine(const core::Json& machine) {
    m_store.ask(
        this, [id = m_runId, machine](RunStore& store) { return store.setMachine(id, machine); },
        [this](const core::Result<void>& stored) { handle(stored); });
}

void RunRecorder::addLine(const QString& line, bool important) {
    if (++m_linesSeen <= kMostLogLines)
        m_lines.push_back({QDateTime::currentMSecsSinceEpoch(), important, line});
    else if (m_linesSeen == kMostLogLines + 1)
        m_lines.push_back({QDateTime::currentMSecsSinceEpoch(), true,
                           tr("Only the first %n line(s) of the log are kept.", nullptr, kMostLogLines)});
}

std::vector<RunLogLine> RunRecorder::takeLines() {
    return std::exchange(m_lines, {});
}

void RunRecorder::addTrial(const core::TrialResult& trial) {
    ++m_trialsWaiting;
    m_store.ask(
        this,
        [id = m_runId, trial, lines = takeLines(), trouble = m_trouble](RunStore& store) {
            auto stored = store.addTrial(id, trial);
            if (const auto logged = store.addLog(id, lines); stored && !logged)
                stored = logged;
            if (!stored && trouble->first.empty())
                trouble->first = messageOf(stored.error());
            return stored;
        },
        [this, id = m_runId](const core::Result<void>& stored) {
            if (id == m_runId) {  // a late answer of a run that was given up
                --m_trialsWaiting;
                m_trialsStored += stored ? 1 : 0;
            }
            handle(stored);
        });
}

void RunRecorder::end(const End& wanted, std::function<void(const End& stored)> done) {
    m_store.ask(
        this,
        [id = m_runId, wanted, lines = takeLines(),
         trouble = m_trouble](RunStore& store) -> core::Result<End> {
            End end = wanted;
            if (const auto logged = store.addLog(id, lines); !logged && trouble->first.empty())
                trouble->first = messageOf(logged.error());
            if (!trouble->first.empty())
                end = {core::RunStatus::Failed, trouble->first};
            const auto stored = store.endRun(id, end.status, end.message);
            return stored ? core::Result<End>(end) : core::Result<End>(stored.error());
        },
        [this, done = std::move(done)](const core::Result<End>& stored) {
            if (!stored)
                handle(stored.error());
            if (done)
                done(stored ? *stored : End{core::RunStatus::Failed, messageOf(stored.error())});
        });
}

void RunRecorder::handle(const core::Result<void>& stored) {
    if (!stored)
        Q_EMIT failed(QString::fromStdString(stored.error().text()));
}

}  // namespace bakeoff::app
