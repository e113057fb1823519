// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>
#include <QSize>

QT_BEGIN_NAMESPACE
class QTableView;
class QWidget;
QT_END_NAMESPACE

namespace bakeoff::app {

// How the program looks, in one place: distances, sizes of text, tables. Colours are the palettes' (theme.h)
// and the charts' (PlotTheme); whatever is text in them has a contrast of at least kTextContrast to what it
// lies on.

/// The distance between neighbouring things on a page, in pixels; groups stand twice as far apart.
constexpr int kGap = 8;

/// By WCAG 2, level AA: of text, and of what is no text and has to be told from what lies behind it.
constexpr double kTextContrast = 4.5;
constexpr double kMarkContrast = 3;

/// Sizes of text relative to the application's font. Answer: the one line that a page is about. Figure: a
/// number that is read from afar.
enum class TextSize { Answer, Title, Figure, Section, Body, Small };
QFont textFont(TextSize size);

/// This size, or as much of it as the widget's screen has for a window with its frame.
QSize onScreen(const QWidget& widget, QSize wanted);

/// The look of every table: no grid, and titles over their cells: at the left where the model names no side.
void dressTable(QTableView& table);

}  // namespace bakeoff::app
