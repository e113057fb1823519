// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/run_compare_table.h"

#include <cmath>

#include "core/bench/metrics.h"
#include "core/report/run_report.h"

namespace bakeoff::core {
namespace {

Cell valueCell(const std::optional<Summary>& summary, const std::string& metricId) {
    if (!summary)
        return Cell("–", Json());
    const auto* metric = findMetric(metricId);
    const auto dimension = metric ? metric->dimension : Dimension::Count;
    return Cell(summaryText(*summary, dimension), Json(summary->median),
                "n = " + std::to_string(summary->count));
}

std::string signedPercent(double fraction) {
    return (fraction < 0 ? "−" : "+") + formatNumber(std::abs(fraction) * 100) + " %";
}

Cell percentCell(const std::optional<double>& fraction) {
    return fraction ? Cell(signedPercent(*fraction), Json(*fraction * 100)) : Cell("–", Json());
}

Cell numberCell(const std::optional<double>& number) {
    return number ? Cell(formatNumber(*number), Json(*number)) : Cell("–", Json());
}

}  // namespace

Table compareTable(const std::string& referenceLabel, const std::vector<ComparedRun>& runs) {
    Table table{"compare",
                "Compared with " + referenceLabel,
                {{"workload", "Workload"},
                 {"subject", "Subject"},
                 {"metric", "Metric"},
                 {"run", "Run"},
                 {"reference", "Reference", true},
                 {"value", "Value", true},
                 {"change_pct", "Δ", true},
                 {"low_pct", "95 % from", true},
                 {"high_pct", "to", true},
                 {"p", "p", true},
                 {"verdict", "Verdict"},
                 {"explanation", "Why"}},
                {}};
    for (const auto& run : runs) {
        for (const auto& change : run.changes) {
            std::optional<double> low;
            std::optional<double> high;
            if (change.interval) {
                low = change.interval->low;
                high = change.interval->high;
            }
            table.rows.push_back({change.workload, change.subject,
                                  Cell(metricTitle(change.metric), Json(change.metric)), run.label,
                                  valueCell(change.reference, change.metric),
                                  valueCell(change.other, change.metric), percentCell(change.change),
                                  percentCell(low), percentCell(high), numberCell(change.p),
                                  Cell(changeVerdictTitle(change.verdict),
                                       Json(changeVerdictName(change.verdict)), change.explanation),
                                  change.explanation});
        }
    }
    return table;
}

}  // namespace bakeoff::core
