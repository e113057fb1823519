// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/store/sql_connection.h"

namespace bakeoff::app {

/// The schema that this program reads and writes.
inline constexpr int kSchemaVersion = 5;

/// Brings a database of any older schema to kSchemaVersion, in one transaction.
/// Errors: Unsupported for a newer schema, Io.
core::Result<void> migrateSchema(const SqlConnection& connection);

/// Computes again what a run is searched by and its machine key. Part of a caller's transaction or its own.
core::Result<void> refreshRun(const SqlConnection& connection, const QString& runId);

/// Tags as they stand in their column: "|a|b|"; empty without tags.
QString tagsColumn(const QStringList& tags);
QStringList tagsFromColumn(const QString& column);

/// A message as it stands in `message` and `message_said`: the English text, which any program can show, and
/// what it was made of (see putMessage()), which is empty where the text is all there is.
QVariantList messageColumns(const core::Message& message);
core::Message messageFromColumns(const QString& english, const QString& said);

}  // namespace bakeoff::app
