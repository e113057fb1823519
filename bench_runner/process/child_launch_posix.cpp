// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/process/child_launch.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "bench_runner/base/clock.h"
#include "bench_runner/process/cpu_set.h"

namespace bakeoff::bench {
namespace {

/// Everything the child needs, made before the fork: after it, in a process that had threads, only
/// async-signal-safe calls are allowed, and allocating is not one.
struct Recipe {
    std::string program;
    std::vector<char*> arguments;
    std::vector<std::string> variables;
    std::vector<char*> environment;
    const char* folder = nullptr;
    const std::vector<int>* cpus = nullptr;
    int input = -1;
    int output = -1;
    int errors = -1;
    int go = -1;      ///< one byte comes here when the child may run
    int report = -1;  ///< takes Reports
};

/// What the child says about becoming the program, in one atomic write each.
struct Report {
    int stage = 0;  ///< 0: about to execute; else where it failed
    int error = 0;  ///< errno
    std::int64_t atNs = 0;
};

[[noreturn]] void giveUp(const Recipe& recipe, int stage) {
    const Report report{stage, errno, 0};
    [[maybe_unused]] const auto written = ::write(recipe.report, &report, sizeof report);
    ::_exit(127);
}

[[noreturn]] void becomeProgram(const Recipe& recipe) {
    ::setpgid(0, 0);
    // An ignored signal stays ignored across exec, and so does a blocked one: servers expect neither.
    for (int signal = 1; signal < NSIG; ++signal) {
        if (signal != SIGKILL && signal != SIGSTOP)
            ::signal(signal, SIG_DFL);
    }
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if (recipe.folder && ::chdir(recipe.folder) != 0)
        giveUp(recipe, 1);
    if (::dup2(recipe.input, 0) < 0 || ::dup2(recipe.output, 1) < 0 || ::dup2(recipe.errors, 2) < 0)
        giveUp(recipe, 2);
    char go = 0;
    while (::read(recipe.go, &go, 1) < 0 && errno == EINTR) {
    }
    if (go != 'g')
        ::_exit(127);  // the runner died in between
    if (recipe.cpus && !recipe.cpus->empty())
        bindThread(*recipe.cpus);  // a fixed-size set and one system call
    // The clock of a measured command starts here: neither our fork nor the way to this point is its time.
    const Report report{0, 0, steadyNs()};
    [[maybe_unused]] const auto written = ::write(recipe.report, &report, sizeof report);
    ::execve(recipe.program.c_str(), recipe.arguments.data(), recipe.environment.data());
    giveUp(recipe, 3);
}

core::Message stageProblem(const ChildOptions& options, const std::string& program, int stage, int error) {
    const std::string why = std::strerror(error);
    if (stage == 1)
        return core::say("The folder %1 cannot be entered: %2.", options.workingFolder, why);
    return core::say("The program %1 cannot be started: %2.", program, why);
}

core::Error noResource(const core::Message& why) {
    return {core::ErrorCode::ResourceLimit, core::say("A process could not be started: %1.", why), "process"};
}

void fillRecipe(Recipe& recipe, const ChildOptions& options) {
    for (const auto& argument : options.command)
        recipe.arguments.push_back(const_cast<char*>(argument.c_str()));
    recipe.arguments.push_back(nullptr);
    for (const auto& [name, value] : options.environment)
        recipe.variables.push_back(name + "=" + value);
    for (auto& variable : recipe.variables)
        recipe.environment.push_back(variable.data());
    recipe.environment.push_back(nullptr);
    recipe.folder = options.workingFolder.empty() ? nullptr : options.workingFolder.c_str();
    recipe.cpus = &options.cpus;
}

std::string programOf(const ChildOptions& options) {
    if (options.command.empty())
        return {};
    // What is named within a folder is of the folder in which it runs, not of ours.
    const std::string& name = options.command[0];
    if (name.find('/') != std::string::npos && name.front() != '/' && !options.workingFolder.empty())
        return findExecutable(options.workingFolder + "/" + name, {});
    const auto path = options.environment.find("PATH");
    std::string program =
        findExecutable(name, path == options.environment.end() ? std::string() : path->second);
    return program;
}

}  // namespace

core::Result<Launched> launch(const ChildOptions& options, const std::function<void(int)>& made) {
    Recipe recipe;
    recipe.program = programOf(options);
    if (recipe.program.empty())
        return core::Error{
            core::ErrorCode::StartFailed,
            core::say("There is no program %1.", options.command.empty() ? "" : options.command[0]),
            "process"};
    fillRecipe(recipe, options);
    Pipe input =
        options.pipeInput ? Pipe::open() : Pipe{UniqueFd(::open("/dev/null", O_RDONLY | O_CLOEXEC)), {}};
    Pipe output = Pipe::open();
    Pipe errors = Pipe::open();
    Pipe go = Pipe::open();
    Pipe report = Pipe::open();
    if (!input.read.valid() || !output.read.valid() || !errors.read.valid() || !go.read.valid() ||
        !report.read.valid())
        return noResource(SAY("there are no descriptors left"));
    recipe.input = input.read.get();
    recipe.output = output.write.get();
    recipe.errors = errors.write.get();
    recipe.go = go.read.get();
    recipe.report = report.write.get();

    const int pid = ::fork();
    if (pid < 0)
        return noResource(core::Message::verbatim(std::strerror(errno)));
    if (pid == 0) {
        ::close(go.write.get());  // else the child would keep itself waiting when the runner dies
        becomeProgram(recipe);
    }
    ::setpgid(pid, pid);  // here as well as there: whoever comes first
    made(pid);
    go.read.reset();
    [[maybe_unused]] const auto written = ::write(go.write.get(), "g", 1);
    report.write.reset();
    Launched out;
    out.pid = pid;
    Report said;
    while (true) {
        const auto count = ::read(report.read.get(), &said, sizeof said);
        if (count < 0 && errno == EINTR)
            continue;
        if (count != sizeof said)
            break;  // its end closed with exec: it is the program now
        if (said.stage == 0)
            out.startedNs = said.atNs;
        else
            out.problem = stageProblem(options, recipe.program, said.stage, said.error);
    }
    out.input = std::move(input.write);
    out.output = std::move(output.read);
    out.errors = std::move(errors.read);
    return out;
}

}  // namespace bakeoff::bench
