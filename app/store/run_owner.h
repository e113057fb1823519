// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <memory>

namespace bakeoff::app {

class SqlConnection;

/// Knows whether the program that makes a run still lives. The marks vanish with their program, however it
/// ends. Thread: that of its store.
class RunOwner {
public:
    virtual ~RunOwner() = default;
    /// Marks a run as in progress in this program. False when that cannot be done.
    virtual bool take(const QString& runId) = 0;
    virtual void release(const QString& runId) = 0;
    [[nodiscard]] virtual bool alive(const QString& runId) = 0;
};

/// One lock file a run beside an SQLite store: while its process lives the lock is held, and a dead owner's
/// lock is stale.
std::unique_ptr<RunOwner> makeLockFileOwner(const QString& storeFile);
/// One advisory lock a run, held by the connection. `connection` must outlive it.
std::unique_ptr<RunOwner> makeAdvisoryLockOwner(const SqlConnection& connection);

}  // namespace bakeoff::app
