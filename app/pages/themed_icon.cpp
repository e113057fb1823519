// SPDX-License-Identifier: GPL-3.0-only
#include "app/pages/themed_icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace bakeoff::app {

QIcon themedIcon(const QString& name, const QColor& normal, const QColor& selected) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    for (const auto& [mode, color] : {std::pair{QIcon::Normal, normal}, {QIcon::Selected, selected}}) {
        QSvgRenderer renderer(QByteArray(svg).replace("#000", color.name().toLatin1()));
        for (const int size : {16, 24, 32, 48, 64}) {
            QPixmap pixmap(size, size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            renderer.render(&painter);
            icon.addPixmap(pixmap, mode);
        }
    }
    return icon;
}

}  // namespace bakeoff::app
