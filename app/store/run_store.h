// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QVariantList>
#include <functional>
#include <memory>
#include <vector>

#include "app/store/run_record.h"
#include "core/base/result.h"
#include "core/measure/trial_result.h"

namespace bakeoff::app {

class RunOwner;
class SqlConnection;

/// Every run that was ever made, kept trial by trial, so that a crash loses at most the trial that was being
/// measured. SQLite (WAL) in a file, or PostgreSQL by URL for a team.
/// Thread: each object belongs to one thread; several objects, also of several processes, may share one
/// store.
class RunStore {
public:
    ~RunStore();
    RunStore(const RunStore&) = delete;
    RunStore& operator=(const RunStore&) = delete;

    /// Opens or makes the store, and brings one of an older schema up to date. Runs of programs that died are
    /// marked lost; runs deleted more than 30 days ago are removed. A damaged file is kept beside under a
    /// dated name and what can be read of it is saved: notice() says so.
    /// A file that is something else than a store is refused and left as it is, byte for byte; at the
    /// program's own place, where nothing else can be, it counts as a damaged store (IfForeign::Replace).
    /// Errors: Io, InvalidArgument (no store), Unsupported (made by a newer program; the driver is not
    /// installed).
    enum class IfForeign : std::uint8_t { Refuse, Replace };
    static core::Result<std::shared_ptr<RunStore>> open(const QString& address,
                                                        IfForeign ifForeign = IfForeign::Refuse);

    /// What the user must be told about the opening; empty when all was well.
    [[nodiscard]] const core::Message& notice() const { return m_notice; }
    /// The file or the URL, as handed to open().
    [[nodiscard]] const QString& address() const { return m_address; }

    /// An id for a run that starts at this time. Thread: any.
    static QString newId(const QDateTime& startedAt);
    /// Stores a new run with status "running"; gives it an id when it has none. The run counts as alive while
    /// this object does.
    core::Result<QString> beginRun(const RunRecord& record);
    core::Result<void> setMachine(const QString& runId, const core::Json& machine);
    core::Result<void> addTrial(const QString& runId, const core::TrialResult& trial);
    core::Result<void> addLog(const QString& runId, const std::vector<RunLogLine>& lines);
    core::Result<void> endRun(const QString& runId, core::RunStatus status, const core::Message& message);
    /// Stores a run that was made elsewhere, whole or not at all. `record.id` is kept when it is free.
    core::Result<QString> addRun(const RunRecord& record, const std::vector<core::TrialResult>& trials,
                                 const std::vector<RunLogLine>& log);

    /// Newest first, without documents.
    core::Result<std::vector<RunRecord>> list(int limit = -1);
    core::Result<std::vector<RunRecord>> page(const RunFilter& filter, const std::optional<RunCursor>& after,
                                              int limit);
    core::Result<qint64> count(const RunFilter& filter);
    /// `id` may be "latest", "reference" or the beginning of exactly one id. "latest" is the newest, ended or
    /// not, but no public board, and none that measured points of an envelope while there is another. Errors:
    /// NotFound.
    core::Result<RunRecord> find(const QString& id);
    /// The run that is shown and judged by unless another is named: of those that "latest" may be, the newest
    /// that came to its end with trials, since what was cancelled after some says less than what was there
    /// before; else the newest that has trials. Without documents; with an empty id when there is none.
    core::Result<RunRecord> latestResults();
    enum class Timelines : std::uint8_t {
        All,
        OfMedians,  ///< of each case the one that charts show (core/verdict/timelines.h): megabytes less
    };
    /// In the order in which they were measured.
    core::Result<std::vector<core::TrialResult>> trials(const QString& runId,
                                                        Timelines timelines = Timelines::All);
    core::Result<std::vector<RunLogLine>> log(const QString& runId);
    /// Ended runs with trials that were made on the same machine before this one, newest first; none without
    /// a machine.
    core::Result<std::vector<RunRecord>> previousOnMachine(const RunRecord& run, int limit);

    /// Tags are trimmed; empty ones and doubles are left out. Errors: InvalidArgument for "|" or a newline.
    core::Result<void> setTags(const QString& runId, QStringList tags);
    /// A sentence about how the run went, which lists show.
    core::Result<void> setMessage(const QString& runId, const core::Message& message);
    core::Result<void> setNote(const QString& runId, const QString& note);
    /// Whether the run is of a public board. Errors: NotFound; InvalidArgument for a run that was made here.
    core::Result<void> setPublicBoard(const QString& runId, bool isBoard);
    /// Deleted runs are hidden, and restored by the second. Errors: NotFound; InvalidArgument for a run that
    /// goes on.
    core::Result<void> remove(const QString& runId);
    core::Result<void> restore(const QString& runId);
    /// The run that others are compared with; empty: none.
    core::Result<void> setReference(const QString& runId);
    core::Result<QString> reference();
    core::Result<void> setJudgement(const QString& runId, int regressions, int improvements,
                                    const QString& against, const core::Json& judgement, int unchanged = 0);
    /// What its results are of and come to, which lists show.
    core::Result<void> setResults(const QString& runId, const QStringList& workloads,
                                  const core::RunValidity& validity);

    /// Looks through the whole database, which takes seconds for a large one. Damage that is found is
    /// rescued by the next open().
    core::Result<void> checkIntegrity();

private:
    RunStore();
    core::Result<void> prepare();
    void markLostRuns();
    void purgeDeletedRuns();
    /// The newest of ours that meets the filter, an ordinary one if there is one; with an empty id: none.
    core::Result<RunRecord> newest(RunFilter filter, bool withTrials);
    core::Result<void> insertTrial(const QString& runId, const core::TrialResult& trial);
    core::Result<void> insertLog(const QString& runId, const std::vector<RunLogLine>& lines);
    core::Result<void> insertRun(const RunRecord& record, core::RunStatus status);
    core::Result<void> changeRun(const QString& statement, const QVariantList& values,
                                 const core::Message& what);
    core::Result<std::vector<RunRecord>> select(const QString& rest, const QVariantList& values);

    QString m_address;
    core::Message m_notice;
    // Destroyed last: the owner's marks are held through it.
    std::unique_ptr<SqlConnection> m_connection;
    std::unique_ptr<RunOwner> m_owner;
};

}  // namespace bakeoff::app
