// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QImage>
#include <QSet>
#include <QWidget>

/// How many colours a widget is drawn with. A page of text alone has dozens, by its smooth letters; an empty
/// one has the background's.
inline int coloursOf(QWidget& widget) {
    const QImage picture = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            colours.insert(picture.pixel(x, y));
    }
    return static_cast<int>(colours.size());
}
