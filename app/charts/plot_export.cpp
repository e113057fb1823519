// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/plot_export.h"

#include <QGraphicsLayout>
#include <QPainter>
#include <QSaveFile>
#include <QtCharts/QChart>
#include <cmath>

#include "app/charts/plot_view.h"

namespace bakeoff::app {
namespace {

constexpr int kSmallestSide = 100;
constexpr int kLargestSide = 16384;
constexpr double kDotsPerMeterAt96 = 96 / 0.0254;

}  // namespace

QImage renderPlot(PlotView& plot, const ExportOptions& options) {
    const double scale = options.scale > 0 ? options.scale : 1;
    const QSize logical = options.pixels.isEmpty()
                              ? plot.preferredSize()
                              : QSize(static_cast<int>(std::lround(options.pixels.width() / scale)),
                                      static_cast<int>(std::lround(options.pixels.height() / scale)));
    const QSize pixels = options.pixels.isEmpty() ? logical * scale : options.pixels;
    const QSize sizeBefore = plot.size();
    const PlotTheme themeBefore = plot.theme();
    plot.resize(logical);
    plot.chart()->resize(logical);
    plot.applyTheme(PlotTheme::forDark(options.dark));
    // Twice: Qt Charts lays out titles and axes one after the other, each on what the other left.
    for (int pass = 0; pass < 2; ++pass) {
        plot.chart()->layout()->invalidate();
        plot.chart()->layout()->activate();
    }
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(plot.theme().background);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    // The scene, not the view: a view that was never shown has no geometry of its own yet.
    plot.scene()->render(&painter, QRectF(QPointF(), QSizeF(pixels)), QRectF(QPointF(), QSizeF(logical)),
                         Qt::IgnoreAspectRatio);
    painter.end();
    image.setDotsPerMeterX(static_cast<int>(std::lround(kDotsPerMeterAt96 * scale)));
    image.setDotsPerMeterY(static_cast<int>(std::lround(kDotsPerMeterAt96 * scale)));
    plot.applyTheme(themeBefore);
    plot.resize(sizeBefore);
    plot.chart()->resize(sizeBefore);
    return image;
}

core::Result<void> savePng(PlotView& plot, const QString& file, const ExportOptions& options) {
    const QImage image = renderPlot(plot, options);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !image.save(&out, "PNG") || !out.commit())
        return core::Error{core::ErrorCode::Io,
                           "The picture cannot be written: " + out.errorString().toStdString() + ".",
                           file.toStdString()};
    return {};
}

core::Result<QSize> parseSize(const QString& text) {
    const auto parts = text.split(QLatin1Char('x'));
    bool okWidth = false;
    bool okHeight = false;
    const QSize size(parts.value(0).toInt(&okWidth), parts.value(1).toInt(&okHeight));
    const auto fits = [](int side) { return side >= kSmallestSide && side <= kLargestSide; };
    if (parts.size() != 2 || !okWidth || !okHeight || !fits(size.width()) || !fits(size.height()))
        return core::Error{core::ErrorCode::InvalidArgument,
                           "Expected a size such as 1600x900, each side from 100 to 16384 pixels.",
                           text.toStdString()};
    return size;
}

}  // namespace bakeoff::app
