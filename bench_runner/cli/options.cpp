// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/cli/options.h"

#include <algorithm>

namespace bakeoff::bench {

core::Result<RunnerOptions> readOptions(const std::vector<std::string>& arguments) {
    RunnerOptions options;
    const auto holdsHelp = [&] {
        return std::any_of(arguments.begin(), arguments.end(),
                           [](const std::string& word) { return word == "--help" || word == "-h"; });
    };
    if (!arguments.empty() && arguments[0] == "load") {
        options.mode = holdsHelp() ? RunnerOptions::Mode::LoadHelp : RunnerOptions::Mode::Load;
        options.rest.assign(arguments.begin() + 1, arguments.end());
        return options;
    }
    if (!arguments.empty() && arguments[0] == "null-server") {
        options.mode = holdsHelp() ? RunnerOptions::Mode::NullServerHelp : RunnerOptions::Mode::NullServer;
        options.rest.assign(arguments.begin() + 1, arguments.end());
        return options;
    }
    if (!arguments.empty() && arguments[0] == "exec") {
        // Its commands have a --help of their own, so only its own options are looked at.
        const auto commands = std::find(arguments.begin(), arguments.end(), "--");
        const bool help = std::any_of(arguments.begin(), commands, [](const std::string& word) {
            return word == "--help" || word == "-h";
        });
        options.mode = help ? RunnerOptions::Mode::ExecHelp : RunnerOptions::Mode::Exec;
        options.rest.assign(arguments.begin() + 1, arguments.end());
        return options;
    }
    if (holdsHelp()) {
        options.mode = RunnerOptions::Mode::Help;
        return options;
    }
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& word = arguments[i];
        if (word == "--version") {
            options.mode = RunnerOptions::Mode::Version;
        } else if (word == "--detached") {
            options.detached = true;
        } else if (word == "--job" && i + 1 < arguments.size()) {
            options.jobFile = arguments[++i];
        } else if (word.rfind("--job=", 0) == 0) {
            options.jobFile = word.substr(6);
        } else {
            return core::Error{core::ErrorCode::InvalidArgument,
                               "\"" + word + "\" is not understood; see bench_runner --help.", ""};
        }
    }
    return options;
}

const char* runnerHelp() {
    return "Usage: bench_runner [--job FILE] [--detached]\n"
           "       bench_runner load URL [options]\n"
           "       bench_runner null-server [options]\n"
           "       bench_runner exec [options] -- COMMAND ... [--- COMMAND ...]\n"
           "       bench_runner --help | --version\n"
           "\n"
           "Measures what a job asks for. The job is one JSON document, the first thing on standard input "
           "(or FILE);\n"
           "what happens is written to standard output, one JSON object a line, and ends with a \"done\" "
           "event.\n"
           "Messages for people go to standard error.\n"
           "\n"
           "  --job FILE   read the job from FILE\n"
           "  --detached   the end of standard input does not stop the run\n"
           "\n"
           "Stopping: the line \"cancel\" on standard input, SIGINT, SIGTERM or SIGHUP. Standard input is "
           "also how a\n"
           "run knows that whoever started it is still there: when it is a pipe, a socket or a terminal, its "
           "end\n"
           "stops the run; when it is a file or /dev/null, it means nothing. So these run to their end:\n"
           "\n"
           "  bench_runner < job.json        bench_runner --job job.json < /dev/null\n"
           "  generate_job | bench_runner --detached        srun bench_runner --detached < job.json\n"
           "\n"
           "Everything that was started is taken down, whatever way the run ends, kill -9 included.\n"
           "\n"
           "Exit status: 0 everything was done, 1 a bug, 2 wrong usage or job, 3 something that was asked "
           "for failed,\n"
           "4 stopped, 5 a tool is missing, 6 output or a file could not be written or read.\n"
           "\n"
           "More by hand: bench_runner load --help (one address), exec --help (commands side by side),\n"
           "null-server --help (the fastest server this machine can have).\n";
}

}  // namespace bakeoff::bench
