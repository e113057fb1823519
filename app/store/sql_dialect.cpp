// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/sql_dialect.h"

namespace bakeoff::app {

const SqlDialect& dialectFor(const QString& address) {
    struct Row {
        QLatin1String beginning;
        const SqlDialect& (*dialect)();
    };
    static constexpr Row kRows[] = {
        {QLatin1String("postgresql://"), &postgresDialect},
        {QLatin1String("postgres://"), &postgresDialect},
    };
    for (const auto& row : kRows) {
        if (address.startsWith(row.beginning))
            return row.dialect();
    }
    return sqliteDialect();
}

core::Result<QString> SqlDialect::rescue(const QString& address) const {
    return core::Error{core::ErrorCode::Unsupported, SAY("Only a file can be rescued."),
                       shown(address).toStdString()};
}

}  // namespace bakeoff::app
