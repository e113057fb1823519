// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <span>

namespace bakeoff::app {

/// One command, as the command line's one list has it (cli.cpp).
struct Command {
    const char* name;
    const char* help;
    bool paints;  ///< it draws: fonts and painting are needed, but no display
    /// Gives the command its options, or its own commands; what it does is stored in `exitCode` when it is
    /// called.
    void (*add)(CLI::App& command, int& exitCode);
};

std::span<const Command> commands();

/// Makes a command of a State: `declare(CLI::App&)` binds its members to options, `run()` does the work and
/// returns the exit status.
template <typename State>
void bindCommand(CLI::App& command, int& exitCode) {
    const auto state = std::make_shared<State>();
    state->declare(command);
    command.callback([state, &exitCode] { exitCode = state->run(); });
}

/// The same for a command below another.
template <typename State>
void addCommand(CLI::App& parent, const char* name, const char* help, int& exitCode) {
    bindCommand<State>(*parent.add_subcommand(name, help), exitCode);
}

void addStudyCommands(CLI::App& study, int& exitCode);
void addAskCommand(CLI::App& ask, int& exitCode);
void addDecideCommand(CLI::App& decide, int& exitCode);
void addMcdaCommand(CLI::App& mcda, int& exitCode);
void addRunCommand(CLI::App& run, int& exitCode);
void addRunsCommands(CLI::App& runs, int& exitCode);
void addChartCommand(CLI::App& chart, int& exitCode);
void addReportCommand(CLI::App& report, int& exitCode);
void addDoctorCommand(CLI::App& doctor, int& exitCode);

/// "import", under "study".
void addStudyImportCommand(CLI::App& study, int& exitCode);
/// "export" and "import", under "runs".
void addExchangeCommands(CLI::App& runs, int& exitCode);

}  // namespace bakeoff::app
