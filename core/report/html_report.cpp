// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/html_report.h"

#include <algorithm>
#include <cmath>
#include <variant>

#include "core/report/report_document.h"

namespace bakeoff::core {
namespace {

constexpr const char* kStyle = R"(
:root { color-scheme: light dark; --back: #ffffff; --text: #1c222b; --muted: #5a6470; --line: #d9dee5;
  --head: #f4f6f9; --accent: #0072b2; }
@media (prefers-color-scheme: dark) {
  :root { --back: #1e2228; --text: #e8ecf1; --muted: #a2acb8; --line: #3a414b; --head: #272c34;
    --accent: #56b4e9; }
}
body { margin: 0; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 1100px; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
.muted { color: var(--muted); }
#recommendation { border: 0; border-left: 6px solid var(--accent); padding: .5rem 1rem; background: var(--head);
  font-size: 1.7rem; line-height: 1.25; }
.bars { width: 100%; table-layout: fixed; }
.bars td { border: 0; vertical-align: middle; }
.bars td:last-child { width: 35%; }
.bar { height: .8rem; border-radius: 2px; background: var(--accent); }
.bar.against { background: none; border: 2px solid var(--muted); box-sizing: border-box; }
.wide { overflow-x: auto; margin: .75rem 0 1.5rem; }
table { border-collapse: collapse; font-size: .9rem; width: max-content; min-width: 100%; }
caption { text-align: left; color: var(--muted); padding-bottom: .25rem; }
th, td { max-width: 28rem; text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--head); }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0 2rem; border: 1px solid var(--line); }
figure svg { display: block; width: 100%; height: auto; }
pre { background: var(--head); padding: .75rem 1rem; overflow-x: auto; }
@page { margin: 14mm; }
@media print {
  main { max-width: none; padding: 0; }
  .wide { overflow: visible; }
  table { width: 100%; min-width: 0; font-size: .75rem; }
  th, td { max-width: none; overflow-wrap: anywhere; padding: .2rem .35rem; }
  th.number, td.number { white-space: normal; }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  figure, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  pre { white-space: pre-wrap; }
}
)";

/// A text of ours between tags.
std::string escaped(const Message& message, const Wording& wording) {
    return htmlEscaped(message.text(wording));
}

/// Presentation attributes of the charts give way to style sheets: so one drawing serves both backgrounds.
std::string darkRules(const std::vector<ReportPicture>& pictures) {
    std::string rules;
    std::vector<std::string> done;
    for (const auto& picture : pictures) {
        for (const auto& [light, dark] : picture.darkColors) {
            if (std::ranges::find(done, light) != done.end())
                continue;
            done.push_back(light);
            for (const char* property : {"fill", "stroke"})
                rules += "  svg [" + std::string(property) + "=\"" + light + "\"] { " + property + ": " +
                         dark + "; }\n";
        }
    }
    return rules.empty() ? rules : "@media (prefers-color-scheme: dark) {\n" + rules + "}\n";
}

/// Tables with more numbers than this side by side are cut into several below each other: on paper nothing
/// can be scrolled.
constexpr std::size_t kMostNumbers = 7;
constexpr std::size_t kMostPrintedNumbers = 5;
constexpr int kPrintedWidth = 600;  ///< of a picture: it fits between the margins of A4 at 96 dpi

/// The columns of one table in several, each with the first column again.
std::vector<Table> narrowParts(const Table& table, std::size_t mostNumbers) {
    const auto numbers = std::ranges::count(table.columns, true, &Column::numeric);
    if (static_cast<std::size_t>(numbers) <= mostNumbers || table.columns.size() < 3)
        return {table};
    const std::size_t rest = table.columns.size() - 1;
    const std::size_t count = (rest + mostNumbers - 1) / mostNumbers;
    const std::size_t each = (rest + count - 1) / count;
    std::vector<Table> out;
    for (std::size_t from = 1; from <= rest; from += each) {
        const std::size_t to = std::min(from + each, rest + 1);
        Table part{table.id, table.title, {table.columns[0]}, {}};
        for (std::size_t c = from; c < to; ++c)
            part.columns.push_back(table.columns[c]);
        for (const auto& row : table.rows) {
            auto& cells = part.rows.emplace_back();
            cells.push_back(row[0]);
            for (std::size_t c = from; c < to; ++c)
                cells.push_back(row[c]);
        }
        out.push_back(std::move(part));
    }
    return out;
}

std::string tableHtml(const Table& table, const Wording& wording) {
    std::string out = "<div class=\"wide\">\n<table>\n<caption>" + escaped(table.title, wording) +
                      "</caption>\n<thead><tr>";
    const auto numberClass = [](const Column& column) {
        return column.numeric ? std::string(" class=\"number\"") : std::string();
    };
    for (const auto& column : table.columns)
        out += "<th scope=\"col\"" + numberClass(column) + ">" + escaped(column.title, wording) + "</th>";
    out += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
        out += "<tr>";
        for (std::size_t c = 0; c < row.size(); ++c) {
            const auto& cell = row[c];
            const std::string title =
                cell.tooltip.empty() ? std::string() : " title=\"" + escaped(cell.tooltip, wording) + "\"";
            out += "<td" + numberClass(table.columns[c]) + title + ">" +
                   escaped(Message::verbatim(cellText(cell, wording)), wording) + "</td>";
        }
        out += "</tr>\n";
    }
    return out + "</tbody>\n</table>\n</div>\n";
}

std::string head(const ReportDocument& document, const std::vector<ReportPicture>& pictures,
                 const Wording& wording) {
    return "<!DOCTYPE html>\n<html lang=\"" + htmlEscaped(wording.languageCode()) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"generator\" content=\"Bakeoff " BAKEOFF_VERSION "\">\n<title>" +
           htmlEscaped(document.title) + "</title>\n<style>" + kStyle + darkRules(pictures) +
           "</style>\n</head>\n<body>\n<main>\n";
}

/// What both writers do alike: words between tags.
class HtmlWriter {
public:
    explicit HtmlWriter(const Wording& wording) : m_wording(wording) {}

    std::string operator()(const ReportDocument::Heading& heading) const {
        const std::string tag = "h" + std::to_string(heading.level);
        const std::string id = heading.id.empty() ? "" : " id=\"" + htmlEscaped(heading.id) + "\"";
        return "<" + tag + id + ">" + said(heading.text) + "</" + tag + ">\n";
    }
    std::string operator()(const ReportDocument::Paragraph& paragraph) const {
        using enum ReportDocument::Paragraph::Style;
        const std::string text = said(paragraph.text);
        if (paragraph.style == Muted)
            return "<p class=\"muted\">" + text + "</p>\n";
        return paragraph.style == Plain ? "<p>" + text + "</p>\n" : "<p><strong>" + text + "</strong></p>\n";
    }
    std::string operator()(const ReportDocument::Bullets& bullets) const {
        std::string out = "<ul>\n";
        for (const auto& item : bullets.items)
            out += "<li>" + said(item) + "</li>\n";
        return out + "</ul>\n";
    }
    std::string operator()(const ReportDocument::Code& code) const {
        return "<pre>" + htmlEscaped(code.text) + "</pre>\n";
    }

protected:
    [[nodiscard]] std::string said(const Message& message) const { return escaped(message, m_wording); }
    [[nodiscard]] static int percentOf(const ReportDocument::Bars& bars, double points) {
        const double share = bars.longest > 0 ? points / bars.longest : 0;
        return std::clamp(static_cast<int>(std::lround(share * 100)), 1, 100);
    }

    const Wording& m_wording;
};

class BrowserWriter : public HtmlWriter {
public:
    using HtmlWriter::HtmlWriter;
    using HtmlWriter::operator();

    std::string operator()(const ReportDocument::Bars& bars) const {
        std::string out = "<table class=\"bars\">\n";
        for (const auto& bar : bars.bars)
            out += "<tr title=\"" + said(bar.detail) + "\"><td>" + said(bar.text) +
                   "</td><td><div class=\"bar" + (bar.against ? " against" : "") +
                   "\" style=\"width:" + std::to_string(percentOf(bars, bar.points)) +
                   "%\"></div></td></tr>\n";
        return out + "</table>\n";
    }
    std::string operator()(const Table& table) const { return toHtml(table, m_wording); }
    std::string operator()(const ReportPicture& picture) const {
        const std::string svg = inlineSvg(picture.svg);
        return svg.empty() ? svg
                           : "<figure id=\"chart-" + htmlEscaped(picture.id) + "\" aria-label=\"" +
                                 htmlEscaped(picture.title) + "\">\n" + svg + "\n</figure>\n";
    }
};

/// The part of the page that bars may take. A table inside a cell counts its percents of the whole page.
constexpr int kBarsPercent = 35;

/// For text documents, which know neither style sheets nor drawings.
class PrintWriter : public HtmlWriter {
public:
    using HtmlWriter::HtmlWriter;
    using HtmlWriter::operator();

    std::string operator()(const ReportDocument::Bars& bars) const {
        std::string out = "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">\n";
        for (const auto& bar : bars.bars)
            out += "<tr><td width=\"65%\">" + said(bar.text) + "</td><td width=\"35%\"><table width=\"" +
                   std::to_string(std::max(1, percentOf(bars, bar.points) * kBarsPercent / 100)) +
                   "%\" cellspacing=\"0\" cellpadding=\"0\"><tr><td bgcolor=\"" +
                   (bar.against ? "#9aa3ad" : "#0072b2") + "\">&nbsp;</td></tr></table></td></tr>\n";
        return out + "</table>\n";
    }
    std::string operator()(const Table& table) const {
        std::string out;
        for (const auto& part : narrowParts(table, kMostPrintedNumbers))
            out += printed(part);
        return out;
    }
    std::string operator()(const ReportPicture& picture) const {
        return "<p><img src=\"" + pictureName(picture) + "\" width=\"" + std::to_string(kPrintedWidth) +
               "\"></p>\n";
    }

private:
    [[nodiscard]] std::string printed(const Table& table) const {
        std::string out =
            "<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"3\" style=\"border-collapse: "
            "collapse; border-color: #b5bcc5\">\n<tr>";
        for (const auto& column : table.columns)
            out += "<th align=\"" + std::string(column.numeric ? "right" : "left") + "\">" +
                   said(column.title) + "</th>";
        for (const auto& row : table.rows) {
            out += "</tr>\n<tr>";
            for (std::size_t c = 0; c < row.size(); ++c)
                out += "<td align=\"" + std::string(table.columns[c].numeric ? "right" : "left") + "\">" +
                       said(row[c].text) + "</td>";
        }
        return out + "</tr>\n</table>\n<p></p>\n";
    }
};

template <typename Writer>
std::string body(const ReportDocument& document, const Writer& writer) {
    std::string out;
    for (const auto& block : document.blocks)
        out += std::visit(writer, block);
    return out;
}

}  // namespace

std::string htmlEscaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                // Control characters are not allowed in HTML at all.
                out += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
        }
    }
    return out;
}

std::string toHtml(const Table& table, const Wording& wording) {
    std::string out;
    for (const auto& part : narrowParts(table, kMostNumbers))
        out += tableHtml(part, wording);
    return out;
}

std::string pictureName(const ReportPicture& picture) {
    return "chart:" + htmlEscaped(picture.id);
}

std::string inlineSvg(const std::string& svg) {
    const auto begin = svg.find("<svg");
    const auto tagEnd = begin == std::string::npos ? begin : svg.find('>', begin);
    const auto end = svg.rfind("</svg>");
    if (tagEnd == std::string::npos || end == std::string::npos || end < tagEnd)
        return {};
    const std::string tag = svg.substr(begin, tagEnd - begin);
    const auto box = tag.find("viewBox=\"");
    if (box == std::string::npos)
        return {};
    const auto boxEnd = tag.find('"', box + 9);
    // Its size is the page's business, and its namespaces are known to HTML.
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" " + tag.substr(box, boxEnd - box + 1) +
           ">" + svg.substr(tagEnd + 1, end + 6 - tagEnd - 1);
}

std::string toHtml(const ReportDocument& document, const Wording& wording) {
    std::vector<ReportPicture> pictures;
    for (const auto& block : document.blocks) {
        if (const auto* picture = std::get_if<ReportPicture>(&block))
            pictures.push_back(*picture);
    }
    return head(document, pictures, wording) + body(document, BrowserWriter(wording)) +
           "</main>\n</body>\n</html>\n";
}

std::string toPrintHtml(const ReportDocument& document, const Wording& wording) {
    return "<html><head><title>" + htmlEscaped(document.title) + "</title></head><body>\n" +
           body(document, PrintWriter(wording)) + "</body></html>\n";
}

std::string htmlReport(const RunReportInput& input, const Wording& wording) {
    return toHtml(reportDocument(input), wording);
}

}  // namespace bakeoff::core
