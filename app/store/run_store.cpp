// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/run_store.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <map>

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

constexpr int kSchemaVersion = 1;
constexpr int kBusyTimeoutMs = 5000;

Error sqlError(const QString& what, const QSqlError& error, const QString& file) {
    return {ErrorCode::Io, (what + QStringLiteral(": ") + error.text()).toStdString(), file.toStdString()};
}

/// One lock file a run: while its process lives the lock is held, and a dead owner's lock is stale.
QString lockFileOf(const QString& storeFile, const QString& runId) {
    return QFileInfo(storeFile).absolutePath() + QStringLiteral("/running-") + runId +
           QStringLiteral(".lock");
}

/// Locks of the runs of this process, held until they end.
std::map<QString, std::unique_ptr<QLockFile>>& heldLocks() {
    static thread_local std::map<QString, std::unique_ptr<QLockFile>> locks;
    return locks;
}

bool ownerIsAlive(const QString& storeFile, const QString& runId) {
    if (heldLocks().count(runId))
        return true;
    QLockFile lock(lockFileOf(storeFile, runId));
    lock.setStaleLockTime(0);  // only a dead owner makes a lock stale, not its age
    return !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError;
}

QString newRunId(const QDateTime& startedAt) {
    return startedAt.toString(QStringLiteral("yyyyMMdd-HHmmss-")) +
           QString::number(QRandomGenerator::global()->generate() & 0xffffU, 16)
               .rightJustified(4, QLatin1Char('0'));
}

QString jsonText(const core::Json& json) {
    return QString::fromStdString(json.is_null() ? "{}" : json.dump());
}

core::Json parsed(const QString& text) {
    auto json = core::Json::parse(text.toStdString(), nullptr, false);
    return json.is_discarded() ? core::Json::object() : json;
}

RunRecord recordFrom(const QSqlQuery& row) {
    RunRecord record;
    record.id = row.value(0).toString();
    record.startedAt = QDateTime::fromMSecsSinceEpoch(row.value(1).toLongLong(), Qt::UTC);
    if (!row.isNull(2))
        record.endedAt = QDateTime::fromMSecsSinceEpoch(row.value(2).toLongLong(), Qt::UTC);
    record.status = row.value(3).toString();
    record.studyId = row.value(4).toString();
    record.profile = row.value(5).toString();
    record.message = row.value(6).toString();
    record.trialsPlanned = row.value(7).toInt();
    record.job = parsed(row.value(8).toString());
    record.machine = parsed(row.value(9).toString());
    record.trialsStored = row.value(10).toInt();
    return record;
}

const char* kSelectRuns =
    "SELECT r.id, r.started_at_ms, r.ended_at_ms, r.status, r.study, r.profile, r.message, r.trials_planned, "
    "r.job, "
    "r.machine, (SELECT count(*) FROM trials t WHERE t.run = r.id) FROM runs r ";

}  // namespace

RunStore::~RunStore() {
    // The connection must have no user left before it is removed.
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

core::Result<std::shared_ptr<RunStore>> RunStore::open(const QString& file) {
    std::shared_ptr<RunStore> store(new RunStore);
    store->m_file = file;
    store->m_connection = QUuid::createUuid().toString();
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return Error{ErrorCode::Io, "The folder for the runs cannot be made. Check its permissions.",
                     QFileInfo(file).absolutePath().toStdString()};
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), store->m_connection);
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs));
    if (!database.open())
        return sqlError(QStringLiteral("The store of runs cannot be opened"), database.lastError(), file);
    QSqlQuery query(database);
    for (const auto* pragma :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"}) {
        if (!query.exec(QString::fromLatin1(pragma)))
            return sqlError(QStringLiteral("The store of runs cannot be used"), query.lastError(), file);
    }
    if (auto migrated = store->migrate(); !migrated)
        return migrated.error();
    store->markLostRuns();
    return store;
}

core::Result<void> RunStore::migrate() {
    auto database = QSqlDatabase::database(m_connection);
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return sqlError(QStringLiteral("The store of runs is damaged"), query.lastError(), m_file);
    const int version = query.value(0).toInt();
    query.finish();
    if (version > kSchemaVersion)
        return Error{ErrorCode::Unsupported,
                     "The store of runs was made by a newer Bakeoff. Use that one, or name "
                     "another folder in BAKEOFF_DATA_DIR.",
                     m_file.toStdString()};
    if (version == kSchemaVersion)
        return {};
    const char* statements[] = {
        "BEGIN IMMEDIATE",
        "CREATE TABLE IF NOT EXISTS runs (id TEXT PRIMARY KEY, started_at_ms INTEGER NOT NULL, ended_at_ms "
        "INTEGER, "
        "status TEXT NOT NULL, study TEXT NOT NULL, profile TEXT NOT NULL, message TEXT NOT NULL DEFAULT '', "
        "trials_planned INTEGER NOT NULL, job TEXT NOT NULL, machine TEXT NOT NULL DEFAULT '{}') STRICT",
        "CREATE TABLE IF NOT EXISTS trials (id INTEGER PRIMARY KEY, run TEXT NOT NULL REFERENCES runs(id) ON "
        "DELETE "
        "CASCADE, workload TEXT NOT NULL, subject TEXT NOT NULL, trial INTEGER NOT NULL, status TEXT NOT "
        "NULL, "
        "result TEXT NOT NULL) STRICT",
        "CREATE INDEX IF NOT EXISTS trials_by_run ON trials(run)",
        "CREATE INDEX IF NOT EXISTS runs_by_time ON runs(started_at_ms)",
        "PRAGMA user_version = 1",
        "COMMIT",
    };
    for (const auto* statement : statements) {
        if (!query.exec(QString::fromLatin1(statement))) {
            const auto error =
                sqlError(QStringLiteral("The store of runs cannot be set up"), query.lastError(), m_file);
            query.exec(QStringLiteral("ROLLBACK"));
            return error;
        }
    }
    return {};
}

void RunStore::markLostRuns() {
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.exec(QStringLiteral("SELECT id FROM runs WHERE status = 'running'"));
    QStringList lost;
    while (query.next()) {
        if (!ownerIsAlive(m_file, query.value(0).toString()))
            lost << query.value(0).toString();
    }
    query.prepare(
        QStringLiteral("UPDATE runs SET status = 'lost', message = ? WHERE id = ? AND status = 'running'"));
    for (const auto& id : lost) {
        query.addBindValue(
            QStringLiteral("The program ended in the middle of the run; what was measured is kept."));
        query.addBindValue(id);
        query.exec();
    }
}

core::Result<QString> RunStore::beginRun(const RunRecord& record) {
    const QDateTime startedAt =
        record.startedAt.isValid() ? record.startedAt : QDateTime::currentDateTimeUtc();
    const QString id = record.id.isEmpty() ? newRunId(startedAt) : record.id;
    auto lock = std::make_unique<QLockFile>(lockFileOf(m_file, id));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return Error{ErrorCode::Io,
                     "The lock of the run cannot be made. Check the folder's permissions and space.",
                     lockFileOf(m_file, id).toStdString()};
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(
        QStringLiteral("INSERT INTO runs (id, started_at_ms, status, study, profile, trials_planned, job) "
                       "VALUES (?, ?, 'running', ?, ?, ?, ?)"));
    query.addBindValue(id);
    query.addBindValue(startedAt.toMSecsSinceEpoch());
    query.addBindValue(record.studyId.isNull() ? QString::fromLatin1("") : record.studyId);
    query.addBindValue(record.profile.isNull() ? QString::fromLatin1("") : record.profile);
    query.addBindValue(record.trialsPlanned);
    query.addBindValue(jsonText(record.job));
    if (!query.exec())
        return sqlError(QStringLiteral("The run cannot be stored"), query.lastError(), m_file);
    heldLocks()[id] = std::move(lock);
    return id;
}

core::Result<void> RunStore::setMachine(const QString& runId, const core::Json& machine) {
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(QStringLiteral("UPDATE runs SET machine = ? WHERE id = ?"));
    query.addBindValue(jsonText(machine));
    query.addBindValue(runId);
    if (!query.exec())
        return sqlError(QStringLiteral("The machine record cannot be stored"), query.lastError(), m_file);
    return {};
}

core::Result<void> RunStore::addTrial(const QString& runId, const core::TrialResult& trial) {
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(QStringLiteral(
        "INSERT INTO trials (run, workload, subject, trial, status, result) VALUES (?, ?, ?, ?, ?, ?)"));
    query.addBindValue(runId);
    query.addBindValue(QString::fromStdString(trial.workload));
    query.addBindValue(QString::fromStdString(trial.subject));
    query.addBindValue(trial.trial);
    query.addBindValue(trial.ok() ? QStringLiteral("ok") : QStringLiteral("failed"));
    query.addBindValue(QString::fromStdString(
        core::toJson(trial).dump(-1, ' ', false, core::Json::error_handler_t::replace)));
    if (!query.exec())
        return sqlError(QStringLiteral("The trial cannot be stored"), query.lastError(), m_file);
    return {};
}

core::Result<void> RunStore::endRun(const QString& runId, const QString& status, const QString& message) {
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(QStringLiteral("UPDATE runs SET status = ?, message = ?, ended_at_ms = ? WHERE id = ?"));
    query.addBindValue(status);
    query.addBindValue(message.isNull() ? QString::fromLatin1("") : message);
    query.addBindValue(QDateTime::currentMSecsSinceEpoch());
    query.addBindValue(runId);
    const bool stored = query.exec();
    heldLocks().erase(runId);
    if (!stored)
        return sqlError(QStringLiteral("The end of the run cannot be stored"), query.lastError(), m_file);
    return {};
}

core::Result<std::vector<RunRecord>> RunStore::list(int limit) {
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.setForwardOnly(true);
    query.prepare(QString::fromLatin1(kSelectRuns) +
                  QStringLiteral("ORDER BY r.started_at_ms DESC, r.rowid DESC LIMIT ?"));
    query.addBindValue(limit);
    if (!query.exec())
        return sqlError(QStringLiteral("The runs cannot be listed"), query.lastError(), m_file);
    std::vector<RunRecord> out;
    while (query.next())
        out.push_back(recordFrom(query));
    return out;
}

core::Result<RunRecord> RunStore::find(const QString& id) {
    if (id == QLatin1String("latest")) {
        auto newest = list(1);
        if (!newest)
            return newest.error();
        if (newest->empty())
            return Error{ErrorCode::NotFound,
                         "There are no runs yet. Make one with: bakeoff run --profile quick", "runs"};
        return newest->front();
    }
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.prepare(QString::fromLatin1(kSelectRuns) +
                  QStringLiteral("WHERE substr(r.id, 1, length(?)) = ? LIMIT 2"));
    query.addBindValue(id);
    query.addBindValue(id);
    if (!query.exec())
        return sqlError(QStringLiteral("The run cannot be read"), query.lastError(), m_file);
    if (id.isEmpty() || !query.next())
        return Error{ErrorCode::NotFound, "No run has this id. List them with: bakeoff runs list",
                     id.toStdString()};
    RunRecord record = recordFrom(query);
    if (record.id != id && query.next())
        return Error{ErrorCode::NotFound, "Several runs begin with this; write more of the id.",
                     id.toStdString()};
    return record;
}

core::Result<std::vector<core::TrialResult>> RunStore::trials(const QString& runId) {
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT result FROM trials WHERE run = ? ORDER BY id"));
    query.addBindValue(runId);
    if (!query.exec())
        return sqlError(QStringLiteral("The trials cannot be read"), query.lastError(), m_file);
    std::vector<core::TrialResult> out;
    while (query.next()) {
        auto trial = core::trialResultFromJson(parsed(query.value(0).toString()));
        if (!trial)
            return trial.error();
        out.push_back(std::move(trial).value());
    }
    return out;
}

}  // namespace bakeoff::app
