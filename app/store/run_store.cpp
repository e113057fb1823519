// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/run_store.h"

#include <QRandomGenerator>

#include "app/store/run_owner.h"
#include "app/store/schema.h"
#include "app/store/sql_connection.h"
#include "app/store/sql_dialect.h"

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

constexpr qint64 kKeepDeletedMs = qint64{30} * 24 * 3600 * 1000;

QString jsonText(const core::Json& json) {
    return json.is_null()
               ? QStringLiteral("{}")
               : QString::fromStdString(json.dump(-1, ' ', false, core::Json::error_handler_t::replace));
}

QString name(core::RunStatus status) {
    return QString::fromLatin1(core::nameOf(status));
}

/// Null strings would become NULL.
QString text(const QString& value) {
    return value.isNull() ? QString::fromLatin1("") : value;
}

}  // namespace

RunStore::RunStore() = default;
RunStore::~RunStore() = default;

core::Result<std::shared_ptr<RunStore>> RunStore::open(const QString& address, IfForeign ifForeign) {
    const auto& dialect = dialectFor(address);
    if (ifForeign == IfForeign::Refuse && dialect.isForeign(address))
        return Error{ErrorCode::InvalidArgument, SAY("This file is no store of runs; it is left as it is."),
                     dialect.shown(address).toStdString(),
                     SAY("Name another file, or one that is not there yet.")};
    if (auto made = dialect.makePlace(address); !made)
        return made.error();
    core::Message notice;
    for (int attempt = 0;; ++attempt) {
        std::shared_ptr<RunStore> store(new RunStore);
        store->m_address = address;
        auto connection = SqlConnection::open(address);
        if (!connection)
            return connection.error();
        store->m_connection = std::move(connection).value();
        store->m_owner = dialect.makeOwner(address, *store->m_connection);
        const auto prepared = store->prepare();
        if (prepared) {
            store->m_notice = notice;
            store->markLostRuns();
            store->purgeDeletedRuns();
            return store;
        }
        if (!store->m_connection->sawDamage() || attempt > 0)
            return prepared.error();
        store.reset();  // the damaged file must be closed before it is moved
        auto rescued = dialect.rescue(address);
        if (!rescued)
            return rescued.error();
        notice = *rescued;
    }
}

core::Result<void> RunStore::prepare() {
    const auto& dialect = m_connection->dialect();
    const bool check = dialect.needsFullCheck(m_address);
    // A newer program's store is left alone, also when it is damaged.
    auto version = dialect.schemaVersion(*m_connection);
    if (!version)
        return version.error();
    if (*version > kSchemaVersion)
        return migrateSchema(*m_connection);
    if (auto tuned = dialect.tune(*m_connection); !tuned)
        return tuned;
    if (check) {
        if (auto sound = checkIntegrity(); !sound)
            return sound;
    }
    return migrateSchema(*m_connection);
}

core::Result<void> RunStore::checkIntegrity() {
    return m_connection->dialect().checkIntegrity(*m_connection, m_address);
}

void RunStore::markLostRuns() {
    constexpr core::Sentence kMark = SAY("Lost runs cannot be marked");
    QStringList running;
    {
        auto query =
            m_connection->run(QStringLiteral("SELECT id FROM runs WHERE status = 'running'"), {}, kMark);
        while (query && query->next())
            running << query->value(0).toString();
    }
    for (const auto& id : running) {
        if (m_owner->alive(id))
            continue;
        // A store that cannot be written shows the run as in progress; nothing is lost by that.
        const auto marked = m_connection->exec(
            QStringLiteral(
                "UPDATE runs SET status = 'lost', message = ?, message_said = ? WHERE id = ? AND status = "
                "'running'"),
            messageColumns(SAY("The program ended in the middle of the run; what was measured is kept."))
                << id,
            kMark);
        Q_UNUSED(marked)
    }
}

void RunStore::purgeDeletedRuns() {
    const auto purged = m_connection->exec(QStringLiteral("DELETE FROM runs WHERE deleted_at_ms < ?"),
                                           {QDateTime::currentMSecsSinceEpoch() - kKeepDeletedMs},
                                           SAY("Deleted runs cannot be removed"));
    Q_UNUSED(purged)  // they stay hidden until the next time
}

core::Result<void> RunStore::insertRun(const RunRecord& record, core::RunStatus status) {
    constexpr core::Sentence kStore = SAY("The run cannot be stored");
    const QVariant ended = record.endedAt.isValid() ? QVariant(record.endedAt.toMSecsSinceEpoch())
                                                    : QVariant(QMetaType(QMetaType::LongLong));
    auto done = m_connection->exec(
        QStringLiteral("INSERT INTO runs (id, started_at_ms, ended_at_ms, status, study, profile, "
                       "trials_planned, source, tags, note, public_board, message, message_said) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        QVariantList{record.id, record.startedAt.toMSecsSinceEpoch(), ended, name(status),
                     text(record.studyId), text(record.profile), record.trialsPlanned, text(record.source),
                     tagsColumn(record.tags), text(record.note), record.publicBoard ? 1 : 0} +
            messageColumns(record.message),
        kStore);
    if (done)
        done = m_connection->exec(
            QStringLiteral("INSERT INTO run_documents (run, job, machine) VALUES (?, ?, ?)"),
            {record.id, jsonText(record.job), jsonText(record.machine)}, kStore);
    return done ? refreshRun(*m_connection, record.id) : done;
}

QString RunStore::newId(const QDateTime& startedAt) {
    return startedAt.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss-")) +
           QString::number(QRandomGenerator::global()->generate() & 0xffffU, 16)
               .rightJustified(4, QLatin1Char('0'));
}

core::Result<QString> RunStore::beginRun(const RunRecord& wanted) {
    RunRecord record = wanted;
    if (!record.startedAt.isValid())
        record.startedAt = QDateTime::currentDateTimeUtc();
    if (record.id.isEmpty())
        record.id = newId(record.startedAt);
    if (!m_owner->take(record.id))
        return Error{ErrorCode::Io, SAY("The run cannot be marked as in progress."),
                     m_connection->where().toStdString(),
                     SAY("Check the permissions and the space of the store's folder.")};
    const auto stored = m_connection->transaction([&] { return insertRun(record, core::RunStatus::Running); },
                                                  SAY("The run cannot be stored"));
    if (!stored) {
        m_owner->release(record.id);
        return stored.error();
    }
    return record.id;
}

core::Result<QString> RunStore::addRun(const RunRecord& given, const std::vector<core::TrialResult>& trials,
                                       const std::vector<RunLogLine>& log) {
    constexpr core::Sentence kStore = SAY("The run cannot be stored");
    RunRecord record = given;
    if (!record.startedAt.isValid())
        record.startedAt = QDateTime::currentDateTimeUtc();
    auto taken = m_connection->run(QStringLiteral("SELECT 1 FROM runs WHERE id = ?"), {record.id}, kStore);
    if (!taken)
        return taken.error();
    if (record.id.isEmpty() || taken->next())
        record.id = newId(record.startedAt);
    taken->finish();
    const auto stored = m_connection->transaction(
        [&]() -> core::Result<void> {
            auto done = insertRun(record, record.status);
            for (std::size_t i = 0; done && i < trials.size(); ++i)
                done = insertTrial(record.id, trials[i]);
            return done ? insertLog(record.id, log) : done;
        },
        kStore);
    if (!stored)
        return stored.error();
    return record.id;
}

core::Result<void> RunStore::setMachine(const QString& runId, const core::Json& machine) {
    constexpr core::Sentence kStore = SAY("The machine record cannot be stored");
    return m_connection->transaction(
        [&]() -> core::Result<void> {
            auto done =
                m_connection->exec(QStringLiteral("UPDATE run_documents SET machine = ? WHERE run = ?"),
                                   {jsonText(machine), runId}, kStore);
            return done ? refreshRun(*m_connection, runId) : done;
        },
        kStore);
}

core::Result<void> RunStore::insertTrial(const QString& runId, const core::TrialResult& trial) {
    constexpr core::Sentence kStore = SAY("The trial cannot be stored");
    auto done = m_connection->exec(
        QStringLiteral(
            "INSERT INTO trials (run, workload, subject, trial, status, result) VALUES (?, ?, ?, ?, ?, ?)"),
        {runId, QString::fromStdString(trial.workload), QString::fromStdString(trial.subject), trial.trial,
         trial.ok() ? QStringLiteral("ok") : QStringLiteral("failed"), jsonText(core::toJson(trial))},
        kStore);
    if (!done)
        return done;
    return m_connection->exec(
        QStringLiteral("UPDATE runs SET trials_stored = trials_stored + 1, trials_failed = "
                       "trials_failed + ? WHERE id = ?"),
        {trial.ok() ? 0 : 1, runId}, kStore);
}

core::Result<void> RunStore::addTrial(const QString& runId, const core::TrialResult& trial) {
    return m_connection->transaction([&] { return insertTrial(runId, trial); },
                                     SAY("The trial cannot be stored"));
}

core::Result<void> RunStore::insertLog(const QString& runId, const std::vector<RunLogLine>& lines) {
    for (const auto& line : lines) {
        auto done = m_connection->exec(
            QStringLiteral("INSERT INTO log_lines (run, at_ms, important, text) VALUES (?, ?, ?, ?)"),
            {runId, line.atMs, line.important ? 1 : 0, text(line.text)}, SAY("The log cannot be stored"));
        if (!done)
            return done;
    }
    return {};
}

core::Result<void> RunStore::addLog(const QString& runId, const std::vector<RunLogLine>& lines) {
    if (lines.empty())
        return {};
    return m_connection->transaction([&] { return insertLog(runId, lines); },
                                     SAY("The log cannot be stored"));
}

core::Result<void> RunStore::endRun(const QString& runId, core::RunStatus status,
                                    const core::Message& message) {
    auto stored = m_connection->exec(
        QStringLiteral(
            "UPDATE runs SET message = ?, message_said = ?, status = ?, ended_at_ms = ? WHERE id = ?"),
        messageColumns(message) << name(status) << QDateTime::currentMSecsSinceEpoch() << runId,
        SAY("The end of the run cannot be stored"));
    m_owner->release(runId);
    return stored;
}

}  // namespace bakeoff::app
