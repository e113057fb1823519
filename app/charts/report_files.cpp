// SPDX-License-Identifier: GPL-3.0-only
#include "app/charts/report_files.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QUrl>

#include "app/i18n/core_text.h"
#include "core/report/decision_record.h"
#include "core/report/html_report.h"
#include "core/report/report_document.h"

namespace bakeoff::app {
namespace {

constexpr int kPictureWidth = 1280;  ///< twice as dense as it is shown
constexpr int kPdfDpi = 300;
constexpr double kTextPoints = 9;

/// A chart in the colours of paper.
QImage painted(const core::ReportPicture& picture) {
    QSvgRenderer drawing(QByteArray::fromStdString(picture.svg));
    const QSizeF size = drawing.viewBoxF().size();
    if (!drawing.isValid() || size.isEmpty())
        return {};
    QImage image(kPictureWidth, qRound(kPictureWidth * size.height() / size.width()),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawing.render(&painter);
    return image;
}

core::Result<void> written(const QString& file, const QByteArray& bytes) {
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return core::Error{core::ErrorCode::Io,
                           core::say("This file cannot be written: %1.", out.errorString().toStdString()),
                           file.toStdString()};
    return {};
}

core::Result<void> writePictures(core::RunReportInput& input, const QString& output) {
    if (input.pictures.empty())
        return {};
    const QFileInfo document(output);
    const QString folder = document.completeBaseName() + QStringLiteral("-charts");
    if (!QDir(document.absolutePath()).mkpath(folder))
        return core::Error{core::ErrorCode::Io, core::say("The folder for the charts cannot be made."),
                           folder.toStdString()};
    for (auto& picture : input.pictures) {
        const QString name =
            folder + QLatin1Char('/') + QString::fromStdString(picture.id) + QStringLiteral(".svg");
        if (auto saved =
                written(document.absoluteDir().filePath(name), QByteArray::fromStdString(picture.svg));
            !saved)
            return saved;
        picture.file = QString::fromLatin1(QUrl::toPercentEncoding(name, "/")).toStdString();
    }
    return {};
}

}  // namespace

core::Result<ReportFormat> reportFormatOf(const QString& file) {
    const QString name = QFileInfo(file).fileName().toLower();
    const std::pair<const char*, ReportFormat> endings[] = {
        {".madr.md", ReportFormat::Record},    {".adr.md", ReportFormat::Record},
        {".madr", ReportFormat::Record},       {".md", ReportFormat::Markdown},
        {".markdown", ReportFormat::Markdown}, {".html", ReportFormat::Html},
        {".htm", ReportFormat::Html},          {".pdf", ReportFormat::Pdf}};
    for (const auto& [ending, format] : endings) {
        if (name.endsWith(QLatin1String(ending)))
            return format;
    }
    return core::Error{core::ErrorCode::InvalidArgument,
                       core::say("Expected a file ending in .pdf, .html, .md, or .madr.md for a decision "
                                 "record."),
                       file.toStdString()};
}

void fillReport(QTextDocument& document, const core::RunReportInput& input) {
    for (const auto& picture : input.pictures)
        document.addResource(QTextDocument::ImageResource,
                             QUrl(QString::fromStdString(core::pictureName(picture))), painted(picture));
    QFont font(QStringLiteral("Sans Serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(kTextPoints);
    document.setDefaultFont(font);
    document.setHtml(QString::fromStdString(core::toPrintHtml(core::reportDocument(input), wording())));
}

QByteArray reportPdf(const core::RunReportInput& input) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kPdfDpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
        // The document brings margins of its own, and page numbers.
        writer.setPageMargins(QMarginsF());
        writer.setTitle(QString::fromStdString(input.study->title));
        writer.setCreator(QStringLiteral("Bakeoff " BAKEOFF_VERSION));
        QTextDocument document;
        fillReport(document, input);
        document.print(&writer);
    }
    return bytes;
}

std::string reportText(const core::RunReportInput& input, ReportFormat format) {
    switch (format) {
        case ReportFormat::Html:
            return core::htmlReport(input, wording());
        case ReportFormat::Record:
            return core::decisionRecord(input, "proposed", wording());
        case ReportFormat::Markdown:
        case ReportFormat::Pdf:
            break;
    }
    return core::markdownReport(input, wording());
}

QString reportSummary(const core::RunReportInput& input) {
    return QString::fromStdString(core::toText(core::summaryDocument(input).blocks, wording()));
}

core::Result<void> saveReport(core::RunReportInput input, const QString& file, ReportFormat format) {
    if (format == ReportFormat::Pdf)
        return written(file, reportPdf(input));
    if (format == ReportFormat::Markdown) {
        if (auto pictures = writePictures(input, file); !pictures)
            return pictures;
    }
    return written(file, QByteArray::fromStdString(reportText(input, format)));
}

}  // namespace bakeoff::app
