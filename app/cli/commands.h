// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace CLI {
class App;
}

namespace bakeoff::app {

/// Each adds one command to the command line; what it does is stored in `exitCode` by the command's callback.
void addStudyCommand(CLI::App& app, int& exitCode);
void addAskCommand(CLI::App& app, int& exitCode);
/// Adds "import" to the command "study".
void addStudyImportCommand(CLI::App& study, int& exitCode);
void addDecideCommand(CLI::App& app, int& exitCode);
void addMcdaCommand(CLI::App& app, int& exitCode);
void addRunCommand(CLI::App& app, int& exitCode);
void addRunsCommand(CLI::App& app, int& exitCode);
/// "export" and "import", under "runs".
void addExchangeCommands(CLI::App& runs, int& exitCode);
void addChartCommand(CLI::App& app, int& exitCode);
void addReportCommand(CLI::App& app, int& exitCode);
void addDoctorCommand(CLI::App& app, int& exitCode);

}  // namespace bakeoff::app
