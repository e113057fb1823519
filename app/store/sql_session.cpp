// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/sql_session.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

#include "app/store/sqlite_rescue.h"

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

constexpr int kBusyTimeoutMs = 5000;
constexpr int kConnectTimeoutS = 10;

// Result codes of SQLite (sqlite.org/rescode.html).
constexpr int kSqliteBusy = 5;
constexpr int kSqliteReadOnly = 8;
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteFull = 13;
constexpr int kSqliteCantOpen = 14;
constexpr int kSqliteNotADatabase = 26;

const char* sqliteRemedy(int code) {
    switch (code) {
        case kSqliteBusy:
            return " Another program holds the store; try again in a moment.";
        case kSqliteReadOnly:
            return " The file or its folder is read-only. Change its permissions, or name another folder in "
                   "BAKEOFF_DATA_DIR.";
        case kSqliteCorrupt:
        case kSqliteNotADatabase:
            return " The file is damaged. Start the program again: it saves what can be read and keeps the "
                   "damaged file.";
        case kSqliteFull:
            return " The disk is full. Make room and try again.";
        case kSqliteCantOpen:
            return " Check that the folder is there and may be written.";
        default:
            return "";
    }
}

QString withoutPassword(const QString& address) {
    return QUrl(address).toString(QUrl::RemovePassword);
}

void setPostgresOptions(QSqlDatabase& database, const QString& address) {
    const QUrl url(address);
    const QUrlQuery query(url);
    const QString host = query.queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded);
    // A folder of sockets does not fit into the host part of an address, so libpq has it in the query.
    database.setHostName(host.isEmpty() ? url.host() : host);
    const QString port = query.queryItemValue(QStringLiteral("port"));
    if (!port.isEmpty() || url.port() > 0)
        database.setPort(port.isEmpty() ? url.port() : port.toInt());
    database.setDatabaseName(url.path(QUrl::FullyDecoded).mid(1));
    database.setUserName(url.userName(QUrl::FullyDecoded));
    database.setPassword(url.password(QUrl::FullyDecoded));
    QStringList options{QStringLiteral("connect_timeout=%1").arg(kConnectTimeoutS)};
    for (const auto& [key, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (key != QLatin1String("host") && key != QLatin1String("port"))
            options << key + QLatin1Char('=') + value;
    }
    database.setConnectOptions(options.join(QLatin1Char(';')));
}

}  // namespace

bool isPostgresAddress(const QString& address) {
    return address.startsWith(QLatin1String("postgresql://")) ||
           address.startsWith(QLatin1String("postgres://"));
}

SqlSession::~SqlSession() {
    // The connection must have no user left before it is removed.
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

core::Result<std::unique_ptr<SqlSession>> SqlSession::open(const QString& address) {
    std::unique_ptr<SqlSession> session(new SqlSession);
    session->m_connection = QUuid::createUuid().toString();
    session->m_postgres = isPostgresAddress(address);
    session->m_where = session->m_postgres ? withoutPassword(address) : address;
    const QString driver = session->m_postgres ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE");
    if (!QSqlDatabase::isDriverAvailable(driver))
        return Error{ErrorCode::Unsupported,
                     "Qt's driver " + driver.toStdString() + " is not installed (Debian: " +
                         (session->m_postgres ? "libqt6sql6-psql" : "libqt6sql6-sqlite") + ").",
                     session->m_where.toStdString()};
    auto database = QSqlDatabase::addDatabase(driver, session->m_connection);
    if (session->m_postgres) {
        setPostgresOptions(database, address);
    } else {
        database.setDatabaseName(address);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs));
    }
    if (!database.open())
        return session->errorOf(database.lastError(), "The store of runs cannot be opened");
    const QStringList settings = session->m_postgres
                                     // "already exists, skipping" is no news for people.
                                     ? QStringList{QStringLiteral("SET client_min_messages = warning")}
                                     : QStringList{QStringLiteral("PRAGMA foreign_keys = ON")};
    for (const auto& setting : settings) {
        if (auto done = session->exec(setting, {}, "The store of runs cannot be used"); !done)
            return done.error();
    }
    return session;
}

Error SqlSession::errorOf(const QSqlError& error, const char* what) const {
    const int code =
        error.nativeErrorCode().toInt() & 0xff;  // the extended codes keep the kind in the low byte
    if (!m_postgres && (code == kSqliteCorrupt || code == kSqliteNotADatabase)) {
        m_sawDamage = true;
        noteDamage(m_where);
    }
    QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    text = text.simplified();
    if (!text.endsWith(QLatin1Char('.')))
        text += QLatin1Char('.');
    return {ErrorCode::Io,
            std::string(what) + ": " + text.toStdString() + (m_postgres ? "" : sqliteRemedy(code)),
            m_where.toStdString()};
}

core::Result<QSqlQuery> SqlSession::run(const QString& statement, const QVariantList& values,
                                        const char* what) const {
    QSqlQuery query(QSqlDatabase::database(m_connection));
    query.setForwardOnly(true);
    if (values.isEmpty()) {
        // Not every statement can be prepared (SET, LOCK).
        if (!query.exec(statement))
            return errorOf(query.lastError(), what);
        return query;
    }
    if (!query.prepare(statement))
        return errorOf(query.lastError(), what);
    for (const auto& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return errorOf(query.lastError(), what);
    return query;
}

core::Result<void> SqlSession::exec(const QString& statement, const QVariantList& values,
                                    const char* what) const {
    auto query = run(statement, values, what);
    if (!query)
        return query.error();
    return {};
}

core::Result<void> SqlSession::transaction(const std::function<core::Result<void>()>& work,
                                           const char* what) const {
    // IMMEDIATE: a later change from reading to writing could fail with "busy" at once.
    const QString begin = m_postgres ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN IMMEDIATE");
    if (auto begun = exec(begin, {}, what); !begun)
        return begun;
    auto done = work();
    if (done)
        done = exec(QStringLiteral("COMMIT"), {}, what);
    if (!done) {
        const auto undone = exec(QStringLiteral("ROLLBACK"), {}, what);
        Q_UNUSED(undone)  // the first error is the one to tell
    }
    return done;
}

}  // namespace bakeoff::app
