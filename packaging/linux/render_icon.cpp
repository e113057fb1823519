// SPDX-License-Identifier: GPL-3.0-only
// Draws an SVG as pictures of the sizes that their folders are named by, as icon themes want them:
//   render_icon DRAWING.svg 16x16/NAME.png...
// Needs no display. Exit status 1 when a picture could not be drawn or written.
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QString>
#include <QSvgRenderer>
#include <cstdio>

int main(int argc, char** argv) {
    QSvgRenderer drawing(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    if (!drawing.isValid() || argc < 3) {
        std::fprintf(stderr, "usage: render_icon DRAWING.svg 16x16/NAME.png...\n");
        return 1;
    }
    for (int i = 2; i < argc; ++i) {
        const QFileInfo file(QString::fromLocal8Bit(argv[i]));
        const int size = file.dir().dirName().section(QLatin1Char('x'), 0, 0).toInt();
        QImage picture(size, size, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawing.render(&painter);
        painter.end();
        if (size <= 0 || !QDir().mkpath(file.path()) || !picture.save(file.filePath())) {
            std::fprintf(stderr, "render_icon: cannot write %s\n", argv[i]);
            return 1;
        }
    }
    return 0;
}
