// SPDX-License-Identifier: GPL-3.0-only
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>

#include "app/store/run_owner.h"
#include "app/store/sql_connection.h"
#include "app/store/sql_dialect.h"
#include "app/store/sqlite_foreign.h"
#include "app/store/sqlite_rescue.h"

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

constexpr int kBusyTimeoutMs = 5000;
constexpr core::Sentence kStartAgain =
    SAY("Start the program again: it saves what can be read and keeps the damaged file.");

// Result codes (sqlite.org/rescode.html).
constexpr int kBusy = 5;
constexpr int kReadOnly = 8;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kCantOpen = 14;
constexpr int kNotADatabase = 26;

class SqliteDialect final : public SqlDialect {
public:
    [[nodiscard]] Driver driver() const override { return {"QSQLITE", "libqt6sql6-sqlite"}; }

    [[nodiscard]] core::Result<void> makePlace(const QString& file) const override {
        const QString folder = QFileInfo(file).absolutePath();
        if (!QDir().mkpath(folder))
            return Error{ErrorCode::Io, SAY("The folder for the runs cannot be made."), folder.toStdString(),
                         SAY("Check its permissions.")};
        return {};
    }
    [[nodiscard]] bool isForeign(const QString& file) const override { return isForeignFile(file); }
    void configure(QSqlDatabase& database, const QString& file) const override {
        rememberStore(file);
        // SQLite gives its journals the permissions of the file.
        QFile store(file);
        if (!file.startsWith(QLatin1Char(':')) && !store.exists())
            static_cast<void>(store.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                                         QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs));
    }
    [[nodiscard]] QString greeting() const override { return QStringLiteral("PRAGMA foreign_keys = ON"); }
    // IMMEDIATE: a later change from reading to writing could fail with "busy" at once.
    [[nodiscard]] QString begin() const override { return QStringLiteral("BEGIN IMMEDIATE"); }

    [[nodiscard]] Meaning meaningOf(const QSqlError& error) const override {
        switch (error.nativeErrorCode().toInt() & 0xff) {  // extended codes keep the kind in the low byte
            case kBusy:
                return {SAY("Another program holds the store; try again in a moment.")};
            case kReadOnly:
                return {
                    SAY("The file or its folder is read-only. Change its permissions, or name another folder "
                        "in BAKEOFF_DATA_DIR.")};
            case kCorrupt:
            case kNotADatabase:
                return {core::Message::joined({SAY("The file is damaged."), kStartAgain}), true};
            case kFull:
                return {SAY("The disk is full. Free some space and try again.")};
            case kCantOpen:
                return {SAY("Check that the folder is there and may be written.")};
            default:
                return {};
        }
    }

    [[nodiscard]] Types types() const override {
        return {"TEXT", "INTEGER", "INTEGER PRIMARY KEY", "STRICT"};
    }
    [[nodiscard]] core::Result<int> schemaVersion(const SqlConnection& connection) const override {
        auto query = connection.run(QStringLiteral("PRAGMA user_version"), {},
                                    SAY("The store of runs cannot be read"));
        if (!query)
            return query.error();
        return query->next() ? query->value(0).toInt() : 0;
    }
    [[nodiscard]] core::Result<void> setSchemaVersion(const SqlConnection& connection,
                                                      int version) const override {
        return connection.exec(QStringLiteral("PRAGMA user_version = %1").arg(version), {},
                               SAY("The store of runs cannot be set up"));
    }

    [[nodiscard]] core::Result<void> tune(const SqlConnection& connection) const override {
        for (const auto* pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"}) {
            if (auto set =
                    connection.exec(QString::fromLatin1(pragma), {}, SAY("The store of runs cannot be used"));
                !set)
                return set;
        }
        return {};
    }
    [[nodiscard]] std::unique_ptr<RunOwner> makeOwner(const QString& file,
                                                      const SqlConnection& /*connection*/) const override {
        return makeLockFileOwner(file);
    }

    [[nodiscard]] bool needsFullCheck(const QString& file) const override {
        return app::needsFullCheck(file);
    }
    [[nodiscard]] core::Result<void> checkIntegrity(const SqlConnection& connection,
                                                    const QString& file) const override {
        constexpr core::Sentence kCheck = SAY("The store of runs cannot be checked");
        auto query = connection.run(QStringLiteral("PRAGMA quick_check(1)"), {}, kCheck);
        if (!query || !query->next()) {
            noteDamage(file);
            return query ? Error{ErrorCode::Io, kCheck, file.toStdString()} : query.error();
        }
        const QString answer = query->value(0).toString();
        if (answer == QLatin1String("ok"))
            return {};
        noteDamage(file);
        connection.noteDamageSeen();
        return Error{ErrorCode::Io,
                     core::say("The store of runs is damaged (%1).", answer.simplified().toStdString()),
                     file.toStdString(), kStartAgain};
    }
    void noteDamage(const QString& file) const override { app::noteDamage(file); }
    [[nodiscard]] core::Result<core::Message> rescue(const QString& file) const override {
        return rescueStore(file);
    }
};

}  // namespace

const SqlDialect& sqliteDialect() {
    static const SqliteDialect dialect;
    return dialect;
}

}  // namespace bakeoff::app
