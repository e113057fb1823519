// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/decision_verdict.h"

#include <algorithm>
#include <cmath>

#include "core/base/overloaded.h"

namespace bakeoff::core {

void judgeVerdict(Decision& decision, const DecisionOptions& options) {
    const bool both = decision.kind == Decision::Kind::Both;
    const double sure = both ? decision.split->acceptability : decision.acceptability[decision.ranking[0]];
    const auto near = std::ranges::find_if(decision.flips, [&options](const Flip& flip) {
        return std::visit(
            Overloaded{
                [&](const Flip::Share& share) { return std::fabs(share.at - share.now) < options.nearFlip; },
                [](const Flip::MiddleLevel&) { return false; },
                [](const Flip::Rating&) { return true; },
            },
            flip.change);
    });
    const Percent inWorlds{sure};
    const Percent needed{options.sureShare};
    if (decision.openChance > options.openChance) {
        decision.verdict = Decision::Verdict::Open;
        decision.verdictReason =
            say("Open: what you have not answered yet makes another choice better in %1 of the possible "
                "answers; below %2 it would be decided.",
                Percent{decision.openChance}, Percent{options.openChance});
    } else if (decision.kind == Decision::Kind::Either) {
        decision.verdict = Decision::Verdict::Tie;
        decision.verdictReason = say("Tie: the scores are less than %1 apart.", Fixed{options.tieMargin, 2});
    } else if (sure < options.sureShare) {
        decision.verdict = Decision::Verdict::Fragile;
        decision.verdictReason =
            say("Fragile: it scores best in %1 of the plausible worlds; clear would be %2 or more.", inWorlds,
                needed);
    } else if (near != decision.flips.end() && !both) {
        decision.verdict = Decision::Verdict::Fragile;
        decision.verdictReason =
            std::holds_alternative<Flip::Rating>(near->change)
                ? say("Fragile: it scores best in %1 of the plausible worlds, but one rating, moved by a "
                      "step, would change it.",
                      inWorlds)
                : say("Fragile: it scores best in %1 of the plausible worlds, but a share that is less "
                      "than "
                      "%2 points from changing it is too close.",
                      inWorlds, Fixed{options.nearFlip * 100, 0});
    } else {
        decision.verdict = Decision::Verdict::Clear;
        decision.verdictReason =
            say("Clear: it scores best in %1 of the plausible worlds (%2 are needed), and no share, rating "
                "or open answer is close to changing it.",
                inWorlds, needed);
    }
}

}  // namespace bakeoff::core
