// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/plot_export.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileInfo>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QMarginsF>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QtCharts/QChart>
#include <algorithm>
#include <cmath>

#include "app/charts/plot_view.h"

namespace bakeoff::app {
namespace {

constexpr int kSmallestSide = 100;
constexpr int kLargestSide = 16384;
constexpr double kMetersPerInch = 0.0254;
constexpr int kScreenDpi = 96;
constexpr int kFontPixels = 12;
constexpr double kPointsPerPixel = 0.75;
constexpr int kPdfDpi = 1200;
constexpr QSizeF kUsualSize(1000, 560);
constexpr int kFooterHeight = 20;  ///< of its first line, with the room around it
constexpr int kFooterLine = 14;    ///< of each further one
constexpr int kFooterInset = 12;
constexpr int kFooterPixels = 10;  ///< of its letters
constexpr double kDenser = 1.35;   ///< than preferred is a picture that keeps its text large

/// The same on every platform and independent of the window's font, so that a picture made by the window is
/// the picture made by the command line.
QFont exportFont() {
    QFont font(QStringLiteral("Sans Serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setStyleStrategy(
        static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(kFontPixels);
    return font;
}

double scaleFor(const PlotView& plot, const ExportOptions& options) {
    if (options.scale > 0)
        return options.scale;
    if (options.pixels.isEmpty())
        return 1;
    const QSizeF pixels = options.pixels;
    const QSizeF preferred = plot.preferredSize();
    const double usual = std::min(pixels.width() / kUsualSize.width(), pixels.height() / kUsualSize.height());
    return std::max(0.6, std::min(usual, kDenser * pixels.height() / preferred.height()));
}

/// Gives a plot size, theme and font of a picture, and its own back at the end.
class ExportScope {
public:
    ExportScope(PlotView& plot, const ExportOptions& options)
        : m_plot(plot),
          m_footer(plot.exportFooter()),
          m_scale(scaleFor(plot, options)),
          m_pixels(options.pixels.isEmpty() ? (plot.preferredSize() + QSize(0, footerHeight())) * m_scale
                                            : options.pixels),
          m_logical(static_cast<int>(std::lround(m_pixels.width() / m_scale)),
                    static_cast<int>(std::lround(m_pixels.height() / m_scale))),
          m_area(m_logical.width(), m_logical.height() - footerHeight()),
          m_size(plot.size()),
          m_chartSize(plot.chart()->size()),
          m_theme(plot.theme()),
          m_font(plot.font()),
          m_ownFont(plot.testAttribute(Qt::WA_SetFont)) {
        plot.setExporting(true);
        plot.setFont(exportFont());
        plot.resize(m_area);
        plot.chart()->resize(m_area);
        PlotTheme theme = PlotTheme::forDark(options.dark);
        if (options.transparent)
            theme.background = Qt::transparent;
        plot.applyTheme(theme);
        // Twice: Qt Charts lays out titles and axes one after the other, each on what the other left.
        for (int pass = 0; pass < 2; ++pass) {
            plot.chart()->layout()->invalidate();
            plot.chart()->layout()->activate();
        }
    }
    ~ExportScope() {
        m_plot.setExporting(false);
        m_plot.setFont(m_ownFont ? m_font : QFont());
        m_plot.applyTheme(m_theme);
        m_plot.resize(m_size);
        m_plot.chart()->resize(m_chartSize);
    }
    ExportScope(const ExportScope&) = delete;
    ExportScope& operator=(const ExportScope&) = delete;

    void paint(QPaintDevice& device, const QRectF& target) {
        QPainter painter(&device);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        // The scene, not the view: a view that was never shown has no geometry of its own yet.
        QRectF area = target;
        area.setHeight(target.height() * m_area.height() / m_logical.height());
        m_plot.scene()->render(&painter, area, QRectF(QPointF(), QSizeF(m_area)), Qt::IgnoreAspectRatio);
        if (m_footer.isEmpty())
            return;
        painter.translate(target.topLeft());
        painter.scale(target.width() / m_logical.width(), target.height() / m_logical.height());
        paintFooter(painter);
    }
    [[nodiscard]] QSize pixels() const { return m_pixels; }
    [[nodiscard]] QSize logical() const { return m_logical; }
    [[nodiscard]] double scale() const { return m_scale; }

private:
    [[nodiscard]] int footerHeight() const {
        const auto further = static_cast<int>(m_footer.count(QLatin1Char('\n')));
        return m_footer.isEmpty() ? 0 : kFooterHeight + further * kFooterLine;
    }
    void paintFooter(QPainter& painter) const {
        const QRectF strip(0, m_area.height(), m_logical.width(), m_logical.height() - m_area.height());
        painter.fillRect(strip, m_plot.theme().background);
        QFont font = exportFont();
        font.setPixelSize(kFooterPixels);
        painter.setFont(font);
        painter.setPen(m_plot.theme().mutedText);
        QRectF line = strip.adjusted(kFooterInset, 0, -kFooterInset, 0);
        line.setHeight(kFooterHeight);
        const QFontMetricsF metrics(font);
        for (const auto& text : m_footer.split(QLatin1Char('\n'))) {
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(text, Qt::ElideRight, line.width()));
            line.translate(0, kFooterLine);
        }
    }

    PlotView& m_plot;
    QString m_footer;
    double m_scale;
    QSize m_pixels;
    QSize m_logical;
    QSize m_area;  ///< of the chart, above the footer
    QSize m_size;
    QSizeF m_chartSize;
    PlotTheme m_theme;
    QFont m_font;
    bool m_ownFont;
};

QByteArray svgOf(PlotView& plot, const ExportOptions& options) {
    ExportScope scope(plot, options);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(kScreenDpi);
    svg.setSize(scope.pixels());
    svg.setViewBox(QRect(QPoint(), scope.logical()));
    svg.setTitle(plot.accessibleName());
    svg.setDescription(plot.accessibleDescription());
    scope.paint(svg, QRectF(QPointF(), QSizeF(scope.logical())));
    // Qt names a font that browsers do not know, and writes a group for every change of the pen.
    // Names may hold what XML does not allow, and a terminal obeys.
    static const QRegularExpression kControls(
        QStringLiteral("[\\x{00}-\\x{08}\\x{0b}\\x{0c}\\x{0e}-\\x{1f}\\x{7f}-\\x{9f}]"));
    static const QRegularExpression kEmptyGroup(QStringLiteral("<g [^>]*>\\s*</g>\\s*"));
    return QString::fromUtf8(bytes)
        .replace(QLatin1String("font-family=\"Sans Serif\""),
                 QLatin1String("font-family=\"DejaVu Sans, Verdana, sans-serif\""))
        .remove(kEmptyGroup)
        .remove(kControls)
        .toUtf8();
}

QByteArray pdfOf(PlotView& plot, const ExportOptions& options) {
    ExportScope scope(plot, options);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setTitle(plot.accessibleName());
    pdf.setCreator(QStringLiteral("Bakeoff"));
    pdf.setResolution(kPdfDpi);
    pdf.setPageSize(
        QPageSize(QSizeF(scope.logical()) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    scope.paint(pdf, QRectF(0, 0, pdf.width(), pdf.height()));
    return bytes;
}

QByteArray pngOf(PlotView& plot, const ExportOptions& options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!renderPlot(plot, options).save(&buffer, "PNG"))
        return {};
    return bytes;
}

}  // namespace

QImage renderPlot(PlotView& plot, const ExportOptions& options) {
    ExportScope scope(plot, options);
    QImage image(scope.pixels(), QImage::Format_ARGB32_Premultiplied);
    image.fill(plot.theme().background);
    scope.paint(image, QRectF(QPointF(), QSizeF(scope.pixels())));
    const double dpi = options.dpi > 0 ? options.dpi : kScreenDpi * scope.scale();
    image.setDotsPerMeterX(static_cast<int>(std::lround(dpi / kMetersPerInch)));
    image.setDotsPerMeterY(static_cast<int>(std::lround(dpi / kMetersPerInch)));
    return image;
}

QByteArray exportedPlot(PlotView& plot, ExportFormat format, const ExportOptions& options) {
    switch (format) {
        case ExportFormat::Svg:
            return svgOf(plot, options);
        case ExportFormat::Pdf:
            return pdfOf(plot, options);
        case ExportFormat::Csv:
            return QByteArray::fromStdString(core::toCsv(plot.dataTable()));
        case ExportFormat::Png:
            break;
    }
    return pngOf(plot, options);
}

core::Result<ExportFormat> exportFormatOf(const QString& file) {
    const QString ending = QFileInfo(file).suffix().toLower();
    if (ending == QLatin1String("png"))
        return ExportFormat::Png;
    if (ending == QLatin1String("svg"))
        return ExportFormat::Svg;
    if (ending == QLatin1String("pdf"))
        return ExportFormat::Pdf;
    if (ending == QLatin1String("csv"))
        return ExportFormat::Csv;
    return core::Error{core::ErrorCode::InvalidArgument,
                       core::say("A chart is written to a file ending in .png, .svg, .pdf or .csv."),
                       file.toStdString()};
}

core::Result<void> savePlot(PlotView& plot, const QString& file, ExportFormat format,
                            const ExportOptions& options) {
    const QByteArray bytes = exportedPlot(plot, format, options);
    QSaveFile out(file);
    if (bytes.isEmpty() || !out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() ||
        !out.commit())
        return core::Error{core::ErrorCode::Io,
                           core::say("The picture cannot be written: %1.", out.errorString().toStdString()),
                           file.toStdString()};
    return {};
}

void copyChart(PlotView& plot) {
    const double ratio = plot.devicePixelRatioF();
    QGuiApplication::clipboard()->setImage(renderPlot(plot, {plot.size() * ratio, ratio, plot.theme().dark}));
}

void copyTable(const PlotView& plot) {
    QGuiApplication::clipboard()->setText(tabSeparated(plot.dataTable()));
}

QString tabSeparated(const core::Table& table) {
    QString out;
    const auto add = [&](const std::string& text, bool first) {
        QString cell = QString::fromStdString(text);
        for (auto& c : cell) {
            if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
                c = QLatin1Char(' ');
        }
        out += (first ? QString() : QStringLiteral("\t")) + cell;
    };
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        add(table.columns[c].title.english(), c == 0);
    out += QLatin1Char('\n');
    for (const auto& row : table.rows) {
        for (std::size_t c = 0; c < row.size(); ++c)
            add(core::rawText(table.columns[c], row[c]), c == 0);
        out += QLatin1Char('\n');
    }
    return out;
}

core::Result<QSize> parseSize(const QString& text) {
    const auto parts = text.split(QLatin1Char('x'));
    bool okWidth = false;
    bool okHeight = false;
    const QSize size(parts.value(0).toInt(&okWidth), parts.value(1).toInt(&okHeight));
    const auto fits = [](int side) { return side >= kSmallestSide && side <= kLargestSide; };
    if (parts.size() != 2 || !okWidth || !okHeight || !fits(size.width()) || !fits(size.height()))
        return core::Error{core::ErrorCode::InvalidArgument,
                           core::say("Expected a size such as 1600x900, each side from 100 to 16384 pixels."),
                           text.toStdString()};
    return size;
}

}  // namespace bakeoff::app
