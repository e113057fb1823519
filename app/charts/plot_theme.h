// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QList>

QT_BEGIN_NAMESPACE
class QPalette;
QT_END_NAMESPACE

namespace bakeoff::app {

/// Colours of every plot. The series colours are Okabe and Ito's (2008), told apart also without red-green
/// vision, shaded for each background; dash patterns are the second cue.
struct PlotTheme {
    /// What a colour stands for, where it is not one of several series.
    enum class Role { Text, Muted, Measured, Claimed, Good, Bad };

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
    /// The theme that fits a window of these colours.
    static PlotTheme forPalette(const QPalette& palette);
    /// From nothing (0) to most (1) of a heat map.
    [[nodiscard]] QColor heatColor(double share) const;

    [[nodiscard]] QColor color(Role role) const;
    [[nodiscard]] QColor seriesColor(int index) const { return series.at(index % series.size()); }
};

}  // namespace bakeoff::app
