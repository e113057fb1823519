// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "app/run/own_things.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace bakeoff::app {

/// What these run, a line each, and from which files: for whoever is to allow it.
QString whatRuns(const std::vector<OwnThing>& things);

/// Asks over the window of `owner` whether these may run as they are now, remembers it, and calls `then`.
/// Without anything to ask `then` is called at once; never when the answer is no, or when `owner` is gone.
/// Thread: GUI thread.
void askForConsent(QWidget* owner, const Locations& locations, std::vector<OwnThing> things,
                   std::function<void()> then);

}  // namespace bakeoff::app
