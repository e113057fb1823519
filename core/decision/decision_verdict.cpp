// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/decision_verdict.h"

#include <algorithm>
#include <cmath>

#include "core/base/overloaded.h"

namespace bakeoff::core {

namespace {

/// How often what is recommended is best: for several that are as good, any of them.
double bestChance(const Decision& decision) {
    if (decision.kind == Decision::Kind::Both)
        return decision.split->acceptability;
    if (decision.kind == Decision::Kind::Single)
        return decision.acceptability.at(decision.ranking[0]);
    double sum = 0;
    for (const auto& id : decision.alternatives)
        sum += decision.acceptability.at(id);
    return sum;
}

/// Rounded down, so that 94.9 % never reads as the 95 % that it lacks.
Percent roundedDown(double share) {
    return {std::floor(share * 100 + 1e-9) / 100};
}

bool isNear(const Flip& flip, double nearFlip) {
    return std::visit(
        Overloaded{
            [&](const Flip::Share& share) { return std::fabs(share.at - share.now) < nearFlip; },
            [](const Flip::MiddleLevel&) { return false; },
            [](const Flip::Rating&) { return true; },
        },
        flip.change);
}

}  // namespace

void judgeVerdict(Decision& decision, const DecisionOptions& options) {
    using enum Decision::Verdict;
    decision.sure = std::clamp(std::min(bestChance(decision), 1 - decision.openChance), 0.0, 1.0);
    const bool both = decision.kind == Decision::Kind::Both;
    const auto near = std::ranges::find_if(
        decision.flips, [&options](const Flip& flip) { return isNear(flip, options.nearFlip); });
    const Percent sure = roundedDown(decision.sure);
    const Percent needed{options.sureShare};
    if (decision.openChance > options.openChance) {
        decision.verdict = Open;
        decision.verdictReason =
            say("Not decided yet: the leader is best in %1 of the ways your open answers could fall; %2 are "
                "needed.",
                sure, Percent{1 - options.openChance});
    } else if (decision.kind == Decision::Kind::Either) {
        decision.verdict = Tie;
        decision.verdictReason =
            say("Either will do: the scores are less than %1 apart.", Fixed{options.tieMargin, 2});
    } else if (decision.sure < options.sureShare) {
        decision.verdict = Fragile;
        decision.verdictReason = say(
            "A small change flips it: it is best in %1 of the ways that what is uncertain could turn out; "
            "%2 or more would be clear.",
            sure, needed);
    } else if (near != decision.flips.end() && !both) {
        decision.verdict = Fragile;
        decision.verdictReason =
            std::holds_alternative<Flip::Rating>(near->change)
                ? say("A small change flips it: it is best in %1 of the ways that what is uncertain could "
                      "turn out, but one rating, moved by a step, would change it.",
                      sure)
                : say("A small change flips it: it is best in %1 of the ways that what is uncertain could "
                      "turn out, but one share of your work is less than %2 points from changing it.",
                      sure, Fixed{options.nearFlip * 100, 0});
    } else {
        decision.verdict = Clear;
        decision.verdictReason =
            say("Clear: it is best in %1 of the ways that what is uncertain could turn out (%2 are needed), "
                "and no share, rating or open answer is close to changing it.",
                sure, needed);
    }
}

}  // namespace bakeoff::core
