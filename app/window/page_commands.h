// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "app/models/command_model.h"

namespace bakeoff::app {

class MainWindow;
class Page;
class Settings;
class ShownRun;

/// What can be done on a page as it is now, for the palette: its buttons, the tabs that are not in front, and
/// the entries of its lists that are kept between starts (charts, profiles). The commands' actions belong to
/// `owner`. Thread: GUI thread.
std::vector<CommandModel::Command> commandsOf(const Page& page, QObject* owner);

/// Every chart of this run, which is the one that is shown, from wherever one is.
std::vector<CommandModel::Command> chartCommands(MainWindow& window, const ShownRun& run, QObject* owner);

/// Themes and languages.
std::vector<CommandModel::Command> settingCommands(MainWindow& window, Settings& settings, QObject* owner);

}  // namespace bakeoff::app
