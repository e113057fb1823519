// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/json_reader.h"
#include "core/base/result.h"

namespace bakeoff::core {

/// What the reader's service has to carry, and what changing costs: part of the answers about a service. All
/// money is in the currency of the price list that it is used with.
struct Traffic {
    double meanPerS = 0;                 ///< requests a second, over the month; above 0
    double peakPerS = 0;                 ///< of the busiest minutes; not below the mean
    std::optional<double> p99Ns = {};    ///< 99 of 100 requests are to be answered within it; none: not asked
    double headroom = 0.3;               ///< share of an instance that stays free at the peak; 0 to 0.9
    std::int64_t fewest = 2;             ///< instances that run in any case, so that one may fail
    std::string prices = {};             ///< file of the price list; empty: the one that came along
    std::string workload = "http-json";  ///< which measured work stands for the service's
    std::string instance = {};           ///< id in the price list; empty: whichever costs least
    /// What a vCPU does as a share of a core of the machine that measured: a vCPU is often half a core.
    double factorLow = 0.5;
    double factorHigh = 1;
    double personDays = 20;     ///< what choosing the other alternative costs once
    double dayRate = 600;       ///< of a person-day
    double months = 24;         ///< within which that has to pay
    std::string present = {};   ///< alternative in use today; empty: none is
    bool decides = false;       ///< the cost enters the decision, see core/decision/cost_evidence.h
    std::string scenario = {};  ///< for which it counts; empty: where the study uses the same measurement

    /// What changing costs, once.
    [[nodiscard]] double migration() const { return personDays * dayRate; }
    /// What a saving must be above, a month, to pay for the change in time.
    [[nodiscard]] double mattersFrom() const { return migration() / months; }

    [[nodiscard]] bool operator==(const Traffic&) const = default;
};

/// Errors: InvalidArgument with the member's JSON name in `where`: a rate that is not above zero or absurd, a
/// peak below the mean, a share out of its range.
Result<void> checkTraffic(const Traffic& traffic);

Json toJson(const Traffic& traffic);
/// Members that are left out keep their defaults, but for the rates. Problems are recorded in the node's
/// document.
Traffic readTraffic(const JsonNode& node);

}  // namespace bakeoff::core
