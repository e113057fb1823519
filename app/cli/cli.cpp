// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/cli.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <algorithm>
#include <iterator>
#include <string_view>

#include "app/cli/command_context.h"
#include "app/cli/commands.h"
#include "app/settings/language.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {
namespace {

constexpr Command kCommands[] = {
    {"study", "Show, check or import a study", false, &addStudyCommands},
    {"ask", "Ask about your work, as little as is needed, and recommend", false, &addAskCommand},
    {"decide", "Recommend, with reasons, from a study, your answers and a run's measurements", false,
     &addDecideCommand},
    {"mcda", "Solve decision problems in JSON by a named method", false, &addMcdaCommand},
    {"run", "Run benchmarks on this machine and keep the result", false, &addRunCommand},
    {"subject", "Add, allow and try services of your own", false, &addSubjectCommands},
    {"mix", "Make a mix of requests from a HAR file or an access log", false, &addMixCommands},
    {"envelope", "Find out where a claim holds: over connections, payload or rate", false,
     &addEnvelopeCommand},
    {"runs", "List, show, compare, tag, delete, export and import runs", false, &addRunsCommands},
    {"claims", "Each claim beside what public boards and a run of this machine say of it", false,
     &addClaimsCommand},
    {"capacity", "Instances and cost at your load, and whether the difference matters", false,
     &addCapacityCommand},
    {"chart", "Draw a chart of a run as PNG, SVG or PDF, or write its numbers", true, &addChartCommand},
    {"report", "Recommendation, results, claims, machine and settings in one document", true,
     &addReportCommand},
    {"doctor", "Say what is here, what is missing, and what fixes it", false, &addDoctorCommand},
    {"completion", "Print a script that completes commands and options in a shell", false,
     &addCompletionCommand},
};

const Command* findCommand(const QString& name) {
    const auto found = std::ranges::find_if(
        kCommands, [&](const Command& command) { return name == QLatin1String(command.name); });
    return found == std::end(kCommands) ? nullptr : found;
}

}  // namespace

std::span<const Command> commands() {
    return kCommands;
}

CommonArguments takeCommonArguments(int& argc, char** argv) {
    CommonArguments out;
    const std::pair<std::string_view, QString*> options[] = {{"--store", &out.store},
                                                             {"--language", &out.language}};
    const auto take = [&](int& i) {
        const std::string_view argument = argv[i];
        for (const auto& [name, value] : options) {
            if (argument == name && i + 1 < argc) {
                *value = QString::fromLocal8Bit(argv[++i]);
                return true;
            }
            if (argument.starts_with(name) && argument.substr(name.size()).starts_with('=')) {
                *value = QString::fromLocal8Bit(argv[i] + name.size() + 1);
                return true;
            }
        }
        return false;
    };
    int kept = 1;
    for (int i = 1; i < argc; ++i) {
        if (!take(i))
            argv[kept++] = argv[i];
    }
    argc = kept;
    argv[argc] = nullptr;
    return out;
}

bool wantsCommandLine(const QStringList& arguments) {
    for (const auto& argument : arguments) {
        if (findCommand(argument) || argument == QLatin1String("--help") || argument == QLatin1String("-h") ||
            argument == QLatin1String("--version"))
            return true;
    }
    // What is neither a command nor a file is a slip; the command line says so, the window could only stay
    // empty.
    return !arguments.isEmpty() && !arguments.first().startsWith(QLatin1Char('-')) &&
           !QFileInfo::exists(arguments.first());
}

bool needsPainting(const QStringList& arguments) {
    const auto* command = findCommand(arguments.value(0));
    return command && command->paints;
}

int runCommandLine(int argc, char** argv, const CommonArguments& common) {
    installEnglish();
    if (!common.language.isEmpty() && !speak(common.language)) {
        QStringList codes;
        for (const auto& known : availableLanguages())
            codes << known.code;
        return fail({core::ErrorCode::NotFound,
                     core::say("No language \"%1\". There are: %2.", common.language.toStdString(),
                               codes.join(QStringLiteral(", ")).toStdString()),
                     "--language"});
    }
    CLI::App app{
        "Bakeoff: test a published language comparison on your own machine and against your own work"};
    app.set_version_flag("--version", std::string("bakeoff " BAKEOFF_VERSION));
    // Taken out of the arguments before they come here; these lines are for the help.
    app.add_option("--store",
                   "Where the runs are kept: a file, or postgresql://user@host/database for a team");
    app.add_option("--language",
                   "Language of what is printed and of reports, such as de; English when left out");
    app.require_subcommand(1);
    Invocation invocation{.locations = Locations::find()};
    invocation.locations.store = common.store;
    for (const auto& command : commands())
        command.add(*app.add_subcommand(command.name, command.help), invocation);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? core::kExitOk : core::kExitUsage;
    }
    return invocation.exitCode;
}

}  // namespace bakeoff::app
