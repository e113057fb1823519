// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/sql_connection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

#include "app/store/sql_dialect.h"

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

}  // namespace

SqlConnection::SqlConnection(const QString& address)
    : m_dialect(dialectFor(address)),
      m_name(QUuid::createUuid().toString()),
      m_address(address),
      m_where(m_dialect.shown(address)) {}

SqlConnection::~SqlConnection() {
    // The connection must have no user left before it is removed.
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

core::Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const QString& address) {
    std::unique_ptr<SqlConnection> connection(new SqlConnection(address));
    const auto& dialect = connection->dialect();
    const auto [driver, package] = dialect.driver();
    if (!QSqlDatabase::isDriverAvailable(QLatin1String(driver)))
        return Error{ErrorCode::Unsupported,
                     core::say("Qt's driver %1 is not installed (Debian: %2).", driver, package),
                     connection->m_where.toStdString()};
    auto database = QSqlDatabase::addDatabase(QLatin1String(driver), connection->m_name);
    dialect.configure(database, address);
    if (!database.open())
        return connection->errorOf(database.lastError(), SAY("The store of runs cannot be opened"));
    if (auto done = connection->exec(dialect.greeting(), {}, SAY("The store of runs cannot be used")); !done)
        return done.error();
    return connection;
}

Error SqlConnection::errorOf(const QSqlError& error, const core::Message& what) const {
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

core::Result<QSqlQuery> SqlConnection::run(const QString& statement, const QVariantList& values,
                                           const core::Message& what) const {
    QSqlQuery query(QSqlDatabase::database(m_name));
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

core::Result<void> SqlConnection::exec(const QString& statement, const QVariantList& values,
                                       const core::Message& what) const {
    auto query = run(statement, values, what);
    if (!query)
        return query.error();
    return {};
}

core::Result<void> SqlConnection::transaction(const std::function<core::Result<void>()>& work,
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
