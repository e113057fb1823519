// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/conclusion.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostFor = 3;
constexpr std::size_t kMostAgainst = 2;
constexpr double kNoPoints = 0.05;  ///< what would be written as 0.0 points is no reason

double pointsOf(double score) {
    return score * 100;
}

Message named(const Study& study, const std::string& alternative) {
    return Message::verbatim(study.alternativeName(alternative));
}

std::vector<Message> namesOf(const Study& study, const std::vector<std::string>& ids) {
    std::vector<Message> out;
    for (const auto& id : ids)
        out.push_back(named(study, id));
    return out;
}

Message eitherOf(const Study& study, const std::vector<std::string>& ids) {
    auto names = namesOf(study, ids);
    Message last = std::move(names.back());
    names.pop_back();
    return say("%1 or %2", Message::joined(std::move(names), ", "), std::move(last));
}

Message answerOf(const Decision& decision, const Study& study) {
    if (decision.verdict == Decision::Verdict::Open) {
        if (!decision.answered)
            return say("Not decided yet: nothing is answered");
        return decision.kind == Decision::Kind::Both
                   ? say("Not decided yet: %1 side by side are ahead",
                         Message::listed(namesOf(study, decision.alternatives)))
                   : say("Not decided yet: %1 is ahead", named(study, decision.ranking[0]));
    }
    switch (decision.kind) {
        case Decision::Kind::Both:
            return say("Take %1, each where it is better",
                       Message::listed(namesOf(study, decision.alternatives)));
        case Decision::Kind::Either:
            return say("Take %1: either will do", eitherOf(study, decision.alternatives));
        case Decision::Kind::Single:
            break;
    }
    return say("Take %1 for this service", named(study, decision.alternatives.front()));
}

/// Somebody else may be best more often than the one with the best score; that must not stay unsaid.
Message oftenerBest(const Decision& decision, const Study& study) {
    const auto most = std::ranges::max_element(decision.acceptability, {},
                                               [](const auto& alternative) { return alternative.second; });
    if (decision.kind != Decision::Kind::Single || most == decision.acceptability.end() ||
        most->first == decision.ranking[0] || most->second <= decision.sure + 0.01)
        return {};
    return say("%1 is best in more of them: %2.", named(study, most->first), inTen(most->second));
}

/// Of a decision whose answer names nobody, or only who is ahead.
Message surenessOfLeader(const Decision& decision, const Study& study) {
    if (decision.kind == Decision::Kind::Both)
        return say("%1 side by side would be best in %2 of the ways your open answers could fall.",
                   Message::listed(namesOf(study, decision.alternatives)), inTen(decision.sure));
    return say("%1 would be best in %2 of the ways your open answers could fall.",
               named(study, decision.ranking[0]), inTen(decision.sure));
}

Message surenessOf(const Decision& decision, const Study& study) {
    Message out =
        decision.verdict == Decision::Verdict::Open ? surenessOfLeader(decision, study)
        : decision.openQuestions.empty()
            ? say("Best in %1 of the ways that your words and the figures can be read.", inTen(decision.sure))
            : say("Best in %1 of the ways your open answers could fall.", inTen(decision.sure));
    out += oftenerBest(decision, study);
    return out;
}

Message cautionOf(const Decision& decision) {
    switch (decision.verdict) {
        case Decision::Verdict::Open:
            return decision.answered ? say("Answer more, or measure, before you decide.")
                                     : say("Answer a few questions about your work, and it takes shape.");
        case Decision::Verdict::Tie:
            return say("What the study does not rate may decide: what your people like to work with.");
        case Decision::Verdict::Fragile:
            // Without a flip it is the open answers, or what they cost together, that leave it unsure.
            return decision.flips.empty()
                       ? say("No single share or rating flips it; what is open together could.")
                       : say("A small change flips it; see below which.");
        case Decision::Verdict::Clear:
            break;
    }
    return {};
}

/// What a scenario says of `a` against `b`, whichever way it speaks.
Message comparison(const Contribution& item, const Study& study, const std::string& a, const std::string& b) {
    const Scenario* scenario = study.findScenario(item.scenario);
    if (item.blend > 0 || !scenario)
        return say("%1: measured here, %2 is worth %3 of 100 and %4 %5", item.name, named(study, a),
                   Fixed{pointsOf(item.values.at(a)), 0}, named(study, b),
                   Fixed{pointsOf(item.values.at(b)), 0});
    return say("%1: %2 is rated %3, %4 %5", item.name, named(study, a), ratingText(study, *scenario, a),
               named(study, b), ratingText(study, *scenario, b));
}

Message numbersOf(const Contribution& item, double points) {
    Message out = say("%1 of your work; it moves the score by %2 points of 100.", Percent{item.share},
                      Fixed{points, 1});
    if (item.open)
        out += say("You have not said how much of your work it is, so a typical share is taken.");
    if (item.blend > 0)
        out += say("%1 of its value is measured, the rest is the study's rating.", Percent{item.blend});
    return out;
}

Reason reasonFor(const Contribution& item, const Study& study, const std::string& a, const std::string& b) {
    const double points = pointsOf(item.share * (item.values.at(a) - item.values.at(b)));
    return {item.scenario, a, points, comparison(item, study, a, b), numbersOf(item, points)};
}

void keepStrongest(std::vector<Reason>& reasons, std::size_t most) {
    std::erase_if(reasons, [](const Reason& reason) { return reason.points < kNoPoints; });
    std::ranges::stable_sort(reasons, std::greater(), &Reason::points);
    if (reasons.size() > most)
        reasons.erase(reasons.begin() + static_cast<std::ptrdiff_t>(most), reasons.end());
}

/// One alternative against the next best.
void weighTwo(Conclusion& out, const Decision& decision, const Study& study) {
    if (decision.ranking.size() < 2)
        return;
    const auto& a = decision.ranking[0];
    const auto& b = decision.ranking[1];
    for (const auto& item : decision.contributions) {
        out.inFavour.push_back(reasonFor(item, study, a, b));
        out.against.push_back(reasonFor(item, study, b, a));
    }
}

/// Of the parts of a split the one that is best and the one that is worst in a scenario.
std::pair<std::string, std::string> bestAndWorst(const Split& split, const Contribution& item) {
    const auto value = [&](const std::string& id) { return item.values.at(id); };
    const auto [worst, best] = std::ranges::minmax_element(split.alternatives, {}, value);
    return {*best, *worst};
}

/// Several side by side against the best single one.
void weighSplit(Conclusion& out, const Decision& decision, const Study& study) {
    const auto& split = *decision.split;
    for (const auto& item : decision.contributions) {
        const auto [best, worst] = bestAndWorst(split, item);
        const Scenario* scenario = study.findScenario(item.scenario);
        Reason reason = reasonFor(item, study, best, worst);
        if (scenario && !scenario->separable) {
            // What is an attribute of the whole is as good as the weaker part.
            reason.alternative.clear();
            reason.text = say("%1: side by side it is only as good as the weaker one, %2", item.name,
                              named(study, worst));
            out.against.push_back(std::move(reason));
        } else {
            out.inFavour.push_back(std::move(reason));
        }
    }
    out.against.push_back(
        {{},
         {},
         pointsOf(split.cost),
         say("A second one beside the first: two toolchains, two kinds of expertise"),
         say("It costs %1 points of 100; you can set that.", Fixed{pointsOf(split.cost), 0})});
}

/// The three strongest, but each part of a split is heard.
void hearEachPart(std::vector<Reason>& reasons, const Split& split) {
    std::ranges::stable_sort(reasons, std::greater(), &Reason::points);
    std::vector<Reason> first;
    for (const auto& id : split.alternatives) {
        const auto found = std::ranges::find(reasons, id, &Reason::alternative);
        if (found == reasons.end() || first.size() == kMostFor)
            continue;
        first.push_back(*found);
        reasons.erase(found);
    }
    for (const auto& reason : reasons) {
        if (first.size() < kMostFor)
            first.push_back(reason);
    }
    reasons = std::move(first);
}

Message splitOf(const Decision& decision, const Study& study) {
    if (!decision.split)
        return say("Splitting the work does not pay: no two are each the best for enough of it.");
    const auto& split = *decision.split;
    const double gain = split.score + split.cost - decision.scores.at(decision.ranking[0]);
    const Message parts = Message::listed(namesOf(study, split.alternatives));
    const Fixed gained{pointsOf(gain), 0};
    const Fixed cost{pointsOf(split.cost), 0};
    return decision.kind == Decision::Kind::Both
               ? say("Splitting the work between %1 pays: it gains %2 points of 100, and a second one beside "
                     "the first costs %3.",
                     parts, gained, cost)
               : say("Splitting the work between %1 does not pay: it gains %2 points of 100, and a second "
                     "one "
                     "beside the first costs %3.",
                     parts, gained, cost);
}

}  // namespace

std::string ratingText(const Study& study, const Scenario& scenario, const std::string& alternative) {
    const auto rating = scenario.ratings.find(alternative);
    return rating == scenario.ratings.end() ? std::string("?") : study.ratingSymbol(scenario, rating->second);
}

Message inTen(double share) {
    if (share >= 0.995)
        return say("practically all");
    if (share >= 0.95)
        return say("%1 of 100", static_cast<int>(std::floor(share * 100 + 1e-9)));
    if (share < 0.05)
        return say("fewer than 1 of 20");
    return say("about %1 of 10", std::clamp(static_cast<int>(std::lround(share * 10)), 1, 9));
}

Conclusion conclusionOf(const Decision& decision, const Study& study) {
    Conclusion out;
    out.answer = answerOf(decision, study);
    out.sureness = surenessOf(decision, study);
    out.caution = cautionOf(decision);
    out.one = decision.ranking[0];
    const bool split = decision.kind == Decision::Kind::Both;
    if (decision.kind != Decision::Kind::Single || decision.verdict == Decision::Verdict::Open)
        out.ifOne = say("If you must take one: %1.", named(study, out.one));
    if (split)
        weighSplit(out, decision, study);
    else
        weighTwo(out, decision, study);
    keepStrongest(out.inFavour, split ? out.inFavour.size() : kMostFor);
    keepStrongest(out.against, kMostAgainst);
    if (split)
        hearEachPart(out.inFavour, *decision.split);
    out.split = splitOf(decision, study);
    return out;
}

}  // namespace bakeoff::core
