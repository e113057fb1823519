// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

#include "app/charts/plot_theme.h"
#include "core/base/result.h"
#include "core/base/table.h"

namespace bakeoff::app {

class PlotView;

struct ExportOptions {
    QSize pixels;      ///< of the picture; empty: the plot's preferred size times `scale`
    double scale = 1;  ///< how much larger than on a 96 dpi screen text and lines are; 0: what suits the size
    bool dark = false;
    bool transparent = false;
    int dpi = 0;  ///< stands in the file, for whoever prints it; 0: 96 times `scale`
};

enum class ExportFormat { Png, Svg, Pdf, Csv };

/// By the ending of a file's name. Errors: InvalidArgument with the endings there are.
core::Result<ExportFormat> exportFormatOf(const QString& file);

/// Draws a plot into a picture of exactly the wanted size, whatever its widget's size, theme and font; works
/// without a display. What is zoomed stays zoomed; the plot has its former size, theme and font afterwards.
QImage renderPlot(PlotView& plot, const ExportOptions& options);
/// The same as a document: SVG with text as text, one-page PDF, or what is seen as CSV with raw numbers.
QByteArray exportedPlot(PlotView& plot, ExportFormat format, const ExportOptions& options);

/// Renders and writes. Errors: Io.
core::Result<void> savePlot(PlotView& plot, const QString& file, ExportFormat format,
                            const ExportOptions& options);

/// Puts a picture of the plot as it is seen on the clipboard.
void copyChart(PlotView& plot);
/// Puts the plot's table on the clipboard as tab-separated text, with raw numbers.
void copyTable(const PlotView& plot);
/// Tabs and line breaks within a cell become spaces.
QString tabSeparated(const core::Table& table);

/// "1600x900" as a size. Errors: InvalidArgument for anything else, or a side under 100 or over 16,384
/// pixels.
core::Result<QSize> parseSize(const QString& text);

}  // namespace bakeoff::app
