// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bench_runner/base/cancel_token.h"
#include "bench_runner/process/environment.h"
#include "core/base/result.h"

namespace bakeoff::bench {

/// How a process ended.
struct ExitStatus {
    bool signalled = false;
    int code = 0;             ///< exit status, or the number of the signal
    std::int64_t userNs = 0;  ///< CPU time of the process and of the children it waited for
    std::int64_t systemNs = 0;
    std::int64_t endedNs = 0;  ///< steady clock, when its end was noticed

    [[nodiscard]] bool success() const { return !signalled && code == 0; }
    /// "ended with status 1", "was killed by signal 9".
    [[nodiscard]] core::Message text() const;
};

struct ChildOptions {
    std::vector<std::string> command;  ///< program and arguments; the program is looked up in the PATH of
                                       ///< `environment`, "./x" in workingFolder
    Environment environment;           ///< all of it; nothing is inherited
    std::string workingFolder;         ///< empty: the runner's
    std::vector<int> cpus;             ///< CPUs it is bound to; empty: any
    bool pipeInput = false;            ///< else its input is empty
    double handicap = 0;  ///< share of the time that it is kept from running, see Handicap; 0: none
    /// Called with each line of output or error text (without its end), on a thread of the child's own.
    std::function<void(const std::string&)> onLine;
};

/// One process with everything it starts. Runs in a process group of its own, is known to the guardian, and
/// is taken down whole, daemons included, by stop() or by the destructor. Its output and error text are
/// always drained, however much there is; the last 64 KiB of errors and the last 1 MiB of output are kept.
/// Thread: one at a time, but for onLine.
class Child {
public:
    /// Errors: StartFailed when the program is not there or cannot be executed, ResourceLimit, Unsupported
    /// where this system's part is not written.
    static core::Result<std::unique_ptr<Child>> start(ChildOptions options);
    /// stop()
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    [[nodiscard]] int pid() const;
    /// The marker in the environment of everything it starts; see findTree().
    [[nodiscard]] const std::string& marker() const;
    /// Steady clock, just before it became the program: our fork is not counted, loading the program is.
    [[nodiscard]] std::int64_t startedNs() const;

    /// True once the process itself has ended; what it started may still run.
    [[nodiscard]] bool ended() const;
    /// Waits for its end, then takes down whatever it left behind. Errors: Timeout, Cancelled; the process
    /// still runs then, stop() ends it.
    core::Result<ExitStatus> wait(std::int64_t deadlineNs, const CancelToken& cancel);

    /// The next line of its output without its end. Errors: Timeout, Cancelled, ProcessDied when the output
    /// ended.
    core::Result<std::string> readLine(std::int64_t deadlineNs, const CancelToken& cancel);
    /// Writes a line to its input. Errors: ProcessDied.
    core::Result<void> writeLine(const std::string& line);
    void closeInput();

    /// What it has written so far: the last part of it.
    [[nodiscard]] std::string output() const;
    [[nodiscard]] std::string errorText() const;

    /// Ends the whole tree: the signal (SIGTERM when 0) to the group, SIGKILL after 300 ms to whatever is
    /// left, wherever it hangs. Returns when nothing of it lives. Harmless when it has ended already.
    ExitStatus stop(int signal = 0);

private:
    struct Parts;
    explicit Child(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// Once, early: orphans of children come back to the runner, so that they can be found and reaped.
void adoptOrphans();

}  // namespace bakeoff::bench
