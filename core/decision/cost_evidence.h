// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/answers/answers.h"
#include "core/capacity/capacity.h"
#include "core/decision/evidence.h"

namespace bakeoff::core {

/// The id of the piece of evidence that the cost is.
inline constexpr const char* kCostEvidence = "cost-at-your-load";
/// Days of a person's month, whose price is what a cost is worth nothing beyond.
inline constexpr double kDaysPerMonth = 20;

/// What a cost a month is worth. Money adds up, so it goes straight: 1 at the cheapest fleet that may run at
/// all, nothing at one person more. Both hang on the price list and the reader alone, so that a further
/// alternative changes nobody's worth. Without a day's price, nothing at ten times the cheapest.
struct CostScale {
    double target = 0;
    double limit = 0;

    [[nodiscard]] double worth(double perMonth) const;
};
CostScale costScale(const Traffic& traffic, const PriceList& prices);

/// The scenario that the cost counts for: the reader's choice, else that of the study's first evidence about
/// requests a second of the same workload; empty without either.
std::string costScenario(const Study& study, const Traffic& traffic);

/// Adds the cost as evidence, in the place of that about requests a second of the same work and scenario: it
/// is what those are worth at the reader's load. Where an alternative has no cost, it is missing as a whole.
void addCostEvidence(Evidence& evidence, const Study& study, const CapacityReport& report);

/// gatherEvidence(), with the cost where the answers' traffic decides and its price list is there. What
/// stands in the way of that is a warning.
Evidence evidenceFor(const Study& study, const std::vector<CaseSummary>& cases, const Answers& answers,
                     const PriceLists* prices);

}  // namespace bakeoff::core
