// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/result.h"
#include "core/report/run_report.h"

QT_BEGIN_NAMESPACE
class QTextDocument;
QT_END_NAMESPACE

namespace bakeoff::app {

/// The formats that a report is written in. A record is the decision alone, to be kept beside the code.
enum class ReportFormat { Html, Pdf, Markdown, Record };

/// By the ending of a file's name; "....madr.md" and "....adr.md" are records. Errors: InvalidArgument with
/// the endings there are.
core::Result<ReportFormat> reportFormatOf(const QString& file);

/// Puts the report with its charts into a text document, for a preview or for paper.
/// Thread: the GUI's.
void fillReport(QTextDocument& document, const core::RunReportInput& input);

/// The report as a PDF document, A4.
QByteArray reportPdf(const core::RunReportInput& input);

/// Writes the report as a whole or not at all, in the language of the interface. Charts of Markdown, which
/// cannot hold them, are put into a folder beside it. Errors: Io.
core::Result<void> saveReport(core::RunReportInput input, const QString& file, ReportFormat format);

/// The same as text, but for PDF. Charts are in it where the format can hold them.
std::string reportText(const core::RunReportInput& input, ReportFormat format);

/// Its summary, for a chat.
QString reportSummary(const core::RunReportInput& input);

}  // namespace bakeoff::app
