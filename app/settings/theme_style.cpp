// SPDX-License-Identifier: GPL-3.0-only
#include "app/settings/theme_style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <algorithm>
#include <cmath>

#include "app/settings/design.h"

namespace bakeoff::app {
namespace {

constexpr double kWanted = 3.2;  ///< a little more than the 3 that it must be, for what smoothing takes away
constexpr double kFirstMix = 0.45;
constexpr double kMixStep = 0.05;
constexpr double kCorner = 2;
constexpr double kChosenLine = 2;
constexpr int kBesideTab = 14;  ///< both sides together
constexpr double kTick = 1.8;   ///< width of the tick's line

double luminance(const QColor& color) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto mix = [&](double x, double y) { return x * share + y * (1 - share); };
    return QColor::fromRgbF(static_cast<float>(mix(a.redF(), b.redF())),
                            static_cast<float>(mix(a.greenF(), b.greenF())),
                            static_cast<float>(mix(a.blueF(), b.blueF())));
}

/// A square, so that a box in a tall row is no plank.
QRectF squareIn(const QRect& rect) {
    const int side = std::min(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    return QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawTick(QPainter& painter, const QRectF& box, const QColor& color) {
    QPainterPath tick;
    tick.moveTo(box.left() + 0.22 * box.width(), box.top() + 0.52 * box.height());
    tick.lineTo(box.left() + 0.42 * box.width(), box.top() + 0.72 * box.height());
    tick.lineTo(box.left() + 0.78 * box.width(), box.top() + 0.28 * box.height());
    painter.setPen(QPen(color, kTick, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}

void drawIndicator(const QStyleOption& option, QPainter& painter, bool round) {
    const auto group = (option.state & QStyle::State_Enabled) != 0 ? QPalette::Active : QPalette::Disabled;
    const QRectF box = squareIn(option.rect);
    const bool byKey = (option.state & QStyle::State_HasFocus) != 0 &&
                       (option.state & QStyle::State_KeyboardFocusChange) != 0;
    const QColor frame = byKey && group == QPalette::Active ? option.palette.color(group, QPalette::Text)
                                                            : ThemeStyle::frameColor(option.palette, group);
    QColor inside = option.palette.color(group, QPalette::Base);
    if ((option.state & QStyle::State_Sunken) != 0)
        inside = mixed(inside, frame, 0.8);
    const QColor text = option.palette.color(group, QPalette::Text);
    // What cannot be ticked is faint in many palettes, but one sees whether it is ticked.
    const bool tooFaint = group == QPalette::Disabled && contrast(text, inside) < kWanted;
    const QColor mark = tooFaint ? frame : text;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(frame, 1));
    painter.setBrush(inside);
    if (round)
        painter.drawEllipse(box);
    else
        painter.drawRoundedRect(box, kCorner, kCorner);
    const double inset = 0.26 * box.width();
    const QRectF middle = box.adjusted(inset, inset, -inset, -inset);
    if ((option.state & QStyle::State_On) != 0 && !round) {
        drawTick(painter, box, mark);
    } else if ((option.state & (QStyle::State_On | QStyle::State_NoChange)) != 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        if (round)
            painter.drawEllipse(middle);
        else  // some of them
            painter.drawRect(QRectF(middle.left(), box.center().y() - 1, middle.width(), 2));
    }
    painter.restore();
}

/// Around a button that stays pressed: Fusion makes it a shade darker, which nobody sees on a dark window.
void drawChosen(const QStyleOption& option, QPainter& painter) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ThemeStyle::accentColor(option.palette), kChosenLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), kCorner, kCorner);
    painter.restore();
}

}  // namespace

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

ThemeStyle::ThemeStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

QColor ThemeStyle::frameColor(const QPalette& palette, QPalette::ColorGroup group) {
    const QColor text = palette.color(group, QPalette::Text);
    const QColor base = palette.color(group, QPalette::Base);
    // What cannot be ticked lies among what can.
    const QColor behind[] = {base, palette.color(group, QPalette::AlternateBase),
                             palette.color(group, QPalette::Window),
                             palette.color(QPalette::Active, QPalette::Base),
                             palette.color(QPalette::Active, QPalette::AlternateBase)};
    // The disabled text of many palettes is too faint for any share of it.
    const QColor farthest = contrast(Qt::black, base) > contrast(Qt::white, base) ? Qt::black : Qt::white;
    for (const auto& end : {text, farthest}) {
        for (double share = kFirstMix; share < 1; share += kMixStep) {
            const QColor color = mixed(end, base, share);
            if (std::ranges::all_of(behind,
                                    [&](const QColor& one) { return contrast(color, one) >= kWanted; }))
                return color;
        }
    }
    return farthest;
}

QColor ThemeStyle::mutedColor(const QPalette& palette) {
    const QColor own = palette.color(QPalette::PlaceholderText);
    const QColor text = palette.color(QPalette::Text);
    const QPalette::ColorRole behind[] = {QPalette::Window, QPalette::Base, QPalette::AlternateBase};
    const auto legible = [&](const QColor& color) {
        return std::ranges::all_of(behind, [&](QPalette::ColorRole role) {
            return contrast(color, palette.color(role)) >= kTextContrast;
        });
    };
    // A system's muted colour is often its text's, see-through.
    if (own.alpha() == 255 && legible(own))
        return own;
    for (double share = kFirstMix; share < 1; share += kMixStep) {
        const QColor color = mixed(text, palette.color(QPalette::Window), share);
        if (legible(color))
            return color;
    }
    return text;
}

QColor ThemeStyle::accentColor(const QPalette& palette) {
    const QColor selected = palette.color(QPalette::Highlight);
    const bool seen = contrast(selected, palette.color(QPalette::Base)) >= kMarkContrast &&
                      contrast(selected, palette.color(QPalette::Window)) >= kMarkContrast;
    return seen ? selected : palette.color(QPalette::Link);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (element) {
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            drawIndicator(*option, *painter, false);
            return;
        case PE_IndicatorRadioButton:
            drawIndicator(*option, *painter, true);
            return;
        case PE_PanelButtonCommand:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            if ((option->state & State_On) != 0)
                drawChosen(*option, *painter);
            return;
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    // Fusion leaves half again as much beside the title of a tab, and seven of them do not fit beside a
    // matrix.
    return metric == PM_TabBarTabHSpace ? kBesideTab : QProxyStyle::pixelMetric(metric, option, widget);
}

}  // namespace bakeoff::app
