// SPDX-License-Identifier: GPL-3.0-only
#include "core/bench/metrics.h"

#include "core/bench/percentiles.h"

namespace bakeoff::core {

namespace {

std::vector<Metric> makeMetrics() {
    std::vector<Metric> metrics{
        {"requests_per_s", SAY("Requests per second"), Dimension::Rate, false},
        {"max_ns", SAY("Latency maximum"), Dimension::Time, true},
        {"mean_ns", SAY("Latency mean"), Dimension::Time, true},
        {"service_p50_ns", SAY("Service time p50"), Dimension::Time, true},
        {"service_p99_ns", SAY("Service time p99"), Dimension::Time, true},
        {"errors", SAY("Errors"), Dimension::Count, true},
        {"pss_peak_bytes", SAY("Peak memory"), Dimension::Bytes, true},
        {"server_cpu_ns_per_request", SAY("Server CPU per request"), Dimension::Time, true},
        {"wall_ns", SAY("Wall time"), Dimension::Time, true},
        {"work_ns", SAY("Time of the work"), Dimension::Time, true},
        {"user_ns", SAY("User CPU time"), Dimension::Time, true},
        {"system_ns", SAY("System CPU time"), Dimension::Time, true},
        {"records_per_s", SAY("Records per second"), Dimension::Rate, false, true},
        {"held_bytes", SAY("Memory held"), Dimension::Bytes, true},
        {"bytes_per_item", SAY("Memory per item"), Dimension::Bytes, true, true},
        {"messages_per_s", SAY("Messages per second"), Dimension::Rate, false},
        {"of_null_server", SAY("Share of the null server"), Dimension::Fraction, false},
        {"rate_within_p99", SAY("Highest rate within the p99 objective"), Dimension::Rate, false},
        {"rate_beyond_p99", SAY("Lowest rate beyond the p99 objective"), Dimension::Rate, false},
        {"offered_per_s", SAY("Offered requests per second"), Dimension::Rate, false},
        {"ceiling_per_s", SAY("Ceiling before the rate"), Dimension::Rate, false},
        {"handshake_p50_ns", SAY("TLS handshake p50"), Dimension::Time, true},
        {"steady_after_ns", SAY("Time to steady state"), Dimension::Time, true},
        {"starts_per_s", SAY("Started per second"), Dimension::Rate, false, true},
        {"late_p50_ns", SAY("Wake-up lateness p50"), Dimension::Time, true},
        {"late_p99_ns", SAY("Wake-up lateness p99"), Dimension::Time, true},
        {"late_max_ns", SAY("Wake-up lateness maximum"), Dimension::Time, true},
        {"items_per_s", SAY("Items per second"), Dimension::Rate, false, true},
        {"cpu_ns_per_item", SAY("CPU time per item"), Dimension::Time, true, true},
        {"ns_per_item", SAY("Time per item"), Dimension::Time, true, true},
        {"of_ideal", SAY("Share of the ideal rate"), Dimension::Fraction, false},
        {"speedup", SAY("Speed-up"), Dimension::Count, false},
        {"cores_busy", SAY("Cores kept busy"), Dimension::Count, false},
        {"first_answer_ns", SAY("Start to first answer"), Dimension::Time, true},
        {"disk_bytes", SAY("Size on disk"), Dimension::Bytes, true},
        {"max_alive", SAY("Alive at once"), Dimension::Count, false},
        {"cpu_ns", SAY("CPU time"), Dimension::Time, true},
        {"bytes_per_s", SAY("Bytes per second"), Dimension::Rate, false},
        {"rss_peak_bytes", SAY("Peak resident memory"), Dimension::Bytes, true},
        {"container_bytes", SAY("Memory of the container"), Dimension::Bytes, true},
    };
    std::vector<Metric> latencies;
    for (const auto& percentile : kPercentiles)
        latencies.push_back({percentile.metric, percentile.title, Dimension::Time, true});
    metrics.insert(metrics.begin() + 1, latencies.begin(), latencies.end());
    return metrics;
}

}  // namespace

const std::vector<Metric>& allMetrics() {
    static const std::vector<Metric> metrics = makeMetrics();
    return metrics;
}

const Metric* findMetric(std::string_view id) {
    for (const auto& metric : allMetrics()) {
        if (metric.id == id)
            return &metric;
    }
    return nullptr;
}

Message metricTitle(const std::string& id) {
    if (isUnitUnknown(id))
        return say("%1 (unit not stated)", id.substr(kUnknownUnit.size()));
    if (id == kCostMetric)
        return SAY("Cost a month at your load");
    const Metric* metric = findMetric(id);
    return metric ? Message(metric->title) : Message::verbatim(id);
}

Sentence dimensionWord(Dimension dimension) {
    switch (dimension) {
        case Dimension::Time:
            return SAY("time");
        case Dimension::Bytes:
            return SAY("bytes");
        case Dimension::Rate:
            return SAY("rate");
        case Dimension::Fraction:
            return SAY("fraction");
        case Dimension::Count:
            break;
    }
    return SAY("count");
}

}  // namespace bakeoff::core
