// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>
#include <QString>
#include <optional>

#include "core/base/units.h"

/// How the window writes and reads numbers: as the reports do, 1,234.5, whatever the system's language, so
/// that no figure changes its meaning on its way from one into the other. A convention for each language
/// would begin here and nowhere else.
/// Thread: any.
namespace bakeoff::app {

/// For widgets that write and read numbers themselves.
const QLocale& numberLocale();

/// With this many digits after the point: "1,234.50".
QString fixedText(double value, int decimals);
/// With this many significant digits at most: "0.125", "7".
QString shortText(double value, int digits);

/// "4:05" of 245 seconds.
QString minutesText(double seconds);

/// Whether a comma stands where it groups no thousands, as in "1,5": people mean different numbers by it.
bool hasOddComma(const QString& text);

/// "1,234.5", "1e6" to a number; nothing for what is none, and for an odd comma.
std::optional<double> readNumber(const QString& text);

/// A figure with its unit, "20 ms" or "100,000 /s", in base units; a unit may be missing where figures of
/// this dimension have one base unit only. Nothing for what is none, and for units of another dimension.
std::optional<double> readFigure(const QString& text, core::Dimension dimension);

}  // namespace bakeoff::app
