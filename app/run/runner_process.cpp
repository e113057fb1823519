// SPDX-License-Identifier: GPL-3.0-only
#include "app/run/runner_process.h"

#include <QFileInfo>

#include "core/protocol/exit_codes.h"

namespace bakeoff::app {
namespace {

constexpr int kGraceMs = 2000;
constexpr int kSilenceMs = 15 * 60 * 1000;
constexpr qsizetype kErrorOutputBytes = 16 * 1024;
constexpr int kErrorLinesShown = 6;

}  // namespace

RunnerProcess::RunnerProcess(QObject* parent) : QObject(parent), m_silenceLimitMs(kSilenceMs) {
    m_silence.setSingleShot(true);
    m_killTimer.setSingleShot(true);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &RunnerProcess::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &RunnerProcess::readErrors);
    connect(&m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus exitStatus) {
        readOutput();
        readErrors();
        handleEvents(m_decoder.finish());
        finish(endOf(exitCode, exitStatus));
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;  // everything else is followed by finished()
        finish({core::RunStatus::Failed,
                core::Error{core::ErrorCode::StartFailed,
                            core::say("The runner did not start: %1.", m_process.errorString().toStdString()),
                            m_process.program().toStdString()},
                -1});
    });
    connect(&m_silence, &QTimer::timeout, this, [this] {
        m_silent = true;
        m_process.kill();
    });
    connect(&m_killTimer, &QTimer::timeout, this, [this] { m_process.kill(); });
}

RunnerProcess::~RunnerProcess() {
    m_process.disconnect(this);
    if (!running())
        return;
    m_process.closeWriteChannel();
    if (m_process.waitForFinished(kGraceMs))
        return;
    m_process.kill();
    m_process.waitForFinished(kGraceMs);
}

void RunnerProcess::start(const QString& program, const core::Job& job) {
    if (program.isEmpty()) {
        // Later, so that callers always get ended() from the event loop.
        QTimer::singleShot(0, this, [this] {
            finish(
                {core::RunStatus::Failed,
                 core::Error{core::ErrorCode::ToolMissing, SAY("bench_runner is not next to this program."),
                             "runner", SAY("Build it, or name it in BAKEOFF_RUNNER.")},
                 -1});
        });
        return;
    }
    m_process.setProgram(program);
    m_process.start();
    m_process.write(QByteArray::fromStdString(core::toJson(job).dump()) + '\n');
    if (m_silenceLimitMs > 0)
        m_silence.start(m_silenceLimitMs);
}

void RunnerProcess::cancel() {
    if (m_ended || m_cancelled)
        return;
    m_cancelled = true;
    m_process.write("cancel\n");
    m_process.closeWriteChannel();
    m_killTimer.start(kGraceMs);
}

QString RunnerProcess::lastErrorOutput() const {
    const auto lines = QString::fromUtf8(m_errorOutput).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - kErrorLinesShown)).join(QLatin1Char('\n'));
}

void RunnerProcess::readOutput() {
    const QByteArray bytes = m_process.readAllStandardOutput();
    if (bytes.isEmpty())
        return;
    if (m_silence.isActive())
        m_silence.start(m_silenceLimitMs);
    handleEvents(m_decoder.feed(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
}

void RunnerProcess::readErrors() {
    m_errorOutput += m_process.readAllStandardError();
    if (m_errorOutput.size() > kErrorOutputBytes)
        m_errorOutput = m_errorOutput.right(kErrorOutputBytes);
}

void RunnerProcess::handleEvents(std::vector<core::Event> events) {
    for (const auto& event : events) {
        if (m_ended)
            return;
        if (const auto* done = std::get_if<core::DoneEvent>(&event))
            m_done = *done;
        else
            Q_EMIT eventArrived(event);
    }
}

RunEnd RunnerProcess::endOf(int exitCode, QProcess::ExitStatus exitStatus) const {
    using core::ErrorCode;
    const auto withErrorOutput = [this](core::Message message) {
        const QString last = lastErrorOutput();
        return last.isEmpty() ? message
                              : core::say("%1 Its last words:\n%2", std::move(message), last.toStdString());
    };
    if (m_done && m_done->status == core::DoneEvent::Status::Finished && exitCode == core::kExitOk)
        return {core::RunStatus::Finished, std::nullopt, exitCode};
    if (m_cancelled || (m_done && m_done->status == core::DoneEvent::Status::Cancelled))
        return {core::RunStatus::Cancelled,
                core::Error{ErrorCode::Cancelled, SAY("The run was cancelled."), ""}, exitCode};
    if (m_done && m_done->error)
        return {core::RunStatus::Failed, m_done->error, exitCode};
    if (m_done)
        return {
            core::RunStatus::Failed,
            core::Error{ErrorCode::Internal,
                        withErrorOutput(core::say("The runner ended with status %1.", exitCode)), "runner"},
            exitCode};
    if (m_silent)
        return {core::RunStatus::Lost,
                core::Error{ErrorCode::Timeout, SAY("The runner was silent for too long and was stopped."),
                            "runner"},
                exitCode};
    core::Message what = exitStatus == QProcess::CrashExit
                             ? core::Message(SAY("The runner was killed or crashed."))
                             : core::say("The runner ended with status %1 without saying why.", exitCode);
    if (m_decoder.badLines() > 0)
        what += core::sayCount(m_decoder.badLines(), "%n of its lines could not be read: %1",
                               "%n of its lines could not be read: %1", m_decoder.firstProblem());
    return {core::RunStatus::Lost, core::Error{ErrorCode::ProcessDied, withErrorOutput(what), "runner"},
            exitCode};
}

void RunnerProcess::finish(RunEnd end) {
    if (m_ended)
        return;
    m_ended = true;
    m_silence.stop();
    m_killTimer.stop();
    Q_EMIT ended(end);
}

}  // namespace bakeoff::app
