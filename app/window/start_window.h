// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace bakeoff::app {

/// Opens the main window on the study named by `arguments`, or on the bundled one, and runs the event loop.
/// Needs a QApplication. Returns the exit status.
int startWindow(const QStringList& arguments);

}  // namespace bakeoff::app
