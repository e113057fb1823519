// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/sqlite_rescue.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QMap>
#include <QSet>
#include <QSqlError>
#include <QSqlRecord>
#include <QtEndian>

#include "app/store/schema.h"
#include "app/store/sql_connection.h"
#include "core/protocol/run_status.h"

namespace bakeoff::app {
namespace {

using core::Error;
using core::ErrorCode;

/// A file of this size is looked through in about 10 ms; larger ones would be felt at the start.
constexpr qint64 kSmallEnough = qint64{8} << 20;
constexpr qint64 kLongestJump = qint64{1} << 20;
constexpr core::Sentence kSave = SAY("The damaged store of runs cannot be saved");

QString markerOf(const QString& file) {
    return file + QStringLiteral(".damaged");
}

using Row = QMap<QString, QVariant>;

/// Reads a table in the order of its row numbers, as far as it can be read: where a page is damaged, it
/// jumps ahead by ever larger steps, and at last comes from the other end.
class TableReader {
public:
    TableReader(const SqlConnection& connection, const QString& table)
        : m_connection(connection), m_table(table) {}

    template <typename Use>
    void readAll(const Use& use) {
        qint64 next = 0;
        for (qint64 jump = 1; jump <= kLongestJump;) {
            const qint64 before = m_last;
            if (readFrom(next, true, use))
                return;
            jump = m_last > before ? 1 : jump * 2;
            next = std::max(m_last, next) + jump;
        }
        for (qint64 attempt = 0, from = INT64_MAX; attempt < 64; ++attempt) {
            m_last = -1;
            if (readFrom(from, false, use) || m_last < 0)
                return;
            from = m_last - 1;
        }
    }

private:
    /// True when the end was reached without an error.
    template <typename Use>
    bool readFrom(qint64 from, bool upwards, const Use& use) {
        auto query =
            m_connection.run(QStringLiteral("SELECT rowid AS row_number, * FROM %1 WHERE rowid %2 ? ORDER BY "
                                            "rowid %3")
                                 .arg(m_table, upwards ? QStringLiteral(">=") : QStringLiteral("<="),
                                      upwards ? QStringLiteral("ASC") : QStringLiteral("DESC")),
                             {from}, kSave);
        if (!query)
            return false;
        while (query->next()) {
            const auto record = query->record();
            m_last = record.value(0).toLongLong();
            if (m_seen.contains(m_last))
                continue;
            m_seen.insert(m_last);
            Row row;
            for (int i = 1; i < record.count(); ++i)
                row[record.fieldName(i)] = record.value(i);
            use(row);
        }
        return !query->lastError().isValid();
    }

    const SqlConnection& m_connection;
    QString m_table;
    QSet<qint64> m_seen;
    qint64 m_last = -1;
};

/// Copies what can be read from a damaged store of any schema into a new one of the present schema.
class Rescue {
public:
    Rescue(const SqlConnection& damaged, const SqlConnection& target)
        : m_damaged(damaged), m_target(target) {}

    int runs = 0;
    int trials = 0;

    core::Result<void> copyAll() {
        return m_target.transaction(
            [&]() -> core::Result<void> {
                TableReader(m_damaged, QStringLiteral("runs")).readAll([&](const Row& row) { addRun(row); });
                TableReader(m_damaged, QStringLiteral("run_documents")).readAll([&](const Row& row) {
                    ensureRun(row[QStringLiteral("run")].toString());
                    keep(QStringLiteral("UPDATE run_documents SET job = ?, machine = ? WHERE run = ?"),
                         {row[QStringLiteral("job")], row[QStringLiteral("machine")],
                          row[QStringLiteral("run")]});
                });
                TableReader(m_damaged, QStringLiteral("trials")).readAll([&](const Row& row) {
                    addTrial(row);
                });
                TableReader(m_damaged, QStringLiteral("log_lines")).readAll([&](const Row& row) {
                    ensureRun(row[QStringLiteral("run")].toString());
                    insert(QStringLiteral("log_lines"), row, {"run", "at_ms", "important", "text"});
                });
                TableReader(m_damaged, QStringLiteral("store_values")).readAll([&](const Row& row) {
                    insert(QStringLiteral("store_values"), row, {"name", "value"});
                });
                return finish();
            },
            kSave);
    }

private:
    void addRun(Row row) {
        const QString id = row[QStringLiteral("id")].toString();
        if (id.isEmpty() || m_runs.contains(id))
            return;
        // Text pages may be readable and still hold nonsense: the new store's own rules reject such a row.
        if (!insert(QStringLiteral("runs"), row,
                    {"id", "started_at_ms", "ended_at_ms", "status", "study", "profile", "message",
                     "message_said", "trials_planned", "source", "public_board", "tags", "note",
                     "deleted_at_ms"}))
            return;
        m_runs.insert(id);
        ++runs;
        keep(QStringLiteral("INSERT INTO run_documents (run, job, machine) VALUES (?, ?, ?)"),
             {id, row.value(QStringLiteral("job"), QStringLiteral("{}")),
              row.value(QStringLiteral("machine"), QStringLiteral("{}"))});
    }

    void ensureRun(const QString& id) {
        if (m_runs.contains(id))
            return;
        const auto message =
            messageColumns(SAY("The store was damaged; only trials of this run could be saved."));
        addRun({{QStringLiteral("id"), id},
                {QStringLiteral("started_at_ms"),
                 QDateTime::fromString(id.left(15), QStringLiteral("yyyyMMdd-HHmmss")).toMSecsSinceEpoch()},
                {QStringLiteral("status"), QString::fromLatin1(core::nameOf(core::RunStatus::Lost))},
                {QStringLiteral("study"), QString::fromLatin1("")},
                {QStringLiteral("profile"), QString::fromLatin1("")},
                {QStringLiteral("message"), message[0]},
                {QStringLiteral("message_said"), message[1]},
                {QStringLiteral("trials_planned"), 0}});
    }

    void addTrial(const Row& row) {
        ensureRun(row[QStringLiteral("run")].toString());
        if (insert(QStringLiteral("trials"), row,
                   {"run", "workload", "subject", "trial", "status", "result"}))
            ++trials;
    }

    core::Result<void> finish() {
        auto counted = m_target.exec(
            QStringLiteral(
                "UPDATE runs SET trials_stored = (SELECT count(*) FROM trials WHERE run = runs.id), "
                "trials_failed = (SELECT count(*) FROM trials WHERE run = runs.id AND status <> 'ok')"),
            {}, kSave);
        for (auto it = m_runs.cbegin(); counted && it != m_runs.cend(); ++it)
            counted = refreshRun(m_target, *it);
        return counted;
    }

    bool keep(const QString& statement, const QVariantList& values) const {
        return m_target.exec(statement, values, kSave).ok();
    }

    bool insert(const QString& table, const Row& row, std::initializer_list<const char*> wanted) const {
        QStringList columns;
        QStringList marks;
        QVariantList values;
        for (const auto* name : wanted) {
            const QString column = QString::fromLatin1(name);
            if (!row.contains(column))
                continue;
            columns << column;
            marks << QStringLiteral("?");
            values << row[column];
        }
        return keep(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                        .arg(table, columns.join(QLatin1Char(',')), marks.join(QLatin1Char(','))),
                    values);
    }

    const SqlConnection& m_damaged;
    const SqlConnection& m_target;
    QSet<QString> m_runs;
};

Error fileError(core::Sentence what, const QString& file) {
    return {ErrorCode::Io, what, file.toStdString(),
            SAY("Check the permissions and the space of its folder.")};
}

/// Moves the file with its journal; the damaged bytes stay as they are.
core::Result<QString> moveAside(const QString& file) {
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString kept = file + QStringLiteral(".damaged-") + stamp;
    if (!QFile::rename(file, kept))
        return fileError(SAY("The store of runs is damaged, and moving it aside failed."), file);
    const QString journal = QStringLiteral("-wal");
    if (QFile::exists(file + journal) && !QFile::rename(file + journal, kept + journal))
        return fileError(SAY("The store of runs is damaged, and moving its journal aside failed."), file);
    QFile::remove(file + QStringLiteral("-shm"));
    return kept;
}

void removeDatabase(const QString& file) {
    for (const auto* part : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(part));
}

/// SQLite refuses a file whose first 100 bytes are wrong or that is shorter than they say, also when most of
/// its pages are whole. `sound` is a file that this program has just made, of the same page size.
void mendHeader(const QString& damaged, const QString& sound) {
    constexpr qint64 kHeader = 100;  // sqlite.org/fileformat2.html, 1.3
    constexpr qint64 kPage = 4096;
    QFile file(damaged);
    QFile model(sound);
    if (!file.open(QIODevice::ReadWrite) || !model.open(QIODevice::ReadOnly) || file.size() < kPage)
        return;
    QByteArray header = model.read(kHeader);
    const QByteArray own = file.read(kHeader);
    const bool ownIsSound = own.left(16) == header.left(16);
    const auto pages = static_cast<quint32>((file.size() + kPage - 1) / kPage);
    if (ownIsSound)
        header = own;
    quint32 claimed = ownIsSound ? qFromBigEndian<quint32>(own.constData() + 28) : pages;
    if (!ownIsSound || claimed > pages * 16) {
        claimed = pages;
        qToBigEndian(claimed, header.data() + 28);
        // No free pages: what the list of them said is lost with the header.
        header.replace(32, 8, QByteArray(8, '\0'));
    }
    file.seek(0);
    if (file.write(header) == kHeader && claimed > pages)
        file.resize(static_cast<qint64>(claimed) * kPage);
}

core::Result<void> copyReadable(const QString& kept, const QString& target, int& runs, int& trials) {
    // Reading finishes what the journal holds, so it is done on a copy.
    const QString work = target + QStringLiteral(".rescue");
    removeDatabase(work);
    if (!QFile::copy(kept, work))
        return fileError(SAY("The store of runs is damaged, and copying it failed."), kept);
    QFile::copy(kept + QStringLiteral("-wal"), work + QStringLiteral("-wal"));
    core::Result<void> copied;
    {
        auto to = SqlConnection::open(target);
        if (!to)
            return to.error();
        if (copied = migrateSchema(**to); copied) {
            // Nothing of a file without SQLite's own structure can be read; that is no error of the rescue.
            mendHeader(work, target);
            auto from = SqlConnection::open(work);
            if (from) {
                Rescue rescue(**from, **to);
                copied = rescue.copyAll();
                runs = rescue.runs;
                trials = rescue.trials;
            }
        }
    }
    removeDatabase(work);
    return copied;
}

}  // namespace

bool needsFullCheck(const QString& file) {
    const QFileInfo info(file);
    if (!info.exists() || info.size() == 0)
        return false;
    return info.size() <= kSmallEnough || QFile::exists(markerOf(file));
}

void noteDamage(const QString& file) {
    QFile marker(markerOf(file));
    if (marker.open(QIODevice::WriteOnly))
        marker.write("Damage was seen in the store of runs; it is looked through when it is opened next.\n");
}

core::Result<core::Message> rescueStore(const QString& file) {
    QLockFile lock(file + QStringLiteral(".rescue.lock"));
    if (!lock.tryLock(30'000))
        return Error{ErrorCode::Io, SAY("Another program is saving the damaged store of runs."),
                     file.toStdString(), SAY("Try again later.")};
    auto kept = moveAside(file);
    if (!kept)
        return kept.error();
    int runs = 0;
    int trials = 0;
    const QString fresh = file + QStringLiteral(".new");
    removeDatabase(fresh);
    auto copied = copyReadable(*kept, fresh, runs, trials);
    if (copied && !QFile::rename(fresh, file))
        copied = fileError(
            SAY("The store of runs is damaged, and putting the saved runs in its place failed."), file);
    if (!copied)
        return Error{
            copied.error().code,
            core::Message::joined(
                {copied.error().message, core::say("The damaged file is kept as %1.", kept->toStdString())}),
            copied.error().where, copied.error().remedy};
    QFile::remove(markerOf(file));
    return core::say(
        "The store of runs was damaged. %1 runs with %2 trials were saved; the damaged file is kept as %3.",
        runs, trials, kept->toStdString());
}

}  // namespace bakeoff::app
