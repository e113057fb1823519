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

QString SqlDialect::definition(const QString& statement) const {
    const auto own = types();
    QString text = statement;
    text.replace(QLatin1String("{int}"), QLatin1String(own.integer));
    text.replace(QLatin1String("{key}"), QLatin1String(own.key));
    text.replace(QLatin1String("{id}"), QLatin1String(own.id));
    text.replace(QLatin1String("{strict}"), QLatin1String(own.strict));
    return text;
}

core::Result<core::Message> SqlDialect::rescue(const QString& address) const {
    return core::Error{core::ErrorCode::Unsupported, SAY("Only a file can be rescued."),
                       shown(address).toStdString()};
}

}  // namespace bakeoff::app
