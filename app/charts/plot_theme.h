// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QList>

QT_BEGIN_NAMESPACE
class QPalette;
QT_END_NAMESPACE

namespace bakeoff::app {

/// The colour of a series in any theme. The hue says whose it is, an alternative of the study; the shade
/// tells apart what belongs to one, such as frameworks of a language. Who has which: StudyColors.
struct SeriesColor {
    static constexpr int kNobody = -1;  ///< grey: of no alternative

    int hue = 0;
    int shade = 0;

    constexpr SeriesColor(int whose = 0, int which = 0) : hue(whose), shade(which) {}
    bool operator==(const SeriesColor&) const = default;
};

/// Colours of every plot. The series colours are the hues of Okabe and Ito (2008), each as light or dark as
/// tells it best from the others by every kind of eye on its background; markers, dash patterns and names are
/// the second cue.
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
    QList<QColor> series;  ///< one a hue

    /// As many shades of a hue are told apart; then they begin again.
    static constexpr int kShades = 4;

    static PlotTheme light();
    static PlotTheme forDark(bool dark) { return dark ? darkTheme() : light(); }
    static PlotTheme darkTheme();
    /// The theme that fits a window of these colours.
    static PlotTheme forPalette(const QPalette& palette);
    /// From nothing (0) to most (1) of a heat map.
    [[nodiscard]] QColor heatColor(double share) const;

    [[nodiscard]] QColor color(Role role) const;
    /// Every shade has at least the contrast to the background that its hue has: 3 to 1 or more.
    [[nodiscard]] QColor seriesColor(SeriesColor color) const;
};

}  // namespace bakeoff::app
