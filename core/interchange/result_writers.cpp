// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/result_writers.h"

namespace bakeoff::core {
namespace {

Cell numberCell(double value) {
    return Cell(Json(value).dump(), Json(value));
}

}  // namespace

Table trialsTable(const std::vector<TrialResult>& trials) {
    Table table{"trials",
                SAY("Trials"),
                {{"workload", SAY("Workload")},
                 {"subject", SAY("Subject")},
                 {"trial", SAY("Trial"), true},
                 {"started_at_ms", SAY("Started (Unix ms)"), true},
                 {"status", SAY("Status")},
                 {"valid", SAY("Valid")},
                 {"metric", SAY("Metric")},
                 {"value", SAY("Value"), true},
                 {"error", SAY("Error")}},
                {}};
    for (const auto& trial : trials) {
        const auto row = [&](const std::string& metric, Cell value) {
            table.rows.push_back({trial.workload, trial.subject,
                                  Cell(std::to_string(trial.trial), Json(trial.trial)),
                                  Cell(std::to_string(trial.startedAtMs), Json(trial.startedAtMs)),
                                  trial.ok() ? "ok" : "failed", trial.valid() ? "yes" : "no", metric,
                                  std::move(value), trial.error ? trial.error->message : Message()});
        };
        for (const auto& [metric, value] : trial.metrics)
            row(metric, numberCell(value));
        if (trial.metrics.empty())
            row("", Cell("", Json()));
    }
    return table;
}

}  // namespace bakeoff::core
