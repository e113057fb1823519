// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/sqlite_foreign.h"

#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QtEndian>

namespace bakeoff::app {
namespace {

// sqlite.org/fileformat2.html: 1.3 (the header), 1.6 (the page that follows it), 2.6 (the table of tables).
const QByteArray kMagic("SQLite format 3\0", 16);
constexpr int kUserVersionAt = 60;
constexpr int kPageTypeAt = 100;
constexpr int kCellsAt = 103;
constexpr int kHeadSize = 105;
constexpr char kLeafPage = 13;
/// How a database keeps that it has a table: its kind, its name, and the name again.
const QByteArray kTables[] = {QByteArrayLiteral("tablerunsruns"), QByteArrayLiteral("tabletrialstrials")};
constexpr qint64 kChunk = qint64{1} << 20;
constexpr qint64 kSearched = qint64{64} << 20;

bool holdsOurTables(QFile& file) {
    qsizetype found = 0;
    for (const auto& table : kTables) {
        if (!file.seek(0))
            return false;
        QByteArray window;
        while (!file.atEnd() && file.pos() < kSearched) {
            window = window.right(table.size()) + file.read(kChunk);
            if (window.contains(table)) {
                ++found;
                break;
            }
        }
    }
    return found == static_cast<qsizetype>(std::size(kTables));
}

/// Of a sound database; false when it cannot be asked.
bool hasOurColumns(const QString& file) {
    const QString name = QUuid::createUuid().toString();
    bool ours = false;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        // Immutable: no lock, no journal, nothing is made beside the file.
        database.setDatabaseName(
            QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toEncoded()) +
            QStringLiteral("?immutable=1"));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
        if (database.open()) {
            QSqlQuery query(database);
            ours =
                query.exec(QStringLiteral(
                    "SELECT (SELECT count(*) FROM pragma_table_info('runs') WHERE name IN ('id', "
                    "'started_at_ms', 'status', 'study')) + (SELECT count(*) FROM "
                    "pragma_table_info('trials') WHERE name IN ('run', 'workload', 'subject', 'result'))")) &&
                query.next() && query.value(0).toInt() == 8;
        }
    }
    QSqlDatabase::removeDatabase(name);
    return ours;
}

/// Files that this process has open as stores, or had. Reading one in any other way than by SQLite would
/// cancel the locks that its connections hold when it is closed (sqlite.org/howtocorrupt.html, 2.2), and with
/// them what they write is lost.
QSet<QString>& knownStores() {
    static QSet<QString> known;
    return known;
}
QMutex& knownLock() {
    static QMutex lock;
    return lock;
}

}  // namespace

void rememberStore(const QString& path) {
    const QMutexLocker locked(&knownLock());
    knownStores().insert(QFileInfo(path).absoluteFilePath());
}

bool isForeignFile(const QString& path) {
    const QMutexLocker locked(&knownLock());
    if (knownStores().contains(QFileInfo(path).absoluteFilePath()))
        return false;
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() == 0 || !file.open(QIODevice::ReadOnly))
        return false;  // opening it says what is wrong with it
    const QByteArray head = file.read(kHeadSize);
    if (head.size() < kHeadSize || !head.startsWith(kMagic))
        return !holdsOurTables(file);
    if (qFromBigEndian<quint32>(head.constData() + kUserVersionAt) == 0)
        return head[kPageTypeAt] != kLeafPage || qFromBigEndian<quint16>(head.constData() + kCellsAt) != 0;
    return !hasOurColumns(path) && !holdsOurTables(file);
}

}  // namespace bakeoff::app
