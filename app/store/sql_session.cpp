// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/sql_session.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

#include "app/store/sql_dialect.h"

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

}  // namespace

SqlSession::SqlSession(const QString& address)
    : m_dialect(dialectFor(address)),
      m_connection(QUuid::createUuid().toString()),
      m_address(address),
      m_where(m_dialect.shown(address)) {}

SqlSession::~SqlSession() {
    // The connection must have no user left before it is removed.
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

core::Result<std::unique_ptr<SqlSession>> SqlSession::open(const QString& address) {
    std::unique_ptr<SqlSession> session(new SqlSession(address));
    const auto& dialect = session->dialect();
    const auto [driver, package] = dialect.driver();
    if (!QSqlDatabase::isDriverAvailable(QLatin1String(driver)))
        return Error{ErrorCode::Unsupported,
                     core::say("Qt's driver %1 is not installed (Debian: %2).", driver, package),
                     session->m_where.toStdString()};
    auto database = QSqlDatabase::addDatabase(QLatin1String(driver), session->m_connection);
    dialect.configure(database, address);
    if (!database.open())
        return session->errorOf(database.lastError(), SAY("The store of runs cannot be opened"));
    if (auto done = session->exec(dialect.greeting(), {}, SAY("The store of runs cannot be used")); !done)
        return done.error();
    return session;
}

Error SqlSession::errorOf(const QSqlError& error, const core::Message& what) const {
    const auto meaning = m_dialect.meaningOf(error);
    if (meaning.damage) {
        m_sawDamage = true;
        m_dialect.noteDamage(m_address);
    }
    QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    text = text.simplified();
    if (!text.endsWith(QLatin1Char('.')))
        text += QLatin1Char('.');
    return {ErrorCode::Io, core::say("%1: %2", what, text.toStdString()), m_where.toStdString(),
            meaning.remedy};
}

core::Result<QSqlQuery> SqlSession::run(const QString& statement, const QVariantList& values,
                                        const core::Message& what) const {
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
                                    const core::Message& what) const {
    auto query = run(statement, values, what);
    if (!query)
        return query.error();
    return {};
}

core::Result<void> SqlSession::transaction(const std::function<core::Result<void>()>& work,
                                           const core::Message& what) const {
    if (auto begun = exec(m_dialect.begin(), {}, what); !begun)
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
