// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <span>

#include "app/run/locations.h"
#include "core/protocol/exit_codes.h"

namespace bakeoff::app {

/// What a command is given beside its own options, and what came of it.
struct Invocation {
    Locations locations;
    int exitCode = core::kExitOk;
};

/// One command, as the command line's one list has it (cli.cpp).
struct Command {
    const char* name;
    const char* help;
    bool paints;  ///< it draws: fonts and painting are needed, but no display
    /// Gives the command its options, or its own commands.
    void (*add)(CLI::App& command, Invocation& invocation);
};

std::span<const Command> commands();

/// Makes a command of a State: `declare(CLI::App&)` binds its members to options, `run(const Locations&)`
/// does the work and returns the exit status.
template <typename State>
void bindCommand(CLI::App& command, Invocation& invocation) {
    const auto state = std::make_shared<State>();
    state->declare(command);
    command.callback([state, &invocation] { invocation.exitCode = state->run(invocation.locations); });
}

/// The same for a command below another.
template <typename State>
void addCommand(CLI::App& parent, const char* name, const char* help, Invocation& invocation) {
    bindCommand<State>(*parent.add_subcommand(name, help), invocation);
}

void addStudyCommands(CLI::App& study, Invocation& invocation);
void addAskCommand(CLI::App& ask, Invocation& invocation);
void addDecideCommand(CLI::App& decide, Invocation& invocation);
void addMcdaCommand(CLI::App& mcda, Invocation& invocation);
void addRunCommand(CLI::App& run, Invocation& invocation);
void addSubjectCommands(CLI::App& subject, Invocation& invocation);
void addMixCommands(CLI::App& mix, Invocation& invocation);
void addEnvelopeCommand(CLI::App& envelope, Invocation& invocation);
void addRunsCommands(CLI::App& runs, Invocation& invocation);
void addClaimsCommand(CLI::App& claims, Invocation& invocation);
void addCapacityCommand(CLI::App& capacity, Invocation& invocation);
void addChartCommand(CLI::App& chart, Invocation& invocation);
void addReportCommand(CLI::App& report, Invocation& invocation);
void addDoctorCommand(CLI::App& doctor, Invocation& invocation);
/// Prints a script that completes commands and options in a shell; listed by no help.
void addCompletionCommand(CLI::App& completion, Invocation& invocation);

/// "import", under "study".
void addStudyImportCommand(CLI::App& study, Invocation& invocation);
/// "export" and "import", under "runs".
void addExchangeCommands(CLI::App& runs, Invocation& invocation);

}  // namespace bakeoff::app
