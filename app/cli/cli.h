// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace bakeoff::app {

/// Takes "--store ADDRESS" out of the arguments, wherever it stands, and sets BAKEOFF_STORE to it.
void takeStoreOption(int& argc, char** argv);

/// True when these arguments (without the program's name) ask for the command line: a subcommand, --help or
/// --version. Nothing, or one study file, asks for the window.
bool wantsCommandLine(const QStringList& arguments);

/// True when the command draws, so that fonts and painting are needed (but no display).
bool needsPainting(const QStringList& arguments);

/// Runs a command to its end and returns its exit status (core/protocol/exit_codes.h). Data goes to standard
/// output, progress and errors to standard error. Needs a QCoreApplication; commands that draw a
/// QApplication.
int runCommandLine(int argc, char** argv);

}  // namespace bakeoff::app
