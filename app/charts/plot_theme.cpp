// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/plot_theme.h"

#include <QPalette>
#include <algorithm>
#include <array>
#include <cmath>

namespace bakeoff::app {

namespace {

/// How far each shade is from its hue on the way to the colour of text, and a hue that is used for the second
/// time from the same one the first time.
constexpr std::array kShadeParts{0.0, 0.36, 0.6, 0.8};
constexpr double kSecondTurn = 0.18;

static_assert(kShadeParts.size() == PlotTheme::kShades);

int between(int from, int to, double part) {
    return static_cast<int>(std::lround(from + (to - from) * part));
}

QColor between(const QColor& from, const QColor& to, double part) {
    return {between(from.red(), to.red(), part), between(from.green(), to.green(), part),
            between(from.blue(), to.blue(), part)};
}

}  // namespace

PlotTheme PlotTheme::light() {
    PlotTheme theme;
    theme.background = QColor(0xff, 0xff, 0xff);
    theme.text = QColor(0x1c, 0x22, 0x2b);
    theme.mutedText = QColor(0x5a, 0x64, 0x70);
    theme.grid = QColor(0xe3, 0xe7, 0xec);
    theme.measured = QColor(0x00, 0x72, 0xb2);
    theme.claimed = QColor(0xb5, 0x7b, 0x00);
    theme.good = QColor(0x00, 0x7a, 0x5a);
    theme.bad = QColor(0xc2, 0x3b, 0x00);
    theme.series = {QColor(0x00, 0x72, 0xb2), QColor(0xda, 0x72, 0x20), QColor(0x10, 0xa4, 0x7c),
                    QColor(0x8c, 0x53, 0x73), QColor(0x69, 0x64, 0x1d), QColor(0x46, 0x92, 0xbd),
                    QColor(0x4d, 0x4d, 0x4d)};
    return theme;
}

PlotTheme PlotTheme::darkTheme() {
    PlotTheme theme;
    theme.dark = true;
    theme.background = QColor(0x1e, 0x22, 0x28);
    theme.text = QColor(0xe8, 0xec, 0xf1);
    theme.mutedText = QColor(0xa2, 0xac, 0xb8);
    theme.grid = QColor(0x36, 0x3d, 0x46);
    theme.measured = QColor(0x56, 0xb4, 0xe9);
    theme.claimed = QColor(0xe6, 0x9f, 0x00);
    theme.good = QColor(0x2f, 0xc3, 0x9a);
    theme.bad = QColor(0xff, 0x8a, 0x4c);
    theme.series = {QColor(0x56, 0xb4, 0xe9), QColor(0xd8, 0x68, 0x10), QColor(0x80, 0xce, 0xb9),
                    QColor(0xbf, 0x71, 0x9d), QColor(0xc3, 0xb9, 0x36), QColor(0x8b, 0xcb, 0xf0),
                    QColor(0xe0, 0xe0, 0xe0)};
    return theme;
}

PlotTheme PlotTheme::forPalette(const QPalette& palette) {
    return forDark(palette.color(QPalette::Window).lightness() < 128);
}

QColor PlotTheme::color(Role role) const {
    switch (role) {
        case Role::Muted:
            return mutedText;
        case Role::Measured:
            return measured;
        case Role::Claimed:
            return claimed;
        case Role::Good:
            return good;
        case Role::Bad:
            return bad;
        case Role::Text:
            break;
    }
    return text;
}

QColor PlotTheme::heatColor(double share) const {
    // Lightness falls (light) or rises (dark) steadily, so that the order is read without colour vision too.
    static const std::array kLight{QColor(0xd9, 0xec, 0xf7), QColor(0x6c, 0xb4, 0xdc),
                                   QColor(0x00, 0x72, 0xb2), QColor(0x5b, 0x2a, 0x86),
                                   QColor(0x2a, 0x07, 0x3d)};
    static const std::array kDark{QColor(0x1f, 0x3a, 0x4d), QColor(0x1d, 0x6a, 0x96),
                                  QColor(0x3f, 0xa9, 0xd9), QColor(0xb4, 0xd8, 0x9a),
                                  QColor(0xff, 0xf3, 0x9e)};
    const auto& stops = dark ? kDark : kLight;
    const double at = std::clamp(share, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(at), stops.size() - 2);
    const double part = at - static_cast<double>(below);
    return between(stops[below], stops[below + 1], part);
}

QColor PlotTheme::seriesColor(SeriesColor color) const {
    // The colour of text has the most contrast there is, so on the way to it contrast can only grow.
    const double shade = kShadeParts[static_cast<std::size_t>(std::max(0, color.shade)) % kShadeParts.size()];
    if (color.hue < 0)
        return between(mutedText, text, shade);
    const auto hues = static_cast<int>(series.size());
    const double turn = (color.hue / hues) % 2 == 0 ? 0 : kSecondTurn;
    return between(series.at(color.hue % hues), text, shade + turn);
}

}  // namespace bakeoff::app
