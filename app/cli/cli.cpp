// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/cli.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

#include "app/cli/commands.h"
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
    CLI::App app{"Bakeoff: hold a published language comparison against your own machine and your own work"};
    app.set_version_flag("--version", std::string("bakeoff " BAKEOFF_VERSION));
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
