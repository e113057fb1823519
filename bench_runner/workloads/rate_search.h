// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "bench_runner/load/load_plan.h"
#include "bench_runner/load/run_load.h"
#include "core/measure/trial_result.h"

namespace bakeoff::bench {

/// How near the two ends of a search's bracket come to each other.
inline constexpr double kRateResolution = 0.05;

/// What a server reaches in a closed loop on the connections of `like`, in good responses a second: over its
/// duration, at most a second, after its warm-up. Errors: those of runLoad(), BadResponse when nothing was
/// answered correctly, ProcessDied when the observer stopped it.
core::Result<double> measureCeiling(const LoadPlan& like, LoadObserver& observer, const CancelToken& cancel);

/// One rate that a search tried.
struct SearchStep {
    LoadReport report;
    std::vector<core::ValidityCheck> checks;
    /// The schedule was kept, nothing failed, and 99 of 100 were answered within the objective.
    bool within = false;
    core::Message why;  ///< what was amiss, with its number; empty when it was within
    /// It was the generator that did not keep up.
    bool generator = false;
};

/// The highest rate within an objective, and how it was found.
struct RateSearch {
    double ceilingPerS = 0;
    std::optional<double> within;  ///< nothing: no rate was, down to a hundredth of the ceiling or 25/s
    std::optional<double> beyond;  ///< nothing: each was, up to ten times the ceiling
    std::vector<SearchStep> steps;

    /// The bracket's upper end is the generator's limit, not the server's.
    [[nodiscard]] bool generatorLimited() const;
};

/// Measures the ceiling, then one constant rate after another by bisection, to kRateResolution. Each step is
/// as long as the plan's duration, longer where that holds too few requests for a p99; one that fails is
/// tried once more, for a hiccup of the machine is no limit. `told` hears of each. Errors: as
/// measureCeiling() has them.
core::Result<RateSearch> searchRate(const LoadPlan& like, std::int64_t p99LimitNs, LoadObserver& observer,
                                    const CancelToken& cancel,
                                    const std::function<void(const SearchStep&)>& told = {});

}  // namespace bakeoff::bench
