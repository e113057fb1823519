// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "core/base/table.h"
#include "core/report/run_report.h"

namespace bakeoff::core {

/// The whole report as one HTML file: nothing is fetched from elsewhere, and a dark page is shown to those
/// who have asked their system for one.
std::string htmlReport(const RunReportInput& input, const Wording& wording = englishWording());

/// Any document as such a file.
std::string toHtml(const ReportDocument& document, const Wording& wording = englishWording());
/// The same in the HTML that QTextDocument reads, for paper and for a preview. Pictures are named
/// pictureName().
std::string toPrintHtml(const ReportDocument& document, const Wording& wording = englishWording());
std::string pictureName(const ReportPicture& picture);

/// A table with a caption, in several parts where it is too wide for paper; every text is escaped, tooltips
/// become titles.
std::string toHtml(const Table& table, const Wording& wording = englishWording());

/// Text between tags or in a quoted attribute.
std::string htmlEscaped(const std::string& text);

/// The drawing of an SVG document without its declarations, to stand within a page; empty when it is none.
std::string inlineSvg(const std::string& svg);

}  // namespace bakeoff::core
