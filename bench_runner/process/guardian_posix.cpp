// SPDX-License-Identifier: GPL-3.0-only
#include <fcntl.h>
#include <signal.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <vector>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "bench_runner/base/clock.h"
#include "bench_runner/base/unique_fd.h"
#include "bench_runner/process/guardian.h"
#include "bench_runner/process/process_tree.h"

namespace bakeoff::bench::guardian {
namespace {

/// Shorter than PIPE_BUF, so it is written whole or not at all.
struct Message {
    char what;  // '+' or '-'
    int leader;
    std::uint64_t startTime;
};

struct State {
    int pid = 0;
    UniqueFd pipe;
};

State& state() {
    static State instance;
    return instance;
}

void pauseMs(long ms) {
    const timespec time{ms / 1000, (ms % 1000) * 1'000'000};
    ::nanosleep(&time, nullptr);
}

/// Signals every tree once; returns how many processes there were to signal.
std::size_t signalTrees(const std::vector<Message>& trees, int signal) {
    std::size_t count = 0;
    for (const auto& tree : trees) {
        const auto leader = readProcess(tree.leader);
        // Without /proc there is nothing to check against; the group is then all there is.
        const bool same = leader ? leader->startTime == tree.startTime : tree.startTime == 0;
        if (!same)
            continue;
        if (!leader)
            count += ::kill(-tree.leader, signal) == 0 ? 1 : 0;
        for (const auto& member : findTree(tree.leader, "", TreeSearch::Family)) {
            ::kill(member.pid, signal);
            ++count;
        }
    }
    for (const auto& marked : findMarked(markerPrefix())) {
        ::kill(marked.pid, signal);
        ++count;
    }
    return count;
}

void endTrees(const std::vector<Message>& trees) {
    if (signalTrees(trees, SIGTERM) == 0)
        return;
    for (int waited = 0; waited < 300; waited += 20) {
        pauseMs(20);
        if (signalTrees(trees, 0) == 0)
            return;
    }
    // What forks while it is being killed is caught by the next round.
    for (int round = 0; round < 200 && signalTrees(trees, SIGKILL) > 0; ++round)
        pauseMs(10);
}

[[noreturn]] void guard(int pipe) {
    for (int signal = 1; signal < 32; ++signal) {
        if (signal != SIGKILL && signal != SIGSTOP && signal != SIGSEGV && signal != SIGBUS &&
            signal != SIGILL && signal != SIGFPE && signal != SIGABRT && signal != SIGCHLD)
            ::signal(signal, SIG_IGN);
    }
    ::setsid();
#ifdef __linux__
    ::prctl(PR_SET_NAME, "bakeoff_guard");
#endif
    // None of the runner's streams may stay open here: whoever reads them waits for their end.
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (int fd = 0; fd <= 2 && nothing >= 0; ++fd)
        ::dup2(nothing, fd);
    const long most = std::min(4096L, ::sysconf(_SC_OPEN_MAX));
    for (int fd = 3; fd < most; ++fd) {
        if (fd != pipe)
            ::close(fd);
    }
    [[maybe_unused]] const int moved = ::chdir("/");
    std::vector<Message> trees;
    while (true) {
        Message message{};
        const auto count = ::read(pipe, &message, sizeof message);
        if (count < 0 && errno == EINTR)
            continue;
        if (count != sizeof message)
            break;
        std::erase_if(trees, [&](const Message& tree) { return tree.leader == message.leader; });
        if (message.what == '+')
            trees.push_back(message);
    }
    endTrees(trees);
    ::_exit(0);
}

void send(char what, int leader) {
    if (!state().pipe.valid())
        return;
    const Message message{what, leader, readProcess(leader).value_or(ProcessInfo{}).startTime};
    // SIGPIPE is ignored in the runner; a guardian that was killed is no reason to stop measuring.
    [[maybe_unused]] const auto written = ::write(state().pipe.get(), &message, sizeof message);
}

}  // namespace

core::Result<void> start() {
    if (state().pid != 0)
        return {};
    markerPrefix();  // fixed before the fork, so that both sides know it
    Pipe pipe = Pipe::open();
    const int child = pipe.read.valid() ? ::fork() : -1;
    if (child < 0)
        return core::Error{core::ErrorCode::ResourceLimit, SAY("The guardian process could not be started."),
                           "process"};
    if (child == 0) {
        pipe.write.reset();
        guard(pipe.read.release());
    }
    state().pid = child;
    state().pipe = std::move(pipe.write);
    return {};
}

void stop() {
    if (state().pid == 0)
        return;
    state().pipe.reset();
    while (::waitpid(state().pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    state().pid = 0;
}

int pid() {
    return state().pid;
}

const std::string& markerPrefix() {
    static const std::string prefix = std::to_string(::getpid()) + "-" + std::to_string(steadyNs()) + "-";
    return prefix;
}

void watch(int leader) {
    send('+', leader);
}

void forget(int leader) {
    send('-', leader);
}

}  // namespace bakeoff::bench::guardian
