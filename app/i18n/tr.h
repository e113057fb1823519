// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCoreApplication>

namespace bakeoff::app {

/// A text of the window, for functions that belong to no class; classes have a tr() of their own. lupdate
/// takes the namespace for the context, so this does too.
inline QString tr(const char* text) {
    return QCoreApplication::translate("bakeoff::app", text);
}

}  // namespace bakeoff::app
