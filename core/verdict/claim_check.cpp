// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/claim_check.h"

#include <algorithm>
#include <cmath>

#include "core/base/units.h"
#include "core/bench/catalogue.h"
#include "core/bench/metrics.h"

namespace bakeoff::core {
namespace {

constexpr double kAboutTolerance = 0.10;

/// Half a unit of the last digit that the source wrote: 45.2 is [45.15, 45.25], 45,000 is [44,500, 45,500].
double roundingHalfStep(double value) {
    double step = std::pow(10.0, std::floor(std::log10(std::fabs(value))));
    for (int digit = 0; digit < 15; ++digit, step /= 10) {
        const double scaled = value / step;
        if (std::fabs(scaled - std::round(scaled)) < 1e-9 * std::max(1.0, std::fabs(scaled)))
            break;
    }
    return step / 2;
}

Interval claimedInterval(const Claim& claim) {
    const double factor = claimInBaseUnit(claim) / claim.value;
    const double half = claim.qualifier == ClaimQualifier::About
                            ? std::max(roundingHalfStep(claim.value), claim.value * kAboutTolerance)
                            : roundingHalfStep(claim.value);
    const double top = claim.valueTo ? *claim.valueTo + roundingHalfStep(*claim.valueTo) : claim.value + half;
    const double high = claim.qualifier == ClaimQualifier::AtLeast ? INFINITY : top * factor;
    return {claim.qualifier == ClaimQualifier::AtMost ? 0 : (claim.value - half) * factor, high};
}

/// The bootstrap interval, or the range where there are too few trials for one.
Interval reach(const Summary& summary) {
    return summary.interval.value_or(Interval{summary.min, summary.max});
}

Interval quotient(const Interval& a, const Interval& b) {
    return {a.low / b.high, a.high / b.low};
}

const CaseSummary* findCase(const std::vector<CaseSummary>& cases, const Claim& claim) {
    for (const auto& item : cases) {
        if (item.workload == claim.workload && item.subject == claim.subject)
            return &item;
    }
    return nullptr;
}

const Summary* measuredFor(const std::vector<CaseSummary>& cases, const Claim& claim) {
    const CaseSummary* item = findCase(cases, claim);
    return item ? item->metric(claim.metric) : nullptr;
}

/// "n = 32 instead of 40"; empty when the sizes agree.
Message sizeDifference(const Claim& claim, const CaseSummary& item) {
    std::vector<Message> parts;
    for (const auto& [name, wanted] : claim.parameters) {
        const auto it = item.parameters.find(name);
        if (it == item.parameters.end() || it->second == wanted)
            continue;
        parts.push_back(say("%1 = %2 instead of %3", name, Rounded{it->second}, Rounded{wanted}));
    }
    return Message::joined(std::move(parts), ", ");
}

const Claim* findReference(const Study& study, const std::vector<CaseSummary>& cases, const Claim& claim) {
    const Metric* metric = findMetric(claim.metric);
    const bool lowerIsBetter = metric == nullptr || metric->lowerIsBetter;
    const Claim* best = nullptr;
    for (const auto& other : study.claims) {
        if (other.workload != claim.workload || other.metric != claim.metric ||
            other.alternative == claim.alternative)
            continue;
        const Summary* summary = measuredFor(cases, other);
        if (!summary || summary->count < kFewestForVerdict || summary->median <= 0)
            continue;
        const double value = claimInBaseUnit(other);
        if (!best || (lowerIsBetter ? value < claimInBaseUnit(*best) : value > claimInBaseUnit(*best)))
            best = &other;
    }
    return best;
}

std::string ratioText(double ratio) {
    return formatNumber(ratio) + "×";
}

void judgeRatio(ClaimCheck& check, const Claim& reference, const Summary& referenceSummary) {
    const Interval measured = quotient(reach(*check.measured), reach(referenceSummary));
    const Interval claimed = quotient(claimedInterval(check.claim), claimedInterval(reference));
    check.referenceLabel = reference.label;
    check.claimedRatio = check.claimed / claimInBaseUnit(reference);
    check.measuredRatio = check.measured->median / referenceSummary.median;
    check.ratioInterval = measured;
    check.explanation =
        say("Claimed %1 of %2, measured %3 (%4 to %5).", ratioText(*check.claimedRatio), reference.label,
            ratioText(*check.measuredRatio), ratioText(measured.low), ratioText(measured.high));
    if (measured.overlaps(claimed))
        check.verdict = ClaimVerdict::RatioHolds;
    else if (measured.contains(1.0))
        check.verdict = ClaimVerdict::Inconclusive;
    else if ((*check.claimedRatio > 1) == (*check.measuredRatio > 1) && *check.claimedRatio != 1)
        check.verdict = ClaimVerdict::DirectionHolds;
    else
        check.verdict = ClaimVerdict::Contradicted;
}

/// A run that kept as many alive as it was asked to says nothing about more.
bool limitedByItsSize(const Claim& claim, const CaseSummary& item, const Summary& summary) {
    const auto n = item.parameters.find("n");
    return claim.metric == "max_alive" && n != item.parameters.end() && summary.min >= n->second &&
           summary.median < claim.value;
}

void judge(ClaimCheck& check, const Study& study, const std::vector<CaseSummary>& cases) {
    const CaseSummary* item = findCase(cases, check.claim);
    if (!findWorkload(check.claim.workload)) {
        check.verdict = ClaimVerdict::NotComparable;
        check.explanation = say("This version of Bakeoff has no workload that measures it.");
        return;
    }
    if (!item) {
        check.explanation = say("Not measured on this machine yet.");
        return;
    }
    const Summary* summary = item->metric(check.claim.metric);
    if (!summary) {
        check.verdict = ClaimVerdict::NotComparable;
        check.explanation = item->error ? say("The run failed: %1", item->error->message)
                            : item->trialsInvalid > 0
                                ? say("Every trial was rejected by a validity check; see the run.")
                                : say("The run does not state this figure.");
        return;
    }
    check.measured = *summary;
    if (item->rejected()) {
        check.verdict = ClaimVerdict::NotComparable;
        check.explanation = say("A validity check rejects the result as a whole; see the run.");
        return;
    }
    const Message otherSize = sizeDifference(check.claim, *item);
    check.sameSize = otherSize.empty();
    if (summary->count < kFewestForVerdict) {
        check.verdict = ClaimVerdict::Inconclusive;
        check.explanation =
            sayCount(static_cast<std::int64_t>(summary->count), "Only %n trial; a verdict needs at least %1.",
                     "Only %n trials; a verdict needs at least %1.", kFewestForVerdict);
        return;
    }
    if (limitedByItsSize(check.claim, *item, *summary)) {
        check.verdict = ClaimVerdict::NotComparable;
        check.explanation =
            say("%1 were alive at once, as many as the run asked for; run it with n = %2 to try the claim.",
                Rounded{summary->median}, Rounded{check.claim.value});
        return;
    }
    if (check.sameSize && reach(*summary).overlaps(claimedInterval(check.claim))) {
        check.verdict = ClaimVerdict::Reproduced;
        check.explanation = say("The measured interval covers the claimed figure.");
        return;
    }
    const Claim* reference = findReference(study, cases, check.claim);
    if (reference) {
        judgeRatio(check, *reference, *measuredFor(cases, *reference));
    } else {
        check.verdict = ClaimVerdict::NotComparable;
        check.explanation =
            say("The absolute figure differs, and no row of another alternative was measured that a "
                "ratio could be taken to.");
    }
    if (!otherSize.empty())
        check.explanation += say("Measured at another size: %1.", otherSize);
}

}  // namespace

const char* claimVerdictName(ClaimVerdict verdict) {
    switch (verdict) {
        case ClaimVerdict::NotMeasured:
            return "not_measured";
        case ClaimVerdict::NotComparable:
            return "not_comparable";
        case ClaimVerdict::Inconclusive:
            return "inconclusive";
        case ClaimVerdict::Reproduced:
            return "reproduced";
        case ClaimVerdict::RatioHolds:
            return "ratio_holds";
        case ClaimVerdict::DirectionHolds:
            return "direction_holds";
        case ClaimVerdict::Contradicted:
            break;
    }
    return "contradicted";
}

const char* claimVerdictTitle(ClaimVerdict verdict) {
    switch (verdict) {
        case ClaimVerdict::NotMeasured:
            return "not measured";
        case ClaimVerdict::NotComparable:
            return "not comparable";
        case ClaimVerdict::Inconclusive:
            return "inconclusive";
        case ClaimVerdict::Reproduced:
            return "reproduced";
        case ClaimVerdict::RatioHolds:
            return "ratio holds";
        case ClaimVerdict::DirectionHolds:
            return "direction holds";
        case ClaimVerdict::Contradicted:
            break;
    }
    return "contradicted";
}

double claimInBaseUnit(const Claim& claim) {
    const auto unit = findUnit(claim.unit);
    return claim.value * (unit ? unit->factor : 1.0);
}

std::vector<ClaimCheck> checkClaims(const Study& study, const std::vector<CaseSummary>& cases) {
    std::vector<ClaimCheck> checks;
    checks.reserve(study.claims.size());
    for (const auto& claim : study.claims) {
        ClaimCheck check;
        check.claim = claim;
        check.claimed = claimInBaseUnit(claim);
        judge(check, study, cases);
        checks.push_back(std::move(check));
    }
    return checks;
}

Json toJson(const ClaimCheck& check) {
    Json json{{"id", check.claim.id},
              {"alternative", check.claim.alternative},
              {"workload", check.claim.workload},
              {"subject", check.claim.subject},
              {"label", check.claim.label},
              {"metric", check.claim.metric},
              {"value", check.claim.value},
              {"unit", check.claim.unit},
              {"claimed_base", check.claimed},
              {"verdict", claimVerdictName(check.verdict)},
              {"explanation", check.explanation.english()}};
    if (check.measured)
        json["measured"] = toJson(*check.measured);
    if (check.claimedRatio) {
        json["reference"] = check.referenceLabel;
        json["claimed_ratio"] = *check.claimedRatio;
        json["measured_ratio"] = *check.measuredRatio;
        json["ratio_interval"] = Json::array({check.ratioInterval->low, check.ratioInterval->high});
    }
    return json;
}

}  // namespace bakeoff::core
