// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/result.h"
#include "core/measure/trial_result.h"

namespace bakeoff::app {

/// One run as the history lists it.
struct RunRecord {
    QString id;           ///< sorts by time: 20261123-091504-3f2a
    QDateTime startedAt;  ///< UTC
    QDateTime endedAt;    ///< null while it runs, or when it was lost
    QString status;       ///< running, finished, failed, cancelled, lost
    QString studyId;
    QString profile;
    QString message;  ///< why it did not finish
    int trialsPlanned = 0;
    int trialsStored = 0;
    core::Json job;      ///< the plan, as sent to the runner
    core::Json machine;  ///< the runner's machine record; empty until it said hello
};

/// Every run that was ever made, kept trial by trial in SQLite (WAL), so that a crash loses at most the trial
/// that was being measured.
/// Thread: each object belongs to one thread; several objects, also of several processes, may share one file.
class RunStore {
public:
    ~RunStore();
    RunStore(const RunStore&) = delete;
    RunStore& operator=(const RunStore&) = delete;

    /// Opens or makes the store. Runs of programs that died are marked lost.
    static core::Result<std::shared_ptr<RunStore>> open(const QString& file);

    /// Stores a new run with status "running"; gives it an id. The run counts as alive while this process
    /// does.
    core::Result<QString> beginRun(const RunRecord& record);
    core::Result<void> setMachine(const QString& runId, const core::Json& machine);
    core::Result<void> addTrial(const QString& runId, const core::TrialResult& trial);
    core::Result<void> endRun(const QString& runId, const QString& status, const QString& message);

    /// Newest first.
    core::Result<std::vector<RunRecord>> list(int limit = -1);
    /// `id` may be "latest" or the beginning of exactly one id. Errors: NotFound.
    core::Result<RunRecord> find(const QString& id);
    /// In the order in which they were measured.
    core::Result<std::vector<core::TrialResult>> trials(const QString& runId);

    [[nodiscard]] QString file() const { return m_file; }

private:
    RunStore() = default;
    core::Result<void> migrate();
    void markLostRuns();

    QString m_file;
    QString m_connection;
};

}  // namespace bakeoff::app
