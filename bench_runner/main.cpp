// SPDX-License-Identifier: GPL-3.0-only
// bench_runner: reads one job, measures, writes events. The protocol is standard input and output alone, so
// it works the same as a child of the desktop program, through ssh, and under srun.
//
// Standard input. First the job: one JSON document (or --job FILE). After it the stream is only watched: the
// line "cancel" stops the run, and so does the end of the stream when it is a pipe, a socket or a terminal,
// for then whoever started us has gone. A file or /dev/null ends at once by nature, so its end means nothing;
// --detached says the same of a pipe. Whoever keeps the pipe open keeps the run going.
//
// Order matters below: the guardian is forked before any thread exists, and it is stopped after every child
// is.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "bench_runner/base/event_sink.h"
#include "bench_runner/base/files.h"
#include "bench_runner/cli/command_line.h"
#include "bench_runner/cli/exec_command.h"
#include "bench_runner/cli/load_command.h"
#include "bench_runner/cli/null_server_command.h"
#include "bench_runner/job/job_input.h"
#include "bench_runner/job/job_runner.h"
#include "bench_runner/job/machine.h"
#include "bench_runner/process/child.h"
#include "bench_runner/process/guardian.h"
#include "core/protocol/exit_codes.h"

namespace {

using namespace bakeoff;
using namespace bakeoff::bench;

CancelToken* g_cancel = nullptr;

void onSignal(int) {
    g_cancel->cancel(CancelToken::Reason::Signal);
}

void catchSignals(CancelToken& cancel) {
    g_cancel = &cancel;
    struct sigaction action {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(signal, &action, nullptr);
    ::signal(SIGPIPE, SIG_IGN);  // a reader that went away is an error of write(), not our death
}

/// A descriptor opened later must never take the number of a standard stream that was closed.
void openStandardStreams() {
    for (int fd = 0; fd <= 2; ++fd) {
        if (::fcntl(fd, F_GETFD) < 0)
            ::open("/dev/null", fd == 0 ? O_RDONLY : O_WRONLY);
    }
}

int refuse(EventSink& events, const core::Error& error, int code) {
    std::fprintf(stderr, "bench_runner: %s\n", error.text().c_str());
    events.emit(core::DoneEvent{error.code == core::ErrorCode::Cancelled ? core::DoneEvent::Status::Cancelled
                                                                         : core::DoneEvent::Status::Failed,
                                error});
    return code;
}

core::Result<JobText> readJob(const JobOptions& options, const CancelToken& cancel) {
    if (options.jobFile.empty())
        return readJobText(STDIN_FILENO, cancel);
    auto text = readFile(options.jobFile);
    if (!text)
        return text.error();
    return JobText{std::move(*text), {}};
}

/// Before any thread exists.
void guardChildren() {
    if (auto started = guardian::start(); !started)
        std::fprintf(stderr, "bench_runner: %s\n", started.error().text().c_str());
    adoptOrphans();
}

int runJob(const JobOptions& options, CancelToken& cancel) {
    guardChildren();
    EventSink events(STDOUT_FILENO, cancel);
    events.emit(core::HelloEvent{core::kProtocolVersion, BAKEOFF_VERSION, machineRecord()});
    auto text = readJob(options, cancel);
    if (!text) {
        // An output that cannot be written cancels too, perhaps before the job has been read.
        const bool broken = cancel.reason() == CancelToken::Reason::OutputClosed;
        return refuse(events, text.error(),
                      broken || text.error().code == core::ErrorCode::Io ? core::kExitIo
                      : text.error().code == core::ErrorCode::Cancelled  ? core::kExitCancelled
                                                                         : core::kExitUsage);
    }
    auto job = core::parseJob(std::move(text->document));
    if (!job)
        return refuse(events, job.error(), core::kExitUsage);
    std::optional<InputWatch> watch;
    if (!options.detached && endMeansStop(STDIN_FILENO))
        watch.emplace(STDIN_FILENO, std::move(text->rest), cancel);
    int code = JobRunner(*job, events, cancel).run();
    if (!events.finish())
        code = core::kExitIo;
    return code;
}

/// Carries out what the command line says.
struct Dispatch {
    CancelToken& cancel;

    int operator()(const AskedText& asked) const {
        return std::fputs(asked.text.c_str(), stdout) < 0 ? core::kExitIo : core::kExitOk;
    }
    int operator()(LoadOptions& options) const { return loadCommand(std::move(options), cancel); }
    int operator()(NullServerOptions& options) const { return nullServerCommand(std::move(options), cancel); }
    int operator()(const ExecOptions& options) const {
        guardChildren();
        const int code = execCommand(options, cancel);
        guardian::stop();
        return code;
    }
    int operator()(const JobOptions& options) const {
        const int code = runJob(options, cancel);
        guardian::stop();
        return code;
    }
};

int dispatch(const std::vector<std::string>& arguments) {
    auto commandLine = readCommandLine(arguments);
    if (!commandLine) {
        const core::Error& error = commandLine.error();
        std::fprintf(stderr, "%s: %s\n", commandName(arguments).c_str(), error.text().c_str());
        return error.code == core::ErrorCode::Io ? core::kExitIo : core::kExitUsage;
    }
    CancelToken cancel;
    catchSignals(cancel);
    const int code = std::visit(Dispatch{cancel}, *commandLine);
    // The token is about to go: a signal that comes now ends the process in the ordinary way.
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::signal(signal, SIG_DFL);
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    openStandardStreams();
    try {
        return dispatch({argv + 1, argv + argc});
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_runner: %s\n", problem.what());
        guardian::stop();
        return core::kExitInternal;
    }
}
