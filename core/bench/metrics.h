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
    bool perItem = false;  ///< of one item, or items a second: hardly depends on how many there are
};

/// Every metric, the latencies by kPercentiles. Other ids in a trial are figures that nobody claims.
const std::vector<Metric>& allMetrics();

const Metric* findMetric(std::string_view id);

/// Before the name of a figure of another tool that does not say in what unit it is.
inline constexpr std::string_view kUnknownUnit = "unknown_unit:";
[[nodiscard]] constexpr bool isUnitUnknown(std::string_view id) {
    return id.starts_with(kUnknownUnit);
}

/// Money a month, which is computed of a rate and never measured: see core/decision/cost_evidence.h. No study
/// names it.
inline constexpr std::string_view kCostMetric = "cost_per_month";

/// The title of a metric; of an unknown one its id as it is.
Message metricTitle(const std::string& id);

/// "time", "bytes", ...: of what a unit is, for messages.
Sentence dimensionWord(Dimension dimension);

}  // namespace bakeoff::core
