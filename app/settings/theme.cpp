// SPDX-License-Identifier: GPL-3.0-only
#include "app/settings/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QStyle>

#include "app/settings/theme_style.h"

namespace bakeoff::app {
namespace {

struct Colors {
    QRgb window, text, base, alternate, button, muted, link, highlight;
};

QPalette paletteOf(const Colors& colors) {
    QPalette palette{QColor(colors.button), QColor(colors.window)};
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(colors.text));
    palette.setColor(QPalette::Base, QColor(colors.base));
    palette.setColor(QPalette::AlternateBase, QColor(colors.alternate));
    palette.setColor(QPalette::ToolTipBase, QColor(colors.window));
    palette.setColor(QPalette::PlaceholderText, QColor(colors.muted));
    palette.setColor(QPalette::Link, QColor(colors.link));
    palette.setColor(QPalette::LinkVisited, QColor(colors.link));
    palette.setColor(QPalette::Highlight, QColor(colors.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(colors.muted));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(colors.muted));
    return palette;
}

/// The system's own muted text is too faint to be read in many systems; all else stays the system's.
void makeMutedLegible() {
    const QColor legible = ThemeStyle::mutedColor(QApplication::palette());
    if (QApplication::palette().color(QPalette::PlaceholderText) == legible)
        return;
    QPalette muted;
    muted.setColor(QPalette::PlaceholderText, legible);
    QApplication::setPalette(muted);
}

/// A system may change its colours at any time.
class SystemColours : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* /*application*/, QEvent* event) override {
        if (event->type() == QEvent::ApplicationPaletteChange && wanted)
            makeMutedLegible();
        return false;
    }
    bool wanted = false;
};

SystemColours& systemColours() {
    static QPointer<SystemColours> watcher;
    if (!watcher) {
        watcher = new SystemColours(qApp);
        qApp->installEventFilter(watcher);
    }
    return *watcher;
}

}  // namespace

QPalette lightPalette() {
    return paletteOf(
        {0xfff4f5f6, 0xff1d1f22, 0xffffffff, 0xfff4f5f6, 0xffeceef0, 0xff666a6f, 0xff1a5fa8, 0xff2f6fb5});
}

QPalette darkPalette() {
    return paletteOf(
        {0xff23262a, 0xffe8eaed, 0xff1b1d20, 0xff23262a, 0xff31353a, 0xffa0a5ab, 0xff6cb6ff, 0xff2f6fb5});
}

void applyTheme(Settings::Theme theme) {
    // The style that the system chose, before anything here replaced it.
    static const QString own = QApplication::style()->name();
    static bool replaced = false;
    const bool system = theme == Settings::Theme::System;
    auto& colours = systemColours();
    colours.wanted = false;
    // Some systems' own styles paint in their own colours, whatever the palette says.
    const bool ours = !system || own.compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
    if (system && (replaced || ours))
        QApplication::setPalette(QPalette());
    if (ours)
        QApplication::setStyle(new ThemeStyle);
    else if (replaced)
        QApplication::setStyle(own);
    if (system)
        makeMutedLegible();
    else
        QApplication::setPalette(theme == Settings::Theme::Dark ? darkPalette() : lightPalette());
    replaced = !system;
    colours.wanted = system;
}

}  // namespace bakeoff::app
