// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QList>

namespace bakeoff::app {

/// Colours of every plot. The series colours are Okabe and Ito's (2008), told apart also without red-green
/// vision, shaded for each background; dash patterns are the second cue.
struct PlotTheme {
    bool dark = false;
    QColor background;
    QColor text;
    QColor mutedText;
    QColor grid;
    QColor measured;
    QColor claimed;
    QColor good;
    QColor bad;
    QList<QColor> series;

    static PlotTheme light();
    static PlotTheme forDark(bool dark) { return dark ? darkTheme() : light(); }
    static PlotTheme darkTheme();

    [[nodiscard]] QColor seriesColor(int index) const { return series.at(index % series.size()); }
    /// Changes once the colours have been used up, so that more series than colours stay distinct.
    [[nodiscard]] static Qt::PenStyle seriesDash(int index, int colors);
};

}  // namespace bakeoff::app
