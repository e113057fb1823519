// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/claim_verdict.h"

#include <algorithm>

namespace bakeoff::core {
namespace {

const ClaimVerdictRow& rowOf(ClaimVerdict verdict) {
    return *std::ranges::find(kClaimVerdicts, verdict, &ClaimVerdictRow::verdict);
}

/// Of an interval around a figure that is not 1: how far outside [claimed.low, claimed.high] all of it lies.
ClaimVerdict judgeDistance(const Interval& claimed, const Interval& measured, ClaimVerdict holds,
                           const ClaimBounds& bounds) {
    if (measured.low >= claimed.low / bounds.margin && measured.high <= claimed.high * bounds.margin)
        return holds;
    // How many times too small, or too large, the claim is at the least.
    const double tooLarge = claimed.low / measured.high;
    const double tooSmall = measured.low / claimed.high;
    const double least = std::max(tooLarge, tooSmall);
    if (least > bounds.contradicted)
        return ClaimVerdict::Contradicted;
    if (least > bounds.exaggerated)
        return tooLarge > tooSmall ? ClaimVerdict::Exaggerated : ClaimVerdict::Understated;
    return least > bounds.margin ? ClaimVerdict::FactorDiffers : ClaimVerdict::Inconclusive;
}

}  // namespace

Message claimVerdictTitle(ClaimVerdict verdict) {
    return rowOf(verdict).title;
}

ClaimStanding standingOf(ClaimVerdict verdict) {
    return rowOf(verdict).standing;
}

ClaimVerdict judgeRatio(double claimed, const Interval& measured, const ClaimBounds& bounds) {
    // So that the claimed factor is 1 or more: the same two rows, seen from the other one.
    if (claimed < 1)
        return judgeRatio(1 / claimed, {1 / measured.high, 1 / measured.low}, bounds);
    const bool equalClaimed = claimed <= bounds.noDifference;
    const bool noneAhead = measured.low >= 1 / bounds.noDifference && measured.high <= bounds.noDifference;
    if (noneAhead && equalClaimed)
        return ClaimVerdict::RatioHolds;
    if (bounds.nobodyAhead(measured)) {
        const bool wouldBeSeen = claimed > std::max(bounds.margin, 1 + bounds.floor);
        return noneAhead && wouldBeSeen ? ClaimVerdict::Contradicted : ClaimVerdict::Inconclusive;
    }
    if (measured.high < 1 && !equalClaimed)
        return ClaimVerdict::Contradicted;
    const auto verdict = judgeDistance({claimed, claimed}, measured, ClaimVerdict::RatioHolds, bounds);
    return noneAhead && verdict != ClaimVerdict::RatioHolds ? ClaimVerdict::Contradicted : verdict;
}

ClaimVerdict judgeFigure(const Interval& claimed, const Interval& measured, const ClaimBounds& bounds) {
    return judgeDistance(claimed, measured, ClaimVerdict::Reproduced, bounds);
}

}  // namespace bakeoff::core
