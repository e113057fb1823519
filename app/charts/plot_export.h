// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include "app/charts/plot_theme.h"
#include "core/base/result.h"

namespace bakeoff::app {

class PlotView;

struct ExportOptions {
    QSize pixels;      ///< of the picture; empty: the plot's preferred size times `scale`
    double scale = 1;  ///< how much larger than on a 96 dpi screen text and lines are
    bool dark = false;
};

/// Draws a plot into a picture of exactly the wanted size, whatever its widget's size; works without a
/// display. The plot has its former size and theme afterwards.
QImage renderPlot(PlotView& plot, const ExportOptions& options);

/// Renders and writes a PNG. Errors: Io.
core::Result<void> savePng(PlotView& plot, const QString& file, const ExportOptions& options);

/// "1600x900" as a size. Errors: InvalidArgument for anything else, or a side under 100 or over 16,384
/// pixels.
core::Result<QSize> parseSize(const QString& text);

}  // namespace bakeoff::app
