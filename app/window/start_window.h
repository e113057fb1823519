// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>

namespace bakeoff::app {

/// Opens the main window on the study named by `arguments`, or on the bundled one, and runs the event loop.
/// `storeAddress` is where --store says the runs are; empty: where they always are. Needs a QApplication.
/// Returns the exit status.
int startWindow(const QStringList& arguments, const QString& storeAddress);

}  // namespace bakeoff::app
