// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/cli.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <string_view>

#include "app/cli/commands.h"
#include "app/settings/language.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {
namespace {

const QStringList& commandNames() {
    static const QStringList names{
        QStringLiteral("study"),  QStringLiteral("ask"),    QStringLiteral("decide"),
        QStringLiteral("run"),    QStringLiteral("runs"),   QStringLiteral("chart"),
        QStringLiteral("report"), QStringLiteral("doctor"), QStringLiteral("mcda")};
    return names;
}

}  // namespace

void takeStoreOption(int& argc, char** argv) {
    constexpr std::string_view kName = "--store";
    int kept = 1;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == kName && i + 1 < argc)
            qputenv("BAKEOFF_STORE", argv[++i]);
        else if (argument.substr(0, kName.size() + 1) == "--store=")
            qputenv("BAKEOFF_STORE", argv[i] + kName.size() + 1);
        else
            argv[kept++] = argv[i];
    }
    argc = kept;
    argv[argc] = nullptr;
}

bool wantsCommandLine(const QStringList& arguments) {
    for (const auto& argument : arguments) {
        if (commandNames().contains(argument) || argument == QLatin1String("--help") ||
            argument == QLatin1String("-h") || argument == QLatin1String("--version"))
            return true;
    }
    // What is neither a command nor a file is a slip; the command line says so, the window could only stay
    // empty.
    return !arguments.isEmpty() && !arguments.first().startsWith(QLatin1Char('-')) &&
           !QFileInfo::exists(arguments.first());
}

bool needsPainting(const QStringList& arguments) {
    return arguments.value(0) == QLatin1String("chart") || arguments.value(0) == QLatin1String("report");
}

int runCommandLine(int argc, char** argv) {
    installEnglish();
    CLI::App app{"Bakeoff: hold a published language comparison against your own machine and your own work"};
    app.set_version_flag("--version", std::string("bakeoff " BAKEOFF_VERSION));
    // Taken out of the arguments before they come here; this line is for the help.
    app.add_option("--store",
                   "Where the runs are kept: a file, or postgresql://user@host/database for a team");
    app.require_subcommand(1);
    int exitCode = core::kExitOk;
    addStudyCommand(app, exitCode);
    addAskCommand(app, exitCode);
    addDecideCommand(app, exitCode);
    addMcdaCommand(app, exitCode);
    addRunCommand(app, exitCode);
    addRunsCommand(app, exitCode);
    addChartCommand(app, exitCode);
    addReportCommand(app, exitCode);
    addDoctorCommand(app, exitCode);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? core::kExitOk : core::kExitUsage;
    }
    return exitCode;
}

}  // namespace bakeoff::app
