// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "app/store/store_thread.h"

namespace bakeoff::app {

/// An error as the message of a run: where, what happened, and what helps.
core::Message messageOf(const core::Error& error);

/// Stores a run while it is in progress, in the order in which it was told, on a thread of its own: a disk or
/// a server that stalls never stops the window, and what was measured meanwhile waits in memory. Thread: used
/// from one thread, where the answers arrive too. Errors: what cannot be stored arrives as failed(), and with
/// the end of the run.
class RunRecorder : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const core::Result<void>& stored)>;
    /// How the run stands in the store. A trial that could not be stored makes it a failed one, whatever its
    /// runner said.
    struct End {
        core::RunStatus status;
        core::Message message;
    };

    explicit RunRecorder(QString storeAddress, QObject* parent = nullptr);
    /// Waits for what is not stored yet, at most as long as setPatience() says, and says on standard error
    /// what was lost.
    ~RunRecorder() override;

    /// A run begins; `record.id` must be set. It counts as alive in the store while this object does.
    void begin(const RunRecord& record, Done done);
    void setMachine(const core::Json& machine);
    /// Lines of the log are written with the next trial, not one by one: each write waits for the disk.
    void addLine(const QString& text, bool important);
    void addTrial(const core::TrialResult& trial);
    /// The run is over. `done` gets what was stored once everything before it was, too.
    void end(const End& end, std::function<void(const End& stored)> done);

    [[nodiscard]] int trialsStored() const { return m_trialsStored; }
    /// Trials that the store has not answered for.
    [[nodiscard]] int trialsWaiting() const { return m_trialsWaiting; }
    void setPatience(int milliseconds) { m_patienceMs = milliseconds; }
    [[nodiscard]] int patience() const { return m_patienceMs; }

Q_SIGNALS:
    void failed(const QString& problem);

private:
    /// What the store's thread alone knows of the run.
    struct Trouble {
        core::Message first;  ///< empty: everything was stored so far
    };
    void handle(const core::Result<void>& stored);
    std::vector<RunLogLine> takeLines();

    StoreThread m_store;
    QString m_runId;
    std::shared_ptr<Trouble> m_trouble;
    std::vector<RunLogLine> m_lines;  ///< not handed over yet
    int m_linesSeen = 0;
    int m_trialsStored = 0;
    int m_trialsWaiting = 0;
    int m_patienceMs;
};

}  // namespace bakeoff::app
