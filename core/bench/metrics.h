// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/base/units.h"

namespace bakeoff::core {

/// One thing a trial measures. Ids carry the base unit, so that a bare number in JSON is never in doubt.
struct Metric {
    std::string id;  ///< e.g. "p99_ns"
    Sentence title;  ///< e.g. "Latency p99"
    Dimension dimension = Dimension::Count;
    bool lowerIsBetter = true;
};

/// requests_per_s, p50_ns, p90_ns, p95_ns, p99_ns, p999_ns, max_ns, mean_ns, errors, pss_peak_bytes,
/// server_cpu_ns_per_request, wall_ns, work_ns, user_ns, system_ns, records_per_s, bytes_per_item,
/// held_bytes, max_alive, starts_per_s, late_p50_ns, late_p99_ns, late_max_ns, items_per_s, cpu_ns_per_item,
/// ns_per_item, messages_per_s, of_null_server, of_ideal, speedup, cores_busy, first_answer_ns, disk_bytes,
/// cpu_ns, bytes_per_s, rss_peak_bytes.
const std::vector<Metric>& allMetrics();

const Metric* findMetric(std::string_view id);

/// The title of a metric; of an unknown one its id as it is.
Message metricTitle(const std::string& id);

}  // namespace bakeoff::core
