// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/html_report.h"

#include <algorithm>

#include "core/report/decision_tables.h"
#include "core/report/study_tables.h"

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
.verdict { border-left: 4px solid var(--accent); padding: .5rem 1rem; background: var(--head); }
.wide { overflow-x: auto; margin: .75rem 0 1.5rem; }
table { border-collapse: collapse; font-size: .9rem; width: max-content; min-width: 100%; }
caption { text-align: left; color: var(--muted); padding-bottom: .25rem; }
th, td { max-width: 28rem; text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--head); }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0 2rem; border: 1px solid var(--line); }
figure svg { display: block; width: 100%; height: auto; }
pre { background: var(--head); padding: .75rem 1rem; overflow-x: auto; }
@media print { main { max-width: none; } figure, tr { break-inside: avoid; } }
)";

/// A text of ours between tags.
std::string escaped(const Message& message, const Wording& wording) {
    return htmlEscaped(message.text(wording));
}

std::string section(const std::string& id, const Message& title, const Wording& wording) {
    return "<h2 id=\"" + id + "\">" + escaped(title, wording) + "</h2>\n";
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

void addHead(std::string& out, const RunReportInput& input, const Wording& wording) {
    out += "<!DOCTYPE html>\n<html lang=\"" + htmlEscaped(wording.languageCode()) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"generator\" content=\"Bakeoff " BAKEOFF_VERSION "\">\n<title>" +
           htmlEscaped(input.study->title) + "</title>\n<style>" + kStyle + darkRules(input.pictures) +
           "</style>\n</head>\n<body>\n<main>\n";
}

void addTitle(std::string& out, const Study& study, const Wording& wording) {
    out += "<h1>" + htmlEscaped(study.title) + "</h1>\n<p>" + htmlEscaped(study.summary) +
           "</p>\n<p class=\"muted\">" + escaped(sourceSentence(study), wording) + "</p>\n";
}

/// Which measurements entered the decision, and which had to stay out.
void addEvidence(std::string& out, const RunReportInput& input, const Wording& wording) {
    if (!input.evidence)
        return;
    for (const auto& one : input.evidence->rejected)
        out += "<p>" +
               escaped(say("Kept out of the evidence: %1 at %2. %3", one.subject, one.workload, one.reason),
                       wording) +
               "</p>\n";
    if (!input.evidence->empty())
        out += toHtml(evidenceTable(*input.study, *input.evidence), wording);
}

void addDecision(std::string& out, const RunReportInput& input, const Wording& wording) {
    if (!input.decision)
        return;
    const std::string verdict = escaped(verdictTitle(input.decision->verdict), wording);
    out += section("recommendation", say("Recommendation: %1", input.decision->headline), wording) +
           "<div class=\"verdict\">\n<p>" +
           say("Verdict: %1", "<strong>" + verdict + "</strong>").text(wording) + "</p>\n<ul>\n";
    for (const auto& reason : input.decision->reasons)
        out += "<li>" + escaped(reason, wording) + "</li>\n";
    out += "</ul>\n</div>\n" + toHtml(contributionsTable(*input.study, *input.decision), wording);
    addEvidence(out, input, wording);
    out += toHtml(robustnessTable(*input.study, *input.decision), wording);
    if (!input.decision->flips.empty())
        out += toHtml(flipsTable(*input.study, *input.decision), wording);
    if (!input.decision->toFindOut.empty())
        out += toHtml(findOutTable(*input.study, *input.decision), wording);
    if (!input.decision->opinions.empty())
        out += toHtml(methodsTable(*input.study, *input.decision), wording);
}

void addPictures(std::string& out, const RunReportInput& input, const Wording& wording) {
    if (input.pictures.empty())
        return;
    out += section("charts", SAY("Charts"), wording);
    for (const auto& picture : input.pictures) {
        const std::string svg = inlineSvg(picture.svg);
        if (!svg.empty())
            out += "<figure id=\"chart-" + htmlEscaped(picture.id) + "\" aria-label=\"" +
                   htmlEscaped(picture.title) + "\">\n" + svg + "\n</figure>\n";
    }
}

void addRun(std::string& out, const RunReportInput& input, const Wording& wording) {
    if (input.cases.empty())
        return;
    const Message what =
        Message::joined({runSentence(input), say("Medians, in parentheses the 95 % interval, or the range "
                                                 "where there are fewer than six trials.")});
    out += section("results", resultsTitle(input), wording) + "<p>" + escaped(what, wording) + "</p>\n";
    for (const auto& sentence : input.trust)
        out += "<p>" + escaped(sentence, wording) + "</p>\n";
    for (const auto& workload : workloadsOf(input.cases)) {
        Table table = resultsTable(input.cases, workload);
        table.title = workloadTitle(workload);
        out += toHtml(table, wording);
    }
}

void addClaims(std::string& out, const RunReportInput& input, const Wording& wording) {
    if (input.checks.empty())
        return;
    out += section("claims", SAY("Claims against this machine"), wording) + "<p>" +
           escaped(ratiosTravel(), wording) + "</p>\n" +
           toHtml(claimChecksTable(*input.study, input.checks), wording);
}

void addProvenance(std::string& out, const RunReportInput& input, const Wording& wording) {
    if (input.cases.empty())
        return;
    out += section("machine", SAY("Machine, versions and settings"), wording) +
           toHtml(machineTable(input.machine), wording) + toHtml(provenanceTable(input.cases), wording) +
           section("reproduce", SAY("How to reproduce"), wording) + "<pre>bakeoff run --profile " +
           htmlEscaped(input.runProfile) + "\nbakeoff report --format html -o report.html</pre>\n";
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

std::string htmlReport(const RunReportInput& input, const Wording& wording) {
    std::string out;
    addHead(out, input, wording);
    addTitle(out, *input.study, wording);
    addDecision(out, input, wording);
    addRun(out, input, wording);
    addPictures(out, input, wording);
    addClaims(out, input, wording);
    out += section("matrix", SAY("Decision matrix of the source"), wording) +
           toHtml(matrixTable(*input.study), wording);
    addProvenance(out, input, wording);
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace bakeoff::core
