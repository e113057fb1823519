// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace bakeoff::core {

/// One step of a ramp of rates.
struct LoadPoint {
    double offeredPerS = 0;
    double achievedPerS = 0;
    double timeNs = 0;  ///< response time, the mean by the formula's source
};

/// Least share of the offered rate that a step must achieve to count as sustained.
inline constexpr double kSustained = 0.98;

/// The step at the knee of the throughput-latency curve: where the power of the system, throughput divided by
/// response time, is highest (Giessler et al. 1978; Kleinrock, "Power and deterministic rules of thumb for
/// probabilistic problems in computer communications", ICC 1979). For M/M/1 that is at half the capacity.
/// Only steps that were sustained and have a time above zero are looked at; nothing when there is none.
std::optional<std::size_t> kneeOf(const std::vector<LoadPoint>& points);

/// The sustained step with the highest rate; nothing when there is none.
std::optional<std::size_t> highestSustained(const std::vector<LoadPoint>& points);

/// `count` rates from `low` to `high`, each the same factor above the one before. Needs 0 < low <= high and a
/// count of at least 1 (which gives `low` alone).
std::vector<double> geometricSteps(double low, double high, int count);

}  // namespace bakeoff::core
