// SPDX-License-Identifier: GPL-3.0-only
#include "core/bench/metrics.h"

namespace bakeoff::core {

const std::vector<Metric>& allMetrics() {
    static const std::vector<Metric> metrics{
        {"requests_per_s", "Requests per second", Dimension::Rate, false},
        {"p50_ns", "Latency p50", Dimension::Time, true},
        {"p90_ns", "Latency p90", Dimension::Time, true},
        {"p95_ns", "Latency p95", Dimension::Time, true},
        {"p99_ns", "Latency p99", Dimension::Time, true},
        {"p999_ns", "Latency p99.9", Dimension::Time, true},
        {"max_ns", "Latency maximum", Dimension::Time, true},
        {"mean_ns", "Latency mean", Dimension::Time, true},
        {"errors", "Errors", Dimension::Count, true},
        {"pss_peak_bytes", "Peak memory", Dimension::Bytes, true},
        {"server_cpu_ns_per_request", "Server CPU per request", Dimension::Time, true},
        {"wall_ns", "Wall time", Dimension::Time, true},
        {"work_ns", "Time of the work", Dimension::Time, true},
        {"user_ns", "User CPU time", Dimension::Time, true},
        {"system_ns", "System CPU time", Dimension::Time, true},
        {"records_per_s", "Records per second", Dimension::Rate, false},
        {"held_bytes", "Memory held", Dimension::Bytes, true},
        {"bytes_per_item", "Memory per item", Dimension::Bytes, true},
        {"messages_per_s", "Messages per second", Dimension::Rate, false},
        {"of_null_server", "Share of the null server", Dimension::Fraction, false},
        {"starts_per_s", "Started per second", Dimension::Rate, false},
        {"late_p50_ns", "Wake-up lateness p50", Dimension::Time, true},
        {"late_p99_ns", "Wake-up lateness p99", Dimension::Time, true},
        {"late_max_ns", "Wake-up lateness maximum", Dimension::Time, true},
        {"items_per_s", "Items per second", Dimension::Rate, false},
        {"cpu_ns_per_item", "CPU time per item", Dimension::Time, true},
        {"ns_per_item", "Time per item", Dimension::Time, true},
        {"of_ideal", "Share of the ideal rate", Dimension::Fraction, false},
        {"speedup", "Speed-up", Dimension::Count, false},
        {"cores_busy", "Cores kept busy", Dimension::Count, false},
        {"first_answer_ns", "Start to first answer", Dimension::Time, true},
        {"disk_bytes", "Size on disk", Dimension::Bytes, true},
        {"max_alive", "Alive at once", Dimension::Count, false},
        {"cpu_ns", "CPU time", Dimension::Time, true},
        {"bytes_per_s", "Bytes per second", Dimension::Rate, false},
        {"rss_peak_bytes", "Peak resident memory", Dimension::Bytes, true},
    };
    return metrics;
}

const Metric* findMetric(std::string_view id) {
    for (const auto& metric : allMetrics()) {
        if (metric.id == id)
            return &metric;
    }
    return nullptr;
}

}  // namespace bakeoff::core
