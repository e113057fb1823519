// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPalette>

#include "app/settings/settings.h"

namespace bakeoff::app {

/// The colours of the chosen light and dark themes.
QPalette lightPalette();
QPalette darkPalette();

/// Gives the application these colours; every window follows at once. System: what the system gave it, as it
/// changes. Needs a QApplication.
void applyTheme(Settings::Theme theme);

}  // namespace bakeoff::app
