// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/claim_sentence.h"

#include "core/bench/metrics.h"
#include "core/report/study_tables.h"
#include "core/verdict/case_ratio.h"

namespace bakeoff::core {
namespace {

Message titleOf(const Claim& claim) {
    return claim.metric.empty() ? Message::verbatim(claim.metricName) : metricTitle(claim.metric);
}

const Claim* bestOfAnother(const Study& study, const Claim& claim) {
    const Metric* metric = findMetric(claim.metric);
    const bool lowerIsBetter = metric == nullptr || metric->lowerIsBetter;
    const Claim* best = nullptr;
    for (const auto& other : study.claims) {
        if (claim.metric.empty() || other.workload != claim.workload || other.metric != claim.metric ||
            other.alternative == claim.alternative || other.parameters != claim.parameters)
            continue;
        const double value = claimInBaseUnit(other);
        if (!best || (lowerIsBetter ? value < claimInBaseUnit(*best) : value > claimInBaseUnit(*best)))
            best = &other;
    }
    return best;
}

Message ratioSentence(const Claim& claim, double ratio, const std::string& other) {
    const Metric* metric = findMetric(claim.metric);
    switch (metric ? metric->dimension : Dimension::Count) {
        case Dimension::Rate:
            return say("%1 does %2 as many per second as %3 (%4)", claim.label, timesText(ratio), other,
                       titleOf(claim));
        case Dimension::Time:
            return say("%1 takes %2 as long as %3 (%4)", claim.label, timesText(ratio), other,
                       titleOf(claim));
        case Dimension::Bytes:
            return say("%1 needs %2 the memory of %3 (%4)", claim.label, timesText(ratio), other,
                       titleOf(claim));
        case Dimension::Count:
        case Dimension::Fraction:
            break;
    }
    return say("%1 comes to %2 of %3 (%4)", claim.label, timesText(ratio), other, titleOf(claim));
}

}  // namespace

ClaimStatement stateClaim(const Study& study, const ClaimCheck& check) {
    ClaimStatement out;
    if (check.ratio && check.ratio->claimed > 0) {
        out.claimed = check.ratio->claimed;
        out.measured = check.ratio->measured;
        out.interval = check.ratio->interval;
        out.sentence = ratioSentence(check.claim, *out.claimed, check.ratio->label);
        return out;
    }
    const Claim* other = bestOfAnother(study, check.claim);
    if (other && claimInBaseUnit(*other) > 0 && check.claimed > 0) {
        out.claimed = check.claimed / claimInBaseUnit(*other);
        out.sentence = ratioSentence(check.claim, *out.claimed, other->label);
        return out;
    }
    out.sentence = say("%1: %2 (%3)", check.claim.label, claimText(check.claim), titleOf(check.claim));
    return out;
}

Message claimReasons(const ClaimCheck& check) {
    std::vector<Message> why;
    if (check.cost)
        why.push_back(say("%1 (%2)", check.cost->explanation, claimVerdictTitle(check.cost->verdict)));
    why.push_back(check.explanation);
    for (const auto& within : check.within)
        why.push_back(
            say("Against %1: %2 (%3)", within.label, within.explanation, claimVerdictTitle(within.verdict)));
    for (const auto& conflict : check.conflicts)
        why.push_back(say("On its own: %1", conflict));
    if (!check.run.empty())
        why.push_back(say("Measured by run %1.", check.run));
    for (const auto& figure : check.boards)
        why.push_back(figure.note);
    return Message::joined(std::move(why));
}

int ClaimCounts::of(ClaimStanding standing) const {
    switch (standing) {
        case ClaimStanding::Holds:
            return holds;
        case ClaimStanding::Differs:
            return differs;
        case ClaimStanding::Refuted:
            return refuted;
        case ClaimStanding::Open:
            break;
    }
    return open;
}

ClaimCounts countClaims(std::span<const ClaimCheck> checks) {
    ClaimCounts counts;
    for (const auto& check : checks) {
        switch (standingOf(check.verdict)) {
            case ClaimStanding::Holds:
                ++counts.holds;
                break;
            case ClaimStanding::Differs:
                ++counts.differs;
                break;
            case ClaimStanding::Refuted:
                ++counts.refuted;
                break;
            case ClaimStanding::Open:
                ++counts.open;
                break;
        }
    }
    return counts;
}

}  // namespace bakeoff::core
