// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/run_report.h"

#include <algorithm>

#include "core/base/units.h"
#include "core/bench/catalogue.h"
#include "core/bench/metrics.h"
#include "core/bench/percentiles.h"
#include "core/measure/checks.h"
#include "core/report/decision_tables.h"
#include "core/report/study_tables.h"

namespace bakeoff::core {
namespace {

/// Shown after a workload's own metrics where they were measured.
constexpr const char* kFurtherMetrics[] = {"max_ns", "errors"};

std::vector<std::string> metricsOf(const std::string& workloadId) {
    std::vector<std::string> ids;
    if (const Workload* workload = findWorkload(workloadId)) {
        ids = workload->metrics;
        if (!workload->underLoad())
            return ids;
        for (const auto& percentile : kPercentiles) {
            if (std::ranges::find(ids, percentile.metric) == ids.end())
                ids.emplace_back(percentile.metric);
        }
        ids.insert(ids.end(), std::begin(kFurtherMetrics), std::end(kFurtherMetrics));
    }
    return ids;
}

const char* verdictWord(ValidityCheck::Verdict verdict) {
    return verdict == ValidityCheck::Verdict::Pass   ? "pass"
           : verdict == ValidityCheck::Verdict::Warn ? "warn"
                                                     : "FAIL";
}

/// What the checks come to, with the rules that were not passed: "valid, with remarks: V6". The tooltip gets
/// a line for each of them.
std::string validityText(const CaseSummary& item, std::string& tooltip) {
    if (item.error && item.trialsOk == 0)
        tooltip = item.error->message.english();
    std::string rules;
    for (const auto& check : item.checks) {
        if (check.verdict == ValidityCheck::Verdict::Pass)
            continue;
        const std::string rule = ruleOf(check.id);
        tooltip += (tooltip.empty() ? "" : "\n") + rule + (rule.empty() ? "" : " ") +
                   verdictWord(check.verdict) + " (" + nameOf(check.id) + "): " + check.detail.english() +
                   " " + check.remedy.english();
        if (!rule.empty() && rules.find(rule) == std::string::npos)
            rules += (rules.empty() ? ": " : ", ") + rule;
    }
    if (item.trialsOk == 0)
        return (item.trialsInvalid > 0 ? "invalid" : "failed") + rules;
    if (item.rejected())
        return "invalid" + rules;
    return (item.trialsInvalid > 0 ? "partly invalid"
            : rules.empty()        ? "valid"
                                   : "valid, with remarks") +
           rules;
}

std::string parametersText(const CaseSummary& item) {
    std::string text;
    for (const auto& [name, value] : item.parameters)
        text += (text.empty() ? "" : ", ") + name + " = " + formatNumber(value);
    return text;
}

std::string pairsText(const std::map<std::string, std::string>& pairs) {
    std::string text;
    for (const auto& [name, value] : pairs)
        text += (text.empty() ? "" : ", ") + name + " " + value;
    return text;
}

void addClaims(std::string& out, const RunReportInput& input) {
    if (input.checks.empty())
        return;
    out +=
        "## Claims against this machine\n\nAbsolute figures do not travel between machines; a claim is held "
        "to "
        "its ratio to another alternative.\n\n" +
        toMarkdown(claimChecksTable(*input.study, input.checks)) + "\n";
}

void addDecision(std::string& out, const RunReportInput& input) {
    if (!input.decision)
        return;
    out += "## Recommendation: " + input.decision->headline.english() + "\n\nVerdict: **" +
           verdictName(input.decision->verdict) + "**.\n";
    out += decisionDetailsMarkdown(*input.study, *input.decision, input.evidence) + "\n";
}

void addRun(std::string& out, const RunReportInput& input) {
    if (input.cases.empty())
        return;
    out += "## " + resultsTitle(input) + "\n\nRun " + input.runId + ", started " + input.runStartedAt +
           ", profile " + input.runProfile + ", " + runStatusName(input.runStatus) + ".\n\n";
    for (const auto& sentence : input.trust)
        out += sentence.english() + "\n\n";
    for (const auto& workload : workloadsOf(input.cases)) {
        const Workload* known = findWorkload(workload);
        out += "### " + (known ? known->title : workload) + "\n\n" +
               toMarkdown(resultsTable(input.cases, workload)) + "\n";
    }
    for (const auto& picture : input.pictures) {
        if (!picture.file.empty())
            out += "![" + picture.title + "](" + picture.file + ")\n\n";
    }
}

}  // namespace

std::string resultsTitle(const RunReportInput& input) {
    return input.badge.empty() ? "Measured on this machine" : input.badge;
}

std::string summaryText(const Summary& summary, Dimension dimension) {
    std::string text = formatQuantity(summary.median, dimension);
    if (summary.count > 1) {
        const Interval range = summary.interval.value_or(Interval{summary.min, summary.max});
        text +=
            " (" + formatQuantity(range.low, dimension) + " – " + formatQuantity(range.high, dimension) + ")";
    }
    return text;
}

std::vector<std::string> workloadsOf(const std::vector<CaseSummary>& cases) {
    std::vector<std::string> out;
    for (const auto& item : cases) {
        if (std::find(out.begin(), out.end(), item.workload) == out.end())
            out.push_back(item.workload);
    }
    return out;
}

Table resultsTable(const std::vector<CaseSummary>& cases, const std::string& workload) {
    Table table{"results-" + workload, "Results", {{"subject", "Subject"}}, {}};
    const auto metrics = metricsOf(workload);
    for (const auto& id : metrics) {
        table.columns.push_back({id, metricTitle(id), true});
    }
    table.columns.push_back({"trials", "Trials", true});
    table.columns.push_back({"validity", "Validity"});
    table.columns.push_back({"parameters", "Size"});
    for (const auto& item : cases) {
        if (item.workload != workload)
            continue;
        std::vector<Cell> row{item.subject};
        for (const auto& id : metrics) {
            const Summary* summary = item.metric(id);
            const Metric* metric = findMetric(id);
            if (summary && metric)
                row.emplace_back(summaryText(*summary, metric->dimension), Json(summary->median),
                                 "n = " + std::to_string(summary->count));
            else
                row.emplace_back("–");
        }
        row.emplace_back(std::to_string(item.trialsOk), Json(item.trialsOk));
        std::string tooltip;
        const std::string validity = validityText(item, tooltip);
        row.emplace_back(validity, Json(validity), tooltip);
        row.emplace_back(parametersText(item));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table validityTable(const std::vector<CaseSummary>& cases, bool all) {
    Table table{"validity",
                "Validity",
                {{"workload", "Workload"},
                 {"subject", "Subject"},
                 {"rule", "Rule"},
                 {"check", "Check"},
                 {"verdict", "Verdict"},
                 {"value", "Value", true},
                 {"threshold", "Threshold", true},
                 {"detail", "What was seen"},
                 {"remedy", "Remedy"}},
                {}};
    const auto number = [](const std::optional<double>& value) {
        return value ? Cell(formatNumber(*value), Json(*value)) : Cell("");
    };
    for (const auto& item : cases) {
        for (const auto& check : item.checks) {
            if (!all && check.verdict == ValidityCheck::Verdict::Pass)
                continue;
            const std::string rule = ruleOf(check.id);
            table.rows.push_back({item.workload, item.subject,
                                  rule.empty() ? Message() : say("%1 %2", rule, ruleTitle(rule)),
                                  nameOf(check.id), verdictWord(check.verdict), number(check.value),
                                  number(check.threshold), check.detail, check.remedy});
        }
    }
    return table;
}

std::string validityRemarks(const std::vector<CaseSummary>& cases) {
    std::string text;
    for (const auto& item : cases) {
        for (const auto& check : item.checks) {
            if (check.verdict != ValidityCheck::Verdict::Pass)
                text += std::string(verdictWord(check.verdict)) + "  " + ruleOf(check.id) + " " +
                        item.workload + "/" + item.subject + ": " + check.detail.english() + " " +
                        check.remedy.english() + "\n";
        }
    }
    return text;
}

Table machineTable(const Json& machine) {
    Table table{"machine", "Machine", {{"name", "Property"}, {"value", "Value"}}, {}};
    if (!machine.is_object())
        return table;
    for (const auto& [name, value] : machine.items()) {
        std::string text = value.is_string() ? value.get<std::string>() : value.dump();
        if (name.size() > 6 && name.substr(name.size() - 6) == "_bytes" && value.is_number())
            text = formatQuantity(value.get<double>(), Dimension::Bytes);
        table.rows.push_back({name, {text, value}});
    }
    return table;
}

Table provenanceTable(const std::vector<CaseSummary>& cases) {
    Table table{"provenance",
                "Versions and settings",
                {{"workload", "Workload"},
                 {"subject", "Subject"},
                 {"versions", "Versions"},
                 {"settings", "Settings"}},
                {}};
    for (const auto& item : cases)
        table.rows.push_back(
            {item.workload, item.subject, pairsText(item.versions), pairsText(item.settings)});
    return table;
}

std::string markdownReport(const RunReportInput& input) {
    const Study& study = *input.study;
    std::string out = "# " + study.title + "\n\n" + study.summary + "\n\nSource: " + study.source.title +
                      ", " + study.source.author + ", " + study.source.published + ". " + study.source.note +
                      "\n\n";
    addDecision(out, input);
    addRun(out, input);
    addClaims(out, input);
    out += "## Decision matrix of the source\n\n" + toMarkdown(matrixTable(study)) + "\n";
    if (!input.cases.empty()) {
        out += "## Validity\n\nA check that failed marks a result, which then ranks nothing.\n\n" +
               toMarkdown(validityTable(input.cases, true)) + "\n";
        out += "## Machine\n\n" + toMarkdown(machineTable(input.machine)) + "\n";
        out += "## Versions and settings\n\n" + toMarkdown(provenanceTable(input.cases)) + "\n";
        out += "## How to reproduce\n\n    bakeoff run --profile " + input.runProfile + "\n";
    }
    return out;
}

}  // namespace bakeoff::core
