// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <optional>

#include "core/plan/job.h"
#include "core/protocol/event.h"
#include "core/protocol/run_status.h"

namespace bakeoff::app {

/// How a runner ended, whatever happened.
struct RunEnd {
    core::RunStatus status = core::RunStatus::Lost;  ///< never Running
    std::optional<core::Error> error;
    int exitCode = -1;
};

/// Supervises one bench_runner and decodes its standard output.
/// Thread: lives on the thread that made it; events arrive there, in order.
/// Errors: whatever goes wrong, also a failed start, arrives as the one ended().
class RunnerProcess : public QObject {
    Q_OBJECT
public:
    explicit RunnerProcess(QObject* parent = nullptr);
    /// Ends a runner that still runs: its standard input closes, which makes it take its children down.
    ~RunnerProcess() override;

    /// Starts `program` on `job`. Call once.
    void start(const QString& program, const core::Job& job);
    /// Asks the runner to stop; it is ended after a grace period. ended() follows.
    void cancel();

    [[nodiscard]] bool running() const { return m_process.state() != QProcess::NotRunning; }
    /// The last lines of standard error, for failure messages.
    [[nodiscard]] QString lastErrorOutput() const;

    /// A runner that says nothing for this long is taken for lost; 0 switches the check off.
    void setSilenceLimit(int milliseconds) { m_silenceLimitMs = milliseconds; }

Q_SIGNALS:
    void eventArrived(const bakeoff::core::Event& event);
    void ended(const bakeoff::app::RunEnd& end);

private:
    void readOutput();
    void readErrors();
    void handleEvents(std::vector<core::Event> events);
    void finish(RunEnd end);
    RunEnd endOf(int exitCode, QProcess::ExitStatus exitStatus) const;

    QProcess m_process;
    core::EventDecoder m_decoder;
    QByteArray m_errorOutput;
    std::optional<core::DoneEvent> m_done;
    QTimer m_silence;
    QTimer m_killTimer;
    int m_silenceLimitMs;
    bool m_cancelled = false;
    bool m_silent = false;
    bool m_ended = false;
};

}  // namespace bakeoff::app
