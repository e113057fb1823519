// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/measure/statistics.h"
#include "core/measure/trial_result.h"

namespace bakeoff::core {

/// What a run found out about itself: a case that ran twice as it is, and once slowed by a known share, both
/// among the others and in their order.
struct SelfTest {
    std::string workload;
    std::string subject;
    std::string metric;  ///< what the case is about; `same` is of it
    std::string
        plantedMetric;  ///< what `slowed` is of: at a given rate the latency, for the rest is as asked
    std::optional<Ratio> same;    ///< the second one over the first: its interval should hold 1
    std::optional<Ratio> slowed;  ///< the slowed one over the first, as a cost; of a pace 1 / (1 - planted)
    double planted = 0;           ///< share by which it was slowed

    /// A difference was found where there is none.
    [[nodiscard]] bool falseAlarm() const;
    /// The planted difference was found, and in the right direction.
    [[nodiscard]] bool found() const;
    /// What this sitting would have seen, as a share: how far the interval of the same twice reaches from 1.
    /// Smaller differences are none. Nothing without an interval.
    [[nodiscard]] std::optional<double> floor() const;
};

/// By the trials of a run that are controls; nothing for a run without them, or where they failed.
std::optional<SelfTest> selfTestOf(const std::vector<TrialResult>& trials);

/// One or two sentences for people: what was found, and what would have been seen.
Message describe(const SelfTest& test);

Json toJson(const SelfTest& test);

}  // namespace bakeoff::core
