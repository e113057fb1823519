// SPDX-License-Identifier: GPL-3.0-only
#include "app/store/run_owner.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLockFile>
#include <QSet>
#include <QtEndian>
#include <map>

#include "app/store/sql_connection.h"

namespace bakeoff::app {
namespace {

class LockFileOwner : public RunOwner {
public:
    explicit LockFileOwner(const QString& storeFile) : m_folder(QFileInfo(storeFile).absolutePath()) {}

    bool take(const QString& runId) override {
        auto lock = makeLock(runId);
        if (!lock->tryLock(0))
            return false;
        m_locks[runId] = std::move(lock);
        return true;
    }
    void release(const QString& runId) override { m_locks.erase(runId); }
    bool alive(const QString& runId) override {
        if (m_locks.count(runId))
            return true;
        auto lock = makeLock(runId);
        return !lock->tryLock(0) && lock->error() == QLockFile::LockFailedError;
    }

private:
    [[nodiscard]] std::unique_ptr<QLockFile> makeLock(const QString& runId) const {
        auto lock = std::make_unique<QLockFile>(m_folder + QStringLiteral("/running-") + runId +
                                                QStringLiteral(".lock"));
        lock->setStaleLockTime(0);  // only a dead owner makes a lock stale, not its age
        return lock;
    }

    QString m_folder;
    std::map<QString, std::unique_ptr<QLockFile>> m_locks;
};

class AdvisoryLockOwner : public RunOwner {
public:
    explicit AdvisoryLockOwner(const SqlConnection& connection) : m_connection(connection) {}

    bool take(const QString& runId) override {
        if (!ask("SELECT pg_try_advisory_lock(?)", runId))
            return false;
        m_taken.insert(runId);
        return true;
    }
    void release(const QString& runId) override {
        if (m_taken.remove(runId))
            ask("SELECT pg_advisory_unlock(?)", runId);
    }
    bool alive(const QString& runId) override {
        // The server lets a connection take its own lock twice.
        if (m_taken.contains(runId))
            return true;
        if (!ask("SELECT pg_try_advisory_lock(?)", runId))
            return true;
        ask("SELECT pg_advisory_unlock(?)", runId);
        return false;
    }

private:
    bool ask(const char* statement, const QString& runId) const {
        const auto hash = QCryptographicHash::hash(runId.toUtf8(), QCryptographicHash::Sha1);
        const auto key = qFromBigEndian<qint64>(hash.constData());
        auto query = m_connection.run(QString::fromLatin1(statement), {key}, SAY("A run cannot be marked"));
        return query && query->next() && query->value(0).toBool();
    }

    const SqlConnection& m_connection;
    QSet<QString> m_taken;
};

}  // namespace

std::unique_ptr<RunOwner> makeLockFileOwner(const QString& storeFile) {
    return std::make_unique<LockFileOwner>(storeFile);
}

std::unique_ptr<RunOwner> makeAdvisoryLockOwner(const SqlConnection& connection) {
    return std::make_unique<AdvisoryLockOwner>(connection);
}

}  // namespace bakeoff::app
