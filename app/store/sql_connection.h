// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariantList>
#include <functional>
#include <memory>

#include "core/base/result.h"

QT_BEGIN_NAMESPACE
class QSqlError;
QT_END_NAMESPACE

namespace bakeoff::app {

class SqlDialect;

/// One connection to a database of any dialect.
/// Thread: the one that opened it.
class SqlConnection {
public:
    ~SqlConnection();
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;

    /// Connects; changes nothing in the database. Errors: Io, Unsupported when the driver is not installed.
    static core::Result<std::unique_ptr<SqlConnection>> open(const QString& address);

    [[nodiscard]] const SqlDialect& dialect() const { return m_dialect; }
    /// For messages: the file, or the address without its password.
    [[nodiscard]] const QString& where() const { return m_where; }

    /// Runs one statement with its values for "?". `what` begins the error's message: "The run cannot be
    /// read".
    core::Result<QSqlQuery> run(const QString& statement, const QVariantList& values,
                                const core::Message& what) const;
    core::Result<void> exec(const QString& statement, const QVariantList& values,
                            const core::Message& what) const;
    /// Everything that `work` does happens, or nothing. Other writers wait.
    core::Result<void> transaction(const std::function<core::Result<void>()>& work,
                                   const core::Message& what) const;

    /// True when the last failing statement said that the file is damaged or is no database.
    [[nodiscard]] bool sawDamage() const { return m_sawDamage; }
    /// For damage that a check reported without a failing statement.
    void noteDamageSeen() const { m_sawDamage = true; }

private:
    explicit SqlConnection(const QString& address);
    core::Error errorOf(const QSqlError& error, const core::Message& what) const;

    const SqlDialect& m_dialect;
    QString m_name;
    QString m_address;
    QString m_where;
    mutable bool m_sawDamage = false;
};

}  // namespace bakeoff::app
