// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QProxyStyle>

namespace bakeoff::app {

/// Qt's Fusion, with boxes and rings to tick that can be seen: Fusion draws their frames in a darker shade of
/// the window's colour, which on a dark window is nothing. Here the frame has a contrast of at least 3 to
/// what may lie behind it, in every palette; also in lists and menus, ticked or not. A button that stays
/// pressed has a frame that says so.
class ThemeStyle : public QProxyStyle {
    Q_OBJECT
public:
    ThemeStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option,
                                  const QWidget* widget) const override;

    /// The frame's colour. `group`: enabled or not.
    static QColor frameColor(const QPalette& palette, QPalette::ColorGroup group);
    /// Of text that is less important: as pale as it may be and still be read (kTextContrast) on everything
    /// that text lies on.
    static QColor mutedColor(const QPalette& palette);
    /// Of marks that stand out: the colour of what is selected, or, where that is made for white text and too
    /// dark for a mark on a dark page, of links.
    static QColor accentColor(const QPalette& palette);
};

/// By WCAG 2: from 1 (the same) to 21.
double contrast(const QColor& a, const QColor& b);

}  // namespace bakeoff::app
