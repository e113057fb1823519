// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/names.h"
#include "core/capacity/price_list.h"
#include "core/capacity/rate_at_objective.h"

namespace bakeoff::core {

/// So many instances of one kind, for a month.
struct Fleet {
    std::string instance;  ///< id in the price list
    double count = 0;      ///< whole
    double perMonth = 0;

    [[nodiscard]] bool operator==(const Fleet&) const = default;
};

/// A fleet for what the measurement says, and for either end of its interval. More throughput never costs
/// more, so the ends of the interval are the ends of the cost.
struct FleetRange {
    Fleet typical;
    Fleet least;
    Fleet most;
};

/// What one alternative needs at the reader's load. Without `fleet` nothing is known, and `reason` says why.
struct AlternativeCost {
    std::string alternative;
    std::optional<MeasuredRate> measured;
    std::optional<FleetRange> fleet;
    Message reason;  ///< a sentence; empty where there is a fleet

    /// Money for a million requests at the mean rate.
    [[nodiscard]] Figure95 perMillion(const Traffic& traffic) const;
};

/// Whether it matters.
enum class LoadVerdict {
    Unknown,       ///< fewer than two alternatives have a cost
    NoDifference,  ///< whatever is saved is below what changing costs, or nothing is saved at all
    Open,          ///< the interval of what is saved holds what changing costs
    Pays,          ///< whatever is saved is above what changing costs
};

constexpr auto namesOf(LoadVerdict) {
    return std::array{Name{LoadVerdict::Unknown, "unknown"}, Name{LoadVerdict::NoDifference, "no_difference"},
                      Name{LoadVerdict::Open, "open"}, Name{LoadVerdict::Pays, "pays"}};
}

/// The peak, in requests a second, from which on changing pays within the months, mean and peak growing
/// together. An end that is not there: it never does, or not below kHighestLoad.
struct BreakEven {
    std::optional<double> at;
    std::optional<double> earliest;
    std::optional<double> latest;
};
inline constexpr double kHighestLoad = 1e8;

/// What is saved by one alternative instead of another.
struct Saving {
    std::string from;
    std::string to;
    Figure95 perMonth;  ///< negative where it costs more
    BreakEven breakEven;
};

/// One load of the chart: what each alternative costs a month.
struct LoadCost {
    double peakPerS = 0;
    std::vector<std::optional<FleetRange>> alternatives;  ///< in the report's order
};

/// Everything that is said of the reader's load, computed here alone: page, command line, report and decision
/// show it.
struct CapacityReport {
    Traffic traffic;
    PriceList prices;
    RateSource source = RateSource::ClosedLoop;
    std::map<std::string, double> load;
    std::vector<AlternativeCost> alternatives;  ///< in the study's order
    std::optional<Saving> saving;               ///< of the best change there is
    LoadVerdict verdict = LoadVerdict::Unknown;
    Message sentence;               ///< the verdict with its figures
    std::vector<Message> cautions;  ///< sentences: what the figures are not
    std::vector<std::pair<std::string, ScalabilityFit>>
        scalability;  ///< subject -> fit, where there are points

    [[nodiscard]] const AlternativeCost* find(const std::string& alternative) const;
};

/// How much of a report is wanted: the costs alone are had in a moment.
enum class CapacityParts { Costs, All };

/// What the run says about the reader's load. Errors: as checkTraffic(); NotFound for an instance that the
/// price list lacks, an alternative in use or a scenario that the study lacks, and a workload that no server
/// is measured by.
Result<CapacityReport> capacityOf(const Study& study, const std::vector<CaseSummary>& cases,
                                  const Traffic& traffic, const PriceList& prices,
                                  CapacityParts parts = CapacityParts::All);

/// The fleet of a measured alternative at a peak; nothing where its memory fits no instance.
std::optional<FleetRange> fleetFor(const MeasuredRate& measured, double peakPerS, const Traffic& traffic,
                                   const PriceList& prices);

/// Costs at peaks from a hundredth to a hundred times the reader's, `steps` a factor of ten; for charts.
std::vector<LoadCost> costOverLoad(const CapacityReport& report, int steps = 40);

/// "1,234 EUR".
Message moneyText(double amount, const std::string& currency);

Json toJson(const CapacityReport& report);

}  // namespace bakeoff::core
