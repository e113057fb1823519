// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/run_report.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/units.h"
#include "core/bench/catalogue.h"
#include "core/bench/metrics.h"
#include "core/bench/percentiles.h"
#include "core/measure/checks.h"
#include "core/plan/operating_point.h"
#include "core/report/report_document.h"
#include "core/verdict/case_validity.h"

namespace bakeoff::core {
namespace {

/// Shown after a workload's own metrics where they were measured.
constexpr const char* kFurtherMetrics[] = {"max_ns", "errors"};
/// Of a load at a given rate or of a search: before the workload's own, where some case has them.
constexpr const char* kRateMetrics[] = {"rate_within_p99", "rate_beyond_p99", "offered_per_s",
                                        "ceiling_per_s"};

Sentence verdictWord(ValidityCheck::Verdict verdict) {
    return verdict == ValidityCheck::Verdict::Pass   ? SAY("pass")
           : verdict == ValidityCheck::Verdict::Warn ? SAY("warn")
                                                     : SAY("FAIL");
}

std::string pairsText(const std::map<std::string, std::string>& pairs) {
    std::string text;
    for (const auto& [name, value] : pairs)
        text += (text.empty() ? "" : ", ") + name + " " + value;
    return text;
}

}  // namespace

std::vector<std::string> shownMetrics(const std::vector<CaseSummary>& cases, const std::string& workloadId) {
    std::vector<std::string> ids;
    const Workload* workload = findWorkload(workloadId);
    const auto measured = [&](const std::string& id) {
        return std::ranges::any_of(cases, [&](const CaseSummary& item) {
            return item.workload == workloadId && item.metric(id) != nullptr;
        });
    };
    if (workload) {
        std::ranges::copy_if(kRateMetrics, std::back_inserter(ids), measured);
        ids.insert(ids.end(), workload->metrics.begin(), workload->metrics.end());
    }
    const auto add = [&ids](const std::string& id) {
        if (std::ranges::find(ids, id) == ids.end())
            ids.push_back(id);
    };
    if (workload && workload->underLoad()) {
        for (const auto& percentile : kPercentiles)
            add(percentile.metric);
        for (const char* id : kFurtherMetrics)
            add(id);
    }
    // Another tool may have measured other figures of this work than ours does.
    const bool foreign =
        std::ranges::any_of(
            cases, [&](const CaseSummary& item) { return item.workload == workloadId && item.measured(); }) &&
        std::ranges::none_of(ids, measured);
    if (workload && !foreign)
        return ids;
    ids.clear();
    // Of another tool: whatever it measured, what has a unit first and in the order of our own list.
    for (const auto& metric : allMetrics()) {
        if (measured(metric.id))
            add(metric.id);
    }
    for (const auto& item : cases) {
        for (const auto& [id, summary] : item.metrics) {
            if (item.workload == workloadId && isUnitUnknown(id))
                add(id);
        }
    }
    return ids;
}

Message resultsTitle(const RunReportInput& input) {
    return input.badge.empty() ? say("Measured on this machine") : input.badge;
}

Sentence statusTitle(RunStatus status) {
    switch (status) {
        case RunStatus::Running:
            return SAY("running");
        case RunStatus::Finished:
            return SAY("finished");
        case RunStatus::Failed:
            return SAY("failed");
        case RunStatus::Cancelled:
            return SAY("cancelled");
        case RunStatus::Lost:
            break;
    }
    return SAY("lost");
}

Message workloadTitle(const std::string& id) {
    const Workload* workload = findWorkload(id);
    return workload ? Message(workload->title) : Message::verbatim(id);
}

Message sourceSentence(const Study& study) {
    return say("Source: %1, %2, %3. %4", study.source.title, study.source.author, study.source.published,
               study.source.note);
}

Message runSentence(const RunReportInput& input) {
    return say("Run %1, started %2, profile %3, %4.", input.runId, input.runStartedAt, input.runProfile,
               statusTitle(input.runStatus));
}

Message ratiosTravel() {
    return say(
        "Absolute figures do not travel between machines; a claim is held to its ratio to another "
        "alternative.");
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

Message summaryMessage(const Summary& summary, Dimension dimension) {
    const Quantity median{summary.median, dimension};
    if (summary.count < 2)
        return say("%1", median);
    const Interval range = summary.interval.value_or(Interval{summary.min, summary.max});
    return say("%1 (%2 – %3, n = %4)", median, Quantity{range.low, dimension},
               Quantity{range.high, dimension}, summary.count);
}

std::vector<std::string> workloadsOf(const std::vector<CaseSummary>& cases) {
    std::vector<std::string> out;
    for (const auto& item : cases) {
        if (std::ranges::find(out, item.workload) == out.end())
            out.push_back(item.workload);
    }
    return out;
}

Table resultsTable(const std::vector<CaseSummary>& cases, const std::string& workload) {
    Table table{"results-" + workload, SAY("Results"), {{"subject", SAY("Subject")}}, {}};
    const auto metrics = shownMetrics(cases, workload);
    for (const auto& id : metrics) {
        table.columns.push_back({id, metricTitle(id), true});
    }
    table.columns.push_back({"trials", SAY("Trials"), true});
    table.columns.push_back({"validity", SAY("Validity")});
    table.columns.push_back({"parameters", SAY("Size")});
    for (const auto& item : cases) {
        if (item.workload != workload)
            continue;
        std::vector<Cell> row{item.subject};
        for (const auto& id : metrics) {
            const Summary* summary = item.metric(id);
            const Metric* metric = findMetric(id);
            if (summary)
                row.emplace_back(summaryText(*summary, metric ? metric->dimension : Dimension::Count),
                                 Json(summary->median), say("n = %1", summary->count));
            else
                row.emplace_back("–");
        }
        const int taken = item.trialsOk + item.trialsInvalid + item.trialsFailed;
        row.emplace_back(
            taken == item.trialsOk ? say("%1", item.trialsOk) : say("%1 of %2", item.trialsOk, taken),
            Json(item.trialsOk));
        Message tooltip;
        Message validity = validityText(item, &tooltip);
        const Json inEnglish = validity.english();
        row.emplace_back(std::move(validity), inEnglish, std::move(tooltip));
        row.emplace_back(parametersText(item.parameters));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table validityTable(const std::vector<CaseSummary>& cases, bool all) {
    Table table{"validity",
                SAY("Validity"),
                {{"workload", SAY("Workload")},
                 {"subject", SAY("Subject")},
                 {"rule", SAY("Rule")},
                 {"check", SAY("Check")},
                 {"verdict", SAY("Verdict")},
                 {"value", SAY("Value"), true},
                 {"threshold", SAY("Threshold"), true},
                 {"detail", SAY("What was seen")},
                 {"remedy", SAY("Remedy")}},
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

std::string validityRemarks(const std::vector<CaseSummary>& cases, const Wording& wording) {
    std::string text;
    for (const auto& item : cases) {
        for (const auto& check : item.checks) {
            if (check.verdict != ValidityCheck::Verdict::Pass)
                text += Message(verdictWord(check.verdict)).text(wording) + "  " + ruleOf(check.id) + " " +
                        item.workload + "/" + item.subject + ": " +
                        Message::joined({check.detail, check.remedy}).text(wording) + "\n";
        }
    }
    return text;
}

namespace {

/// What the runner calls the parts of a machine, and people.
constexpr std::pair<const char*, Sentence> kMachineWords[] = {
    {"os", SAY("System")},
    {"kernel", SAY("Kernel")},
    {"architecture", SAY("Architecture")},
    {"cpu_model", SAY("Processor")},
    {"cores_online", SAY("Cores")},
    {"cores_usable", SAY("Cores that may be used")},
    {"frequency_mhz", SAY("Clock before the run, MHz")},
    {"frequency_max_mhz", SAY("Highest clock, MHz")},
    {"memory_bytes", SAY("Memory")},
    {"memory_available_bytes", SAY("Memory that was free")},
    {"virtualisation", SAY("Virtualisation")},
    {"governor", SAY("Governor of the clock")},
    {"turbo", SAY("Turbo")},
    {"power", SAY("Power")},
    {"load_average", SAY("Load before the run (1, 5 and 15 minutes)")},
    {"host", SAY("Host")},
    {"hostname", SAY("Host")},
};

Message machineWord(const std::string& name) {
    for (const auto& [key, words] : kMachineWords) {
        if (name == key)
            return words;
    }
    return Message::verbatim(name);
}

Message machineValue(const std::string& name, const Json& value) {
    if (value.is_string())
        return Message::verbatim(value.get<std::string>());
    if (value.is_number())
        return name.ends_with("_bytes") ? say("%1", Quantity{value.get<double>(), Dimension::Bytes})
                                        : say("%1", Rounded{value.get<double>()});
    std::vector<Message> parts;
    for (const auto& one : value.is_array() ? value : Json::array()) {
        if (one.is_number())
            parts.push_back(say("%1", Fixed{one.get<double>(), 1}));
    }
    return parts.empty() ? Message::verbatim(value.dump()) : Message::joined(std::move(parts), " · ");
}

}  // namespace

Table machineTable(const Json& machine) {
    Table table{"machine", SAY("Machine"), {{"name", SAY("Property")}, {"value", SAY("Value")}}, {}};
    if (!machine.is_object())
        return table;
    for (const auto& [name, value] : machine.items())
        table.rows.push_back({{machineWord(name), Json(name)}, {machineValue(name, value), value}});
    return table;
}

Table provenanceTable(const std::vector<CaseSummary>& cases) {
    Table table{"provenance",
                SAY("Versions and settings"),
                {{"workload", SAY("Workload")},
                 {"subject", SAY("Subject")},
                 {"versions", SAY("Versions")},
                 {"settings", SAY("Settings")}},
                {}};
    for (const auto& item : cases)
        table.rows.push_back(
            {item.workload, item.subject, pairsText(item.versions), pairsText(item.settings)});
    return table;
}

std::string markdownReport(const RunReportInput& input, const Wording& wording) {
    return toMarkdown(reportDocument(input).blocks, wording);
}

}  // namespace bakeoff::core
