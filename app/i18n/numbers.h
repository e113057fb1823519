// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>
#include <QString>
#include <optional>

#include "core/base/numbers.h"
#include "core/base/units.h"

/// How the window writes and reads numbers: as its language does, 1,234.5 in English and 1.234,5 in German,
/// whatever the system's language; reports and the command line do the same in theirs. Files for programs
/// have plain numbers always. Thread: the GUI's.
namespace bakeoff::app {

/// What stands between digits in the window's language: its translation of "1,234.5" says so.
core::NumberMarks numberMarks();

/// For widgets that write and read numbers themselves.
QLocale numberLocale();

/// With this many digits after the point: "1,234.50".
QString fixedText(double value, int decimals);
/// With this many significant digits at most: "0.125", "7".
QString shortText(double value, int digits);

/// A figure in base units as people read it, "1.2 GB", and a number without a unit: the words of
/// core/base/units.h with the marks of the window's language.
QString quantityText(double value, core::Dimension dimension);
QString numberText(double value);

/// "4:05" of 245 seconds.
QString minutesText(double seconds);

/// Whether a thousands mark stands where it groups no thousands, as in "1,5": people mean different numbers
/// by it.
bool hasOddComma(const QString& text);

/// "1,234.5", "1e6" to a number; nothing for what is none, and for an odd thousands mark.
std::optional<double> readNumber(const QString& text);

/// A figure with its unit, "20 ms" or "100,000 /s", in base units; a unit may be missing where figures of
/// this dimension have one base unit only. Nothing for what is none, and for units of another dimension.
std::optional<double> readFigure(const QString& text, core::Dimension dimension);

}  // namespace bakeoff::app
