// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QIcon>

namespace bakeoff::app {

/// One of resources/icons, its black lines drawn in these colours. Make again when the palette changes.
QIcon themedIcon(const QString& name, const QColor& normal, const QColor& selected);

/// The program's own, in its own colours.
QIcon programIcon();

}  // namespace bakeoff::app
