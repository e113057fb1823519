// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <charconv>
#include <optional>

#include "bench_runner/base/duration.h"
#include "bench_runner/cli/exec_command.h"

namespace bakeoff::bench {
namespace {

core::Error usage(const std::string& message) {
    return {core::ErrorCode::InvalidArgument, message, ""};
}

core::Result<int> wholeNumber(const std::string& name, const std::string& text, int least, int most) {
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || value < least || value > most)
        return usage(name + " needs a whole number from " + std::to_string(least) + " to " +
                     std::to_string(most) + ".");
    return value;
}

core::Result<void> setOption(ExecOptions& options, const std::string& name, const std::string& value) {
    if (name == "--trials" || name == "--warmup") {
        auto number = wholeNumber(name, value, name == "--trials" ? 1 : 0, 100'000);
        if (!number)
            return number.error();
        (name == "--trials" ? options.trials : options.warmup) = *number;
    } else if (name == "--format") {
        if (value != "json" && value != "text")
            return usage("--format is json or text.");
        options.json = value == "json";
    } else {
        auto ns = parseDuration(value);
        if (!ns || *ns == 0)
            return usage("--timeout needs a duration above zero, such as 90s.");
        options.timeoutNs = *ns;
    }
    return {};
}

/// Takes one of the options that need no value; false for any other.
bool setFlag(ExecOptions& options, const std::string& name) {
    if (name == "--interleave")
        options.interleave = true;
    else if (name == "--no-interleave")
        options.interleave = false;
    else if (name == "--any-status")
        options.anyStatus = true;
    else
        return false;
    return true;
}

}  // namespace

core::Result<ExecOptions> readExecOptions(const std::vector<std::string>& arguments) {
    ExecOptions options;
    std::size_t i = 0;
    for (; i < arguments.size() && arguments[i] != "--"; ++i) {
        std::string name = arguments[i];
        if (name.rfind("-", 0) != 0)
            return usage("The command comes after --: bench_runner exec -- " + name + " ...");
        if (setFlag(options, name))
            continue;
        std::optional<std::string> value;
        if (const auto equals = name.find('='); equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        }
        if (name != "--trials" && name != "--warmup" && name != "--format" && name != "--timeout")
            return usage("There is no option " + name + "; see bench_runner exec --help.");
        if (!value && i + 1 < arguments.size() && arguments[i + 1] != "--")
            value = arguments[++i];
        if (!value)
            return usage(name + " needs a value.");
        if (auto set = setOption(options, name, *value); !set)
            return set.error();
    }
    options.commands.emplace_back();
    for (++i; i < arguments.size(); ++i) {
        if (arguments[i] == "---")
            options.commands.emplace_back();
        else
            options.commands.back().push_back(arguments[i]);
    }
    for (const auto& command : options.commands) {
        if (command.empty())
            return usage("Which command? bench_runner exec -- COMMAND ... [--- COMMAND ...]");
    }
    return options;
}

const char* execHelp() {
    return "Usage: bench_runner exec [options] -- COMMAND [ARGUMENT ...] [--- COMMAND ...]\n"
           "\n"
           "Runs commands side by side and prints what each takes: wall, user and system time, and the peak "
           "of its\n"
           "memory. Medians with 95 % bootstrap intervals from six trials on. No shell is involved; its "
           "input "
           "is empty\n"
           "and its output is not shown.\n"
           "\n"
           "  --trials N        runs of each command (default 10)\n"
           "  --warmup N        runs of each before those, not counted (default 0)\n"
           "  --interleave      A B A B ..., so that a machine that drifts treats all alike (the default)\n"
           "  --no-interleave   A A ... B B ...\n"
           "  --any-status      a status other than 0 is no failure\n"
           "  --timeout T       of one run (default 1h)\n"
           "  --format FORMAT   text (default) or json\n"
           "\n"
           "Memory is the kernel's high-water mark (VmHWM) of a single process, and the highest sum of PSS, "
           "sampled, of\n"
           "a tree of several; never ru_maxrss, which a child inherits from whoever started it.\n"
           "\n"
           "Exit status: 0 measured, 2 wrong usage, 3 a command failed, 4 stopped.\n";
}

}  // namespace bakeoff::bench
