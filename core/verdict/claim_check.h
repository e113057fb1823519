// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/study/study.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// What a measurement on this machine says about one figure of a study. Absolute figures do not travel
/// between machines, so the ratio to another alternative is what a claim is held to.
enum class ClaimVerdict {
    NotMeasured,     ///< nothing was run yet
    NotComparable,   ///< cannot be run or compared here; the explanation says why
    Inconclusive,    ///< too few trials, or the measured ratio's interval holds both directions
    Reproduced,      ///< run at the claim's own size, and the intervals overlap
    RatioHolds,      ///< the absolute differs, the claimed ratio lies within the measured interval's reach
    DirectionHolds,  ///< the same side is ahead, by another factor than claimed
    Contradicted     ///< the other side is ahead
};

/// "reproduced", "ratio_holds", ...: stable names for JSON.
const char* claimVerdictName(ClaimVerdict verdict);
/// "ratio holds", ...: for people, in English.
const char* claimVerdictTitle(ClaimVerdict verdict);

struct ClaimCheck {
    Claim claim;
    double claimed = 0;                   ///< in the metric's base unit
    std::optional<Summary> measured;      ///< in the metric's base unit
    bool sameSize = false;                ///< measured at the claim's own parameters
    std::string referenceLabel;           ///< the other alternative's row that the ratio is taken to
    std::optional<double> claimedRatio;   ///< claim / reference's claim
    std::optional<double> measuredRatio;  ///< median / reference's median
    std::optional<Interval> ratioInterval;
    ClaimVerdict verdict = ClaimVerdict::NotMeasured;
    Message explanation;  ///< one or two sentences with the numbers
};

/// Holds every claim of a study against a run's summaries, in the study's order. The reference of a ratio is
/// the best claimed and measured subject of another alternative at the same workload and metric.
std::vector<ClaimCheck> checkClaims(const Study& study, const std::vector<CaseSummary>& cases);

Json toJson(const ClaimCheck& check);

/// The claim's value in the metric's base unit.
double claimInBaseUnit(const Claim& claim);

}  // namespace bakeoff::core
