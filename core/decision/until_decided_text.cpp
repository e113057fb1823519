// SPDX-License-Identifier: GPL-3.0-only
// What a run that measures until the decision is certain says of itself.
#include "core/bench/catalogue.h"
#include "core/decision/until_decided.h"
#include "core/plan/operating_point.h"

namespace bakeoff::core {
namespace {

Message workloadTitle(const std::string& id) {
    const auto* workload = findWorkload(id);
    return workload ? Message(workload->title) : Message::verbatim(id);
}

}  // namespace

Message nextText(const CertaintyState& state, const NextTrial& next) {
    const auto& item = state.items[next.item];
    const auto& criterion = state.criteria[next.criterion];
    const std::string leader = state.alternatives[next.leader];
    const std::string challenger = state.alternatives[next.challenger];
    const Message what = item.item.parameters.empty()
                             ? say("%1 (%2)", item.name, workloadTitle(item.item.workload))
                             : say("%1 (%2, %3)", item.name, workloadTitle(item.item.workload),
                                   parametersText(item.item.parameters));
    const Percent chance{next.flipChance};
    if (next.why == NextTrial::Why::Unmeasured)
        return say(
            "Next: %1, because it bears on \"%2\" and may put %3 before %4. Chance that anything "
            "measured still flips it: at most %5.",
            what, criterion.scenarioName, challenger, leader, chance);
    return say(
        "Next: %1, because it narrows most how far %4 is ahead of %3 at \"%2\". Chance that anything "
        "measured still flips it: at most %5.",
        what, criterion.scenarioName, challenger, leader, chance);
}

Message stopText(const CertaintyState& state, const Stop& stop) {
    const std::string leader = state.alternatives[stop.leader];
    const std::string challenger = state.alternatives[stop.challenger];
    bool nothing = true;
    for (const auto& item : state.items)
        nothing = nothing && item.attempts == 0;
    Message out;
    switch (stop.kind) {
        case Stop::Kind::Decided:
            out = nothing ? say("No measurement can put another alternative before %1: by your answers it "
                                "stays ahead whatever they would show.",
                                leader)
                          : say("It is certain: %1 stays ahead of %2, whatever else would be measured.",
                                leader, challenger);
            break;
        case Stop::Kind::Equal:
            out =
                say("It is certain that it is a tie: %1 and %2 differ by less than %3 points, whatever else "
                    "would be measured.",
                    leader, challenger, Rounded{state.tieMargin * 100});
            break;
        case Stop::Kind::Floor:
            out =
                say("It cannot be decided here: this machine's floor of %1 is wider than the difference "
                    "between %2 and %3.",
                    Percent{state.floor, 1}, leader, challenger);
            break;
        case Stop::Kind::Exhausted:
            out = say(
                "It cannot be decided here: to tell %1 from %2 would take more than %3 trials of each, or "
                "something that cannot be measured on this machine.",
                leader, challenger, kMostToDecide);
            break;
    }
    if (!state.openQuestion.empty())
        out += say("From here the answers, not the measurements, decide: %1", state.openQuestion);
    return out;
}

}  // namespace bakeoff::core
