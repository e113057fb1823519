// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/run_compare_table.h"

#include "core/bench/metrics.h"
#include "core/report/run_report.h"

namespace bakeoff::core {
namespace {

Cell valueCell(const std::optional<Summary>& summary, const std::string& metricId) {
    if (!summary)
        return Cell("–", Json());
    const auto* metric = findMetric(metricId);
    const auto dimension = metric ? metric->dimension : Dimension::Count;
    return Cell(summaryText(*summary, dimension), Json(summary->median), say("n = %1", summary->count));
}

Cell percentCell(const std::optional<double>& fraction) {
    return fraction ? Cell(changeText(*fraction), Json(*fraction * 100)) : Cell("–", Json());
}

Cell numberCell(const std::optional<double>& number) {
    return number ? Cell(formatNumber(*number), Json(*number)) : Cell("–", Json());
}

}  // namespace

Table compareTable(const std::string& referenceLabel, const std::vector<ComparedRun>& runs) {
    Table table{"compare",
                say("Compared with %1", referenceLabel),
                {{"workload", SAY("Workload")},
                 {"subject", SAY("Subject")},
                 {"metric", SAY("Metric")},
                 {"run", SAY("Run")},
                 {"reference", SAY("Reference"), true},
                 {"value", SAY("Value"), true},
                 {"change_pct", Message::verbatim("Δ"), true},
                 {"low_pct", SAY("95 % from"), true},
                 {"high_pct", SAY("to"), true},
                 {"p", Message::verbatim("p"), true},
                 {"verdict", SAY("Verdict")},
                 {"explanation", SAY("Why")}},
                {}};
    for (const auto& run : runs) {
        for (const auto& change : run.changes) {
            std::optional<double> low;
            std::optional<double> high;
            if (change.interval) {
                low = change.interval->low;
                high = change.interval->high;
            }
            table.rows.push_back(
                {change.workload, change.subject, Cell(metricTitle(change.metric), Json(change.metric)),
                 run.label, valueCell(change.reference, change.metric),
                 valueCell(change.other, change.metric), percentCell(change.change), percentCell(low),
                 percentCell(high), numberCell(change.p),
                 Cell(changeVerdictTitle(change.verdict), Json(nameOf(change.verdict)), change.explanation),
                 change.explanation});
        }
    }
    return table;
}

}  // namespace bakeoff::core
