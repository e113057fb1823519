// SPDX-License-Identifier: GPL-3.0-only
// Children on POSIX systems: plain fork and exec. Boost.Process v2 cannot set a process group, CPUs and a
// signal mask between fork and exec in one place, cannot hold the child back until the guardian knows of it,
// leaves a zombie after a failed exec and ends the direct child alone; all of that is what this is about.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <set>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

#include "bench_runner/base/clock.h"
#include "bench_runner/base/unique_fd.h"
#include "bench_runner/process/child.h"
#include "bench_runner/process/child_launch.h"
#include "bench_runner/process/guardian.h"
#include "bench_runner/process/handicap.h"
#include "bench_runner/process/output_pump.h"
#include "bench_runner/process/process_tree.h"

namespace bakeoff::bench {
namespace {

constexpr std::int64_t kGraceNs = 300 * kNsPerMs;
constexpr std::int64_t kAskRoundNs = 10 * kNsPerMs;
constexpr std::int64_t kKillRoundNs = 5 * kNsPerMs;
constexpr int kMostKillRounds = 400;
constexpr std::int64_t kStreamGraceNs = 300 * kNsPerMs;

/// Every direct child of this process that is not yet reaped: what else hangs below us is an adopted orphan.
class DirectChildren {
public:
    static DirectChildren& instance() {
        static DirectChildren one;
        return one;
    }
    void add(int pid) {
        const std::lock_guard lock(m_mutex);
        m_pids.insert(pid);
    }
    void remove(int pid) {
        const std::lock_guard lock(m_mutex);
        m_pids.erase(pid);
    }
    /// Orphans that came to us, dead ones included. Nothing where the system does not bring them here.
    std::optional<std::vector<int>> adopted() {
        const std::lock_guard lock(m_mutex);
        auto mine = ownChildren();
        if (mine)
            std::erase_if(*mine,
                          [this](int pid) { return m_pids.count(pid) != 0 || pid == guardian::pid(); });
        return mine;
    }
    /// Reaps dead orphans that came to us; nobody else will.
    void reapOrphans() {
        for (const int pid : adopted().value_or(std::vector<int>()))
            ::waitpid(pid, nullptr, WNOHANG);
    }

private:
    std::mutex m_mutex;
    std::set<int> m_pids;
};

bool processEnded(int pid) {
    siginfo_t info{};
    // WNOWAIT: it stays a zombie, so its id (which is its group's) is not given away before we are done.
    return ::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           info.si_pid == pid;
}

std::int64_t toNs(const timeval& time) {
    return static_cast<std::int64_t>(time.tv_sec) * kNsPerSecond +
           static_cast<std::int64_t>(time.tv_usec) * 1000;
}

void pauseNs(std::int64_t ns) {
    const timespec pause{0, ns};
    ::nanosleep(&pause, nullptr);
}

std::string nextMarker() {
    static std::atomic<int> counter{0};
    return guardian::markerPrefix() + std::to_string(++counter);
}

}  // namespace

struct Child::Parts {
    int pid = 0;
    std::string marker;
    std::int64_t startedNs = 0;
    UniqueFd input;
    UniqueFd pidDescriptor;  ///< readable once it has ended; invalid where the system has no such thing
    std::unique_ptr<OutputPump> pump;
    std::unique_ptr<Handicap> handicap;
    std::optional<ExitStatus> status;  ///< set once everything is down and reaped
    std::int64_t endedNs = 0;

    /// Waits for the process itself, at most until then.
    bool waitEnded(std::int64_t deadlineNs, int cancelFd);
    void killRest(int signal);
    void reap();
};

bool Child::Parts::waitEnded(std::int64_t deadlineNs, int cancelFd) {
    while (endedNs == 0) {
        if (processEnded(pid)) {
            endedNs = steadyNs();
            break;
        }
        const std::int64_t left = deadlineNs - steadyNs();
        if (left <= 0)
            return false;
        pollfd waits[2] = {{pidDescriptor.get(), POLLIN, 0}, {cancelFd, POLLIN, 0}};
        const std::int64_t most = pidDescriptor.valid() ? 60'000 : 2;
        ::poll(waits, 2, static_cast<int>(std::min((left + kNsPerMs - 1) / kNsPerMs, most)));
        if (waits[1].revents != 0 && !processEnded(pid))
            return false;
    }
    return true;
}

/// Asks first, then kills in rounds, for what is being killed may still fork; ends when nothing lives.
void Child::Parts::killRest(int signal) {
    handicap.reset();  // what is stopped does not hear a signal
    // The common case, for listing all processes takes milliseconds: it ended by itself, and whatever it had
    // left behind would be ours now.
    if (const auto orphans = DirectChildren::instance().adopted();
        endedNs != 0 && orphans && orphans->empty())
        return;
    const std::int64_t patience = steadyNs() + kGraceNs;
    if (endedNs == 0) {
        ::kill(-pid, signal == 0 ? SIGTERM : signal);
        waitEnded(patience, -1);
    }
    // What the leader left behind is asked too, and has what is left of the grace.
    auto rest = findTree(pid, marker, TreeSearch::Marked);
    for (const auto& process : rest)
        ::kill(process.pid, SIGTERM);
    while (!rest.empty() && steadyNs() < patience) {
        pauseNs(kAskRoundNs);
        rest = findTree(pid, marker, TreeSearch::Marked);
    }
    for (int round = 0; round < kMostKillRounds; ++round) {
        ::kill(-pid, SIGKILL);
        rest = findTree(pid, marker, TreeSearch::Marked);
        for (const auto& process : rest)
            ::kill(process.pid, SIGKILL);
        if (rest.empty() && waitEnded(steadyNs(), -1))
            break;
        pauseNs(kKillRoundNs);
    }
}

void Child::Parts::reap() {
    guardian::forget(pid);
    ExitStatus out;
    int raw = 0;
    rusage usage{};
    while (::wait4(pid, &raw, 0, &usage) < 0 && errno == EINTR) {
    }
    DirectChildren::instance().remove(pid);
    DirectChildren::instance().reapOrphans();
    out.signalled = WIFSIGNALED(raw);
    out.code = out.signalled ? WTERMSIG(raw) : WEXITSTATUS(raw);
    out.userNs = toNs(usage.ru_utime);  // never ru_maxrss: it inherits the runner's own peak across the fork
    out.systemNs = toNs(usage.ru_stime);
    out.endedNs = endedNs;
    pump->finish(kStreamGraceNs);
    status = out;
}

Child::Child(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Child::~Child() {
    stop();
}

core::Result<std::unique_ptr<Child>> Child::start(ChildOptions options) {
    auto parts = std::make_unique<Parts>();
    parts->marker = nextMarker();
    options.environment[kTreeVariable] = parts->marker;
    auto launched = launch(options, [](int pid) {
        DirectChildren::instance().add(pid);
        guardian::watch(pid);
    });
    if (!launched)
        return launched.error();
    if (!launched->problem.empty()) {
        // The process existed and is known to the guardian, but could not become the program.
        guardian::forget(launched->pid);
        ::waitpid(launched->pid, nullptr, 0);
        DirectChildren::instance().remove(launched->pid);
        return core::Error{core::ErrorCode::StartFailed, launched->problem, "process"};
    }
    parts->pid = launched->pid;
    parts->startedNs = launched->startedNs;
    parts->input = std::move(launched->input);
#ifdef SYS_pidfd_open
    parts->pidDescriptor.reset(static_cast<int>(::syscall(SYS_pidfd_open, parts->pid, 0)));
#endif
    if (options.handicap > 0)
        parts->handicap = std::make_unique<Handicap>(parts->pid, options.handicap);
    parts->pump = std::make_unique<OutputPump>(std::move(launched->output), std::move(launched->errors),
                                               std::move(options.onLine));
    return std::unique_ptr<Child>(new Child(std::move(parts)));
}

int Child::pid() const {
    return m_parts->pid;
}

const std::string& Child::marker() const {
    return m_parts->marker;
}

std::int64_t Child::startedNs() const {
    return m_parts->startedNs;
}

bool Child::ended() const {
    return m_parts->status || processEnded(m_parts->pid);
}

core::Result<ExitStatus> Child::wait(std::int64_t deadlineNs, const CancelToken& cancel) {
    if (m_parts->status)
        return *m_parts->status;
    if (!m_parts->waitEnded(deadlineNs, cancel.waitFd())) {
        if (cancel.cancelled())
            return core::Error{core::ErrorCode::Cancelled, SAY("Stopped."), "process"};
        return core::Error{core::ErrorCode::Timeout, SAY("It did not end in time."), "process"};
    }
    return stop();
}

core::Result<std::string> Child::readLine(std::int64_t deadlineNs, const CancelToken& cancel) {
    return m_parts->pump->readLine(deadlineNs, cancel);
}

core::Result<void> Child::writeLine(const std::string& line) {
    const std::string bytes = line + "\n";
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const auto count = ::write(m_parts->input.get(), bytes.data() + sent, bytes.size() - sent);
        if (count < 0 && errno != EINTR)
            return core::Error{core::ErrorCode::ProcessDied, SAY("It no longer reads its input."), "process"};
        sent += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    }
    return {};
}

void Child::closeInput() {
    m_parts->input.reset();
}

std::string Child::output() const {
    return m_parts->pump->output();
}

std::string Child::errorText() const {
    return m_parts->pump->errorText();
}

ExitStatus Child::stop(int signal) {
    if (!m_parts->status) {
        m_parts->input.reset();
        m_parts->killRest(signal);
        m_parts->reap();
    }
    return *m_parts->status;
}

void adoptOrphans() {
#ifdef __linux__
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
}

}  // namespace bakeoff::bench
