// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>
#include <memory>

#include "core/base/result.h"

QT_BEGIN_NAMESPACE
class QSqlDatabase;
class QSqlError;
QT_END_NAMESPACE

namespace bakeoff::app {

class RunOwner;
class SqlConnection;

/// All that differs between the databases that can hold the runs. A new one is one file and a row in
/// dialectFor(). Thread: any; a dialect has no state.
class SqlDialect {
public:
    SqlDialect() = default;
    SqlDialect(const SqlDialect&) = delete;
    SqlDialect& operator=(const SqlDialect&) = delete;
    virtual ~SqlDialect() = default;

    /// Qt's name of the driver, and the package of Debian's that brings it.
    struct Driver {
        const char* name;
        const char* package;
    };
    [[nodiscard]] virtual Driver driver() const = 0;
    /// The address as it may be shown: without a password.
    [[nodiscard]] virtual QString shown(const QString& address) const { return address; }
    /// What must be there before a connection can be made. Errors: Io.
    [[nodiscard]] virtual core::Result<void> makePlace(const QString& /*address*/) const { return {}; }
    /// Whether something else than a store of runs is there, which must not be touched.
    [[nodiscard]] virtual bool isForeign(const QString& /*address*/) const { return false; }
    virtual void configure(QSqlDatabase& database, const QString& address) const = 0;
    /// The first statement of a connection.
    [[nodiscard]] virtual QString greeting() const = 0;
    /// Begins a transaction that will write.
    [[nodiscard]] virtual QString begin() const = 0;

    /// What an error means for the user.
    struct Meaning {
        core::Message remedy = {};
        bool damage = false;  ///< the file is damaged, or is no database
    };
    [[nodiscard]] virtual Meaning meaningOf(const QSqlError& /*error*/) const { return {}; }

    /// What the schema's definitions name {key} (a text that sorts by its bytes), {int} (a 64-bit integer),
    /// {id} (a key that counts up) and {strict} (ends a table).
    struct Types {
        const char* key;
        const char* integer;
        const char* id;
        const char* strict;
    };
    [[nodiscard]] virtual Types types() const = 0;
    /// A statement of the schema as this database takes it: its types() by default.
    [[nodiscard]] virtual QString definition(const QString& statement) const;
    /// The schema's number; 0 in an empty database.
    [[nodiscard]] virtual core::Result<int> schemaVersion(const SqlConnection& connection) const = 0;
    [[nodiscard]] virtual core::Result<void> setSchemaVersion(const SqlConnection& connection,
                                                              int version) const = 0;
    /// In a transaction: no other program changes the schema until it ends.
    [[nodiscard]] virtual core::Result<void> lockSchema(const SqlConnection& /*connection*/) const {
        return {};
    }

    /// How the database is used from now on, once it is known to be of no newer program.
    [[nodiscard]] virtual core::Result<void> tune(const SqlConnection& /*connection*/) const { return {}; }
    /// Marks the runs that go on in this program. `connection` must outlive what is returned.
    [[nodiscard]] virtual std::unique_ptr<RunOwner> makeOwner(const QString& address,
                                                              const SqlConnection& connection) const = 0;

    // Files may be damaged; a server looks after its own.

    /// Whether checkIntegrity() is due before the store is used.
    [[nodiscard]] virtual bool needsFullCheck(const QString& /*address*/) const { return false; }
    /// Looks through the whole database. Errors: Io; damage is noted for the next opening.
    [[nodiscard]] virtual core::Result<void> checkIntegrity(const SqlConnection& /*connection*/,
                                                            const QString& /*address*/) const {
        return {};
    }
    /// Remembers for the next opening that damage was seen.
    virtual void noteDamage(const QString& /*address*/) const {}
    /// Saves what can be read of a damaged store; a sentence for the user.
    [[nodiscard]] virtual core::Result<core::Message> rescue(const QString& address) const;
};

const SqlDialect& sqliteDialect();
const SqlDialect& postgresDialect();
/// The dialect of an address: postgresql:// and postgres:// are PostgreSQL, everything else is an SQLite
/// file.
const SqlDialect& dialectFor(const QString& address);

}  // namespace bakeoff::app
