// SPDX-License-Identifier: GPL-3.0-only
#include "bench_runner/cli/command_line.h"

#include <algorithm>
#include <array>

#include "bench_runner/base/duration.h"
#include "bench_runner/cli/arguments.h"
#include "core/plan/job.h"

namespace bakeoff::bench {
namespace {

constexpr std::array<std::string_view, 3> kCommands{"load", "exec", "null-server"};
constexpr int kMostTrials = 100'000;
constexpr std::size_t kLongestBody = std::size_t{16} << 20;

constexpr const char* kJobDescription =
    R"(Measures what a job asks for. The job is one JSON document, the first thing on standard input (or FILE);
what happens is written to standard output, one JSON object a line, and ends with a "done" event.
Messages for people go to standard error.)";

constexpr const char* kJobFooter =
    R"(Stopping: the line "cancel" on standard input, SIGINT, SIGTERM or SIGHUP. Standard input is also how a
run knows that whoever started it is still there: when it is a pipe, a socket or a terminal, its end
stops the run; when it is a file or /dev/null, it means nothing. So these run to their end:

  bench_runner < job.json        bench_runner --job job.json < /dev/null
  generate_job | bench_runner --detached        srun bench_runner --detached < job.json

Everything that was started is taken down, whatever way the run ends, kill -9 included.

Exit status: 0 everything was done, 1 a bug, 2 wrong usage or job, 3 something that was asked for failed,
4 stopped, 5 a tool is missing, 6 output or a file could not be written or read.

More by hand: bench_runner load --help (one address), exec --help (commands side by side),
null-server --help (the fastest server this machine can have).)";

constexpr const char* kExecDescription =
    R"(Runs commands side by side and prints what each takes: wall, user and system time, and the peak of its
memory. Medians with 95 % bootstrap intervals from six trials on. No shell is involved; its input is empty
and its output is not shown.)";

constexpr const char* kExecFooter =
    R"(Memory is the kernel's high-water mark (VmHWM) of a single process, and the highest sum of PSS, sampled, of
a tree of several; never ru_maxrss, which a child inherits from whoever started it.

Exit status: 0 measured, 2 wrong usage, 3 a command failed, 4 stopped.)";

constexpr const char* kNullServerDescription =
    R"(Answers every HTTP/1.1 request on the loopback interface with the same 200 at once, on one thread: the
fastest answer this machine can give. What a load generator reaches here is the most it can say about
any other server.)";

constexpr const char* kNullServerFooter =
    R"(Prints one line of JSON with its url, then serves until its standard input ends (when that is a pipe or a
socket), or SIGINT, SIGTERM or SIGHUP comes. Try:

  bench_runner null-server --port 8099 &  bench_runner load http://127.0.0.1:8099/
  bench_runner null-server --port 8443 --tls &  bench_runner load https://127.0.0.1:8443/ --insecure

Exit status: 0 served until it was stopped, 2 wrong usage, 3 the port cannot be had.)";

/// Usage first, then what it is for, the options by group, and what is worth knowing beside them.
class HelpText final : public CLI::Formatter {
public:
    explicit HelpText(std::string usage) : m_usage(std::move(usage)) { column_width(28); }

    std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode mode) const override {
        std::string groups = make_groups(app, mode);
        for (std::size_t at = groups.find("\n\n\n"); at != std::string::npos; at = groups.find("\n\n\n"))
            groups.erase(at, 1);
        return m_usage + "\n\n" + app->get_description() + "\n" + groups + "\n" + app->get_footer() + "\n";
    }
    /// The name and what it takes, without the marks that CLI11 adds.
    std::string make_option_opts(const CLI::Option* option) const override {
        return option->get_type_size() == 0 ? std::string() : " " + option->get_type_name();
    }

private:
    std::string m_usage;
};

void setUp(CLI::App& app, const std::string& usage) {
    app.formatter(std::make_shared<HelpText>("Usage: bench_runner" + usage));
    app.set_help_flag("-h,--help")->group("");
}

void addExec(CLI::App& exec, ExecOptions& options, std::vector<std::string>& strays) {
    exec.footer(kExecFooter);
    addWhole(exec, "--trials", options.trials, 1, kMostTrials, "runs of each command (default 10)");
    addWhole(exec, "--warmup", options.warmup, 0, kMostTrials,
             "runs of each before those, not counted (default 0)");
    exec.add_flag_callback(
            "--interleave", [&options] { options.interleave = true; },
            "A B A B ..., so that a machine that drifts treats all alike (the default)")
        ->trigger_on_parse();
    exec.add_flag_callback(
            "--no-interleave", [&options] { options.interleave = false; }, "A A ... B B ...")
        ->trigger_on_parse();
    exec.add_flag("--any-status", options.anyStatus, "a status other than 0 is no failure");
    addTime(exec, "--timeout", options.timeoutNs, 1, "of one run (default 1h)");
    addChoice<bool>(exec, "--format", options.json, {{"text", false}, {"json", true}},
                    "text (default) or json")
        ->type_name("FORMAT");
    exec.add_option("stray", strays)->group("");
}

void addNullServer(CLI::App& server, NullServerOptions& options) {
    server.footer(kNullServerFooter);
    addWhole<std::uint16_t>(server, "--port", options.port, 0, 65535, "default 0: any free one");
    addWhole<std::size_t>(server, "--body-bytes", options.bodyBytes, 0, kLongestBody,
                          "length of the answer's body (default 72)");
    addEngine(server, options.engine, "asio, io_uring, or auto (default): io_uring where the kernel has it");
    server.add_flag("--tls", options.tls,
                    "speak TLS, with a key and a certificate (ECDSA P-256) made at the start; by asio");
    addTime(server, "--count-every", options.countEveryNs, 1,
            "print a line with the requests answered so far, every T (500ms, 2s)");
}

/// The words after the first "--", as commands between each "---".
core::Result<std::vector<std::vector<std::string>>> commandsIn(const std::vector<std::string>& words) {
    std::vector<std::vector<std::string>> commands(1);
    for (const auto& word : words) {
        if (word == "---")
            commands.emplace_back();
        else
            commands.back().push_back(word);
    }
    if (std::ranges::any_of(commands, [](const auto& command) { return command.empty(); }))
        return core::Error{
            core::ErrorCode::InvalidArgument,
            core::say("Which command? %1", "bench_runner exec -- COMMAND ... [--- COMMAND ...]"), ""};
    return commands;
}

/// CLI11's complaint in our words.
core::Error usageError(const CLI::ParseError& problem, const std::string& command) {
    const std::string text = problem.what();
    core::Message message = core::Message::verbatim(text + (text.ends_with('.') ? "" : "."));
    if (dynamic_cast<const CLI::ExtrasError*>(&problem) != nullptr)
        message = core::say("Not understood: %1.", text.substr(text.rfind(": ") + 2));
    else if (dynamic_cast<const CLI::ArgumentMismatch*>(&problem) != nullptr && text.ends_with("missing"))
        message = core::say("%1 needs a value.", text.substr(0, text.find(':')));
    return {core::ErrorCode::InvalidArgument, std::move(message), "",
            core::say("See %1.", command + " --help")};
}

}  // namespace

void refuseValue(const std::string& option, const std::string& words) {
    throw CLI::ValidationError(option, words);
}

CLI::Option* addTime(CLI::App& command, const std::string& names, std::int64_t& ns, std::int64_t least,
                     const std::string& description) {
    const std::string name = names.substr(names.find("--"));
    return command
        .add_option_function<std::string>(
            names,
            [&ns, name, least](const std::string& text) {
                const auto read = parseDuration(text);
                if (!read)
                    refuseValue(name, read.error().message.english());
                if (*read < least)
                    refuseValue(name, (least > 1 ? core::say("must be %1 ms or more.", least / 1'000'000)
                                                 : core::say("must be above zero."))
                                          .english());
                ns = *read;
            },
            description)
        ->type_name("T");
}

CLI::Option* addEngine(CLI::App& command, EngineChoice& engine, const std::string& description) {
    return addChoice<EngineChoice>(command, "--engine", engine,
                                   {{"auto", EngineChoice::Auto},
                                    {"asio", EngineChoice::Asio},
                                    {"io_uring", EngineChoice::IoUring}},
                                   description)
        ->type_name("WHICH");
}

std::string commandName(const std::vector<std::string>& arguments) {
    const bool known = !arguments.empty() && std::ranges::find(kCommands, arguments[0]) != kCommands.end();
    return known ? "bench_runner " + arguments[0] : "bench_runner";
}

core::Result<CommandLine> readCommandLine(const std::vector<std::string>& arguments) {
    // What exec runs has options, and a --help, of its own.
    const bool isExec = !arguments.empty() && arguments[0] == "exec";
    const auto marked = isExec ? std::ranges::find(arguments, "--") : arguments.end();
    const std::vector<std::string> commandWords(marked == arguments.end() ? marked : marked + 1,
                                                arguments.end());
    JobOptions job;
    CLI::App runner(kJobDescription, "bench_runner");
    setUp(runner,
          " [--job FILE] [--detached]\n"
          "       bench_runner load URL [options]\n"
          "       bench_runner null-server [options]\n"
          "       bench_runner exec [options] -- COMMAND ... [--- COMMAND ...]\n"
          "       bench_runner --help | --version");
    // Its subcommands inherit this.
    runner.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    runner.footer(kJobFooter);
    runner.require_subcommand(0, 1);
    runner
        .set_version_flag("--version", "bench_runner " BAKEOFF_VERSION " (protocol " +
                                           std::to_string(core::kProtocolVersion) + ")")
        ->group("");
    runner.add_option("--job", job.jobFile, "read the job from FILE")->type_name("FILE");
    runner.add_flag("--detached", job.detached, "the end of standard input does not stop the run");
    LoadArguments loading;
    CLI::App* load = addLoad(runner, loading);
    ExecOptions execution;
    std::vector<std::string> strays;
    CLI::App* exec = runner.add_subcommand("exec", kExecDescription);
    NullServerOptions serving;
    CLI::App* nullServer = runner.add_subcommand("null-server", kNullServerDescription);
    setUp(*load, " load URL [options]");
    setUp(*exec, " exec [options] -- COMMAND [ARGUMENT ...] [--- COMMAND ...]");
    setUp(*nullServer, " null-server [options]");
    addExec(*exec, execution, strays);
    addNullServer(*nullServer, serving);
    std::vector<std::string> words(arguments.begin(), marked);
    std::ranges::reverse(words);  // as CLI11 takes them
    try {
        runner.parse(std::move(words));
    } catch (const CLI::CallForHelp&) {
        return CommandLine(AskedText{runner.help()});
    } catch (const CLI::CallForVersion& version) {
        return CommandLine(AskedText{std::string(version.what()) + "\n"});
    } catch (const CLI::ParseError& problem) {
        return usageError(problem, commandName(arguments));
    }
    if (load->parsed()) {
        auto options = complete(std::move(loading));
        if (!options)
            return options.error();
        return CommandLine(std::move(*options));
    }
    if (exec->parsed()) {
        if (!strays.empty())
            return core::Error{
                core::ErrorCode::InvalidArgument,
                core::say("The command comes after --: %1", "bench_runner exec -- " + strays[0] + " ..."),
                ""};
        auto commands = commandsIn(commandWords);
        if (!commands)
            return commands.error();
        execution.commands = std::move(*commands);
        return CommandLine(std::move(execution));
    }
    if (nullServer->parsed())
        return CommandLine(std::move(serving));
    return CommandLine(job);
}

}  // namespace bakeoff::bench
