// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>

namespace bakeoff::app {

/// What holds for every command, and may stand anywhere among the arguments.
struct CommonArguments {
    QString store;     ///< --store ADDRESS
    QString language;  ///< --language CODE
};

/// Takes these options out of the arguments, in both ways of writing them (--store X, --store=X).
CommonArguments takeCommonArguments(int& argc, char** argv);

/// True when these arguments (without the program's name) ask for the command line: a subcommand, --help or
/// --version. Nothing, or one study file, asks for the window.
bool wantsCommandLine(const QStringList& arguments);

/// True when the command draws, so that fonts and painting are needed (but no display).
bool needsPainting(const QStringList& arguments);

/// Runs a command to its end and returns its exit status (core/protocol/exit_codes.h). Data goes to standard
/// output, progress and errors to standard error. Texts are in the language of `common`, English where it
/// names none, whatever the locale says; JSON is English always. Needs a QCoreApplication; commands that draw
/// a QApplication.
int runCommandLine(int argc, char** argv, const CommonArguments& common = {});

}  // namespace bakeoff::app
