// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/schema.h"

#include <QStringList>

#include "app/store/sql_dialect.h"
#include "core/base/json_access.h"
#include "core/base/json_reader.h"
#include "core/verdict/run_compare.h"

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

constexpr const char* kMessage = "message";
constexpr const char* kMessageSaid = "message_said";
constexpr core::Sentence kSetUp = SAY("The store of runs cannot be set up");

// One list a version, never changed after its release.
const std::vector<const char*> kVersion1 = {
    "CREATE TABLE IF NOT EXISTS runs (id {key} PRIMARY KEY, started_at_ms {int} NOT NULL, ended_at_ms {int}, "
    "status TEXT NOT NULL, study TEXT NOT NULL, profile TEXT NOT NULL, message TEXT NOT NULL DEFAULT '', "
    "trials_planned {int} NOT NULL, job TEXT NOT NULL, machine TEXT NOT NULL DEFAULT '{}') {strict}",
    "CREATE TABLE IF NOT EXISTS trials (id {id}, run TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE, "
    "workload TEXT NOT NULL, subject TEXT NOT NULL, trial {int} NOT NULL, status TEXT NOT NULL, "
    "result TEXT NOT NULL) {strict}",
    "CREATE INDEX IF NOT EXISTS trials_by_run ON trials(run)",
    "CREATE INDEX IF NOT EXISTS runs_by_time ON runs(started_at_ms)",
};

// The documents leave `runs`, so that a filter over 100,000 runs reads 20 MB and not 200.
const std::vector<const char*> kVersion2 = {
    "CREATE TABLE run_documents (run TEXT PRIMARY KEY REFERENCES runs(id) ON DELETE CASCADE, job TEXT NOT "
    "NULL, machine TEXT NOT NULL, judgement TEXT NOT NULL DEFAULT '{}') {strict}",
    "INSERT INTO run_documents (run, job, machine) SELECT id, job, machine FROM runs",
    "ALTER TABLE runs DROP COLUMN job",
    "ALTER TABLE runs DROP COLUMN machine",
    "ALTER TABLE runs ADD COLUMN trials_stored {int} NOT NULL DEFAULT 0",
    "ALTER TABLE runs ADD COLUMN trials_failed {int} NOT NULL DEFAULT 0",
    "ALTER TABLE runs ADD COLUMN machine_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE runs ADD COLUMN source TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE runs ADD COLUMN tags TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE runs ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE runs ADD COLUMN deleted_at_ms {int}",
    "ALTER TABLE runs ADD COLUMN regressions {int}",
    "ALTER TABLE runs ADD COLUMN improvements {int}",
    "ALTER TABLE runs ADD COLUMN judged_against TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE runs ADD COLUMN search TEXT NOT NULL DEFAULT ''",
    "UPDATE runs SET trials_stored = (SELECT count(*) FROM trials WHERE run = runs.id), trials_failed = "
    "(SELECT count(*) FROM trials WHERE run = runs.id AND status <> 'ok')",
    "DROP INDEX IF EXISTS runs_by_time",
    "CREATE INDEX runs_by_time ON runs(started_at_ms, id)",
    "CREATE INDEX runs_by_machine ON runs(machine_key, started_at_ms)",
    "CREATE TABLE log_lines (id {id}, run TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE, at_ms {int} "
    "NOT NULL, important {int} NOT NULL, text TEXT NOT NULL) {strict}",
    "CREATE INDEX log_lines_by_run ON log_lines(run)",
    "CREATE TABLE store_values (name TEXT PRIMARY KEY, value TEXT NOT NULL) {strict}",
};

// What a run's message was made of, so that it can be shown in another language.
const std::vector<const char*> kVersion3 = {
    "ALTER TABLE runs ADD COLUMN message_said TEXT NOT NULL DEFAULT ''",
};

// A board's figures are of its machine: no run of the reader's, whatever its source is called.
const std::vector<const char*> kVersion4 = {
    "ALTER TABLE runs ADD COLUMN public_board {int} NOT NULL DEFAULT 0",
};

// What a run's results came to, for lists: they read no trials.
const std::vector<const char*> kVersion5 = {
    "ALTER TABLE runs ADD COLUMN results_of TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE runs ADD COLUMN results {int}",
    "ALTER TABLE runs ADD COLUMN results_doubtful {int}",
    "ALTER TABLE runs ADD COLUMN results_unchecked {int}",
    "ALTER TABLE runs ADD COLUMN unchanged {int}",
};

core::Result<void> applyVersion(const SqlConnection& connection, const std::vector<const char*>& statements) {
    for (const auto* statement : statements) {
        if (auto done =
                connection.exec(connection.dialect().definition(QString::fromLatin1(statement)), {}, kSetUp);
            !done)
            return done;
    }
    return {};
}

core::Result<void> refreshAllRuns(const SqlConnection& connection) {
    auto query = connection.run(QStringLiteral("SELECT id FROM runs"), {}, kSetUp);
    if (!query)
        return query.error();
    QStringList ids;
    while (query->next())
        ids << query->value(0).toString();
    query->finish();
    for (const auto& id : ids) {
        if (auto done = refreshRun(connection, id); !done)
            return done;
    }
    return {};
}

core::Result<void> migrateFrom(const SqlConnection& connection, int version) {
    if (version < 1) {
        if (auto done = applyVersion(connection, kVersion1); !done)
            return done;
    }
    if (version < 2) {
        if (auto done = applyVersion(connection, kVersion2); !done)
            return done;
        if (auto done = refreshAllRuns(connection); !done)
            return done;
    }
    if (version < 3) {
        if (auto done = applyVersion(connection, kVersion3); !done)
            return done;
    }
    if (version < 4) {
        if (auto done = applyVersion(connection, kVersion4); !done)
            return done;
    }
    if (version < 5) {
        if (auto done = applyVersion(connection, kVersion5); !done)
            return done;
    }
    return connection.dialect().setSchemaVersion(connection, kSchemaVersion);
}

core::Json parsed(const QString& text) {
    auto json = core::parseLenient(text.toStdString());
    return json.is_object() ? json : core::Json::object();
}

void addWord(QStringList& words, const core::Json& value) {
    if (value.is_string())
        words << QString::fromStdString(value.get<std::string>());
}

}  // namespace

core::Result<void> migrateSchema(const SqlConnection& connection) {
    auto version = connection.dialect().schemaVersion(connection);
    if (!version)
        return version.error();
    if (*version > kSchemaVersion)
        return Error{
            ErrorCode::Unsupported,
            core::say("The store of runs was made by a newer Bakeoff (schema %1, this one knows %2).",
                      *version, kSchemaVersion),
            connection.where().toStdString(),
            SAY("Use that one, or name another folder in BAKEOFF_DATA_DIR.")};
    if (*version == kSchemaVersion)
        return {};
    return connection.transaction(
        [&]() -> core::Result<void> {
            if (auto locked = connection.dialect().lockSchema(connection); !locked)
                return locked;
            // Another program may have been faster.
            auto now = connection.dialect().schemaVersion(connection);
            if (!now)
                return now.error();
            return *now >= kSchemaVersion ? core::Result<void>() : migrateFrom(connection, *now);
        },
        kSetUp);
}

core::Result<void> refreshRun(const SqlConnection& connection, const QString& runId) {
    constexpr core::Sentence kWhat = SAY("The run's search words cannot be stored");
    auto query = connection.run(
        QStringLiteral("SELECT r.study, r.profile, r.source, r.tags, r.note, d.job, d.machine FROM runs r "
                       "LEFT JOIN run_documents d ON d.run = r.id WHERE r.id = ?"),
        {runId}, kWhat);
    if (!query)
        return query.error();
    if (!query->next())
        return Error{ErrorCode::NotFound, SAY("No run has this id."), runId.toStdString()};
    QStringList words{runId};
    for (int i = 0; i < 5; ++i)
        words << query->value(i).toString();
    const auto job = parsed(query->value(5).toString());
    const auto machine = parsed(query->value(6).toString());
    query->finish();
    for (const auto& item : core::listOf(job, "cases")) {
        addWord(words, core::memberOf(item, "subject"));
        addWord(words, core::memberOf(item, "workload"));
    }
    for (const auto* key : {"host", "hostname", "cpu_model", "os"})
        addWord(words, core::memberOf(machine, key));
    words.removeDuplicates();
    return connection.exec(
        QStringLiteral("UPDATE runs SET search = ?, machine_key = ? WHERE id = ?"),
        {words.join(QLatin1Char(' ')).toLower(), QString::fromStdString(core::machineKey(machine)), runId},
        kWhat);
}

QString tagsColumn(const QStringList& tags) {
    return tags.isEmpty() ? QString::fromLatin1("")
                          : QLatin1Char('|') + tags.join(QLatin1Char('|')) + QLatin1Char('|');
}

QStringList tagsFromColumn(const QString& column) {
    return column.split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

QVariantList messageColumns(const core::Message& message) {
    core::Json json;
    core::putMessage(json, kMessage, message);
    const auto said = json.find(kMessageSaid);
    return {QString::fromStdString(message.english()),
            said == json.end()
                ? QString::fromLatin1("")
                : QString::fromStdString(said->dump(-1, ' ', false, core::Json::error_handler_t::replace))};
}

core::Message messageFromColumns(const QString& english, const QString& said) {
    core::Json json{{kMessage, english.toStdString()}};
    if (!said.isEmpty())
        json[kMessageSaid] = core::parseLenient(said.toStdString());
    return core::messageAt(json, kMessage);
}

}  // namespace bakeoff::app
