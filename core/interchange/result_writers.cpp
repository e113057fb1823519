// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/result_writers.h"

#include <cmath>
#include <cstdio>

namespace bakeoff::core {
namespace {

constexpr double kNsPerMs = 1e6;
constexpr double kTicksPerHalfDistance = 5;

/// The fraction after `quantile` in HdrHistogram's percentile iteration.
double nextQuantile(double quantile) {
    const double halvings = std::floor(std::log2(1 / (1 - quantile))) + 1;
    return quantile + 1 / (kTicksPerHalfDistance * std::exp2(halvings));
}

double standardDeviation(const Histogram& histogram) {
    double sum = 0;
    for (const auto& bucket : histogram.buckets()) {
        const double middle = (static_cast<double>(bucket.low) + static_cast<double>(bucket.high)) / 2;
        const double distance = middle - histogram.mean();
        sum += distance * distance * static_cast<double>(bucket.count);
    }
    return histogram.empty() ? 0 : std::sqrt(sum / static_cast<double>(histogram.count()));
}

template <typename... Values>
void addLine(std::string& out, const char* format, Values... values) {
    char line[128];
    const int length = std::snprintf(line, sizeof(line), format, values...);
    out.append(line, static_cast<std::size_t>(std::max(0, length)));
}

Cell numberCell(double value) {
    return Cell(Json(value).dump(), Json(value));
}

}  // namespace

std::string toHgrm(const Histogram& histogram) {
    std::string out = "       Value     Percentile TotalCount 1/(1-Percentile)\n\n";
    std::uint64_t seen = 0;
    double level = 0;
    for (const auto& bucket : histogram.buckets()) {
        seen += bucket.count;
        const double reached = static_cast<double>(seen) / static_cast<double>(histogram.count());
        // One line for each level that this bucket is the first to reach, but the last value only once.
        for (; level <= reached && seen < histogram.count(); level = nextQuantile(level))
            addLine(out, "%12.3f %2.12f %10llu %14.2f\n", static_cast<double>(bucket.high) / kNsPerMs, level,
                    static_cast<unsigned long long>(seen), 1 / (1 - level));
    }
    if (!histogram.empty())
        addLine(out, "%12.3f %2.12f %10llu            inf\n", static_cast<double>(histogram.max()) / kNsPerMs,
                1.0, static_cast<unsigned long long>(histogram.count()));
    addLine(out, "#[Mean    = %12.3f, StdDeviation   = %12.3f]\n", histogram.mean() / kNsPerMs,
            standardDeviation(histogram) / kNsPerMs);
    addLine(out, "#[Max     = %12.3f, Total count    = %12llu]\n",
            static_cast<double>(histogram.max()) / kNsPerMs,
            static_cast<unsigned long long>(histogram.count()));
    // The layout of Histogram: 2,048 exact values, then 1,024 an octave up to one hour.
    addLine(out, "#[Buckets = %12d, SubBuckets     = %12d]\n", 32, 2048);
    return out;
}

Table trialsTable(const std::vector<TrialResult>& trials) {
    Table table{"trials",
                "Trials",
                {{"workload", "Workload"},
                 {"subject", "Subject"},
                 {"trial", "Trial", true},
                 {"started_at_ms", "Started (Unix ms)", true},
                 {"status", "Status"},
                 {"valid", "Valid"},
                 {"metric", "Metric"},
                 {"value", "Value", true},
                 {"error", "Error"}},
                {}};
    for (const auto& trial : trials) {
        const auto row = [&](const std::string& metric, Cell value) {
            table.rows.push_back({trial.workload, trial.subject,
                                  Cell(std::to_string(trial.trial), Json(trial.trial)),
                                  Cell(std::to_string(trial.startedAtMs), Json(trial.startedAtMs)),
                                  trial.ok() ? "ok" : "failed", trial.valid() ? "yes" : "no", metric,
                                  std::move(value), trial.error ? trial.error->message : ""});
        };
        for (const auto& [metric, value] : trial.metrics)
            row(metric, numberCell(value));
        if (trial.metrics.empty())
            row("", Cell("", Json()));
    }
    return table;
}

}  // namespace bakeoff::core
