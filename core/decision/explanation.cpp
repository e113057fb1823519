// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/explanation.h"

#include <algorithm>

#include "core/decision/conclusion.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostReasonsASide = 3;

std::vector<Message> namesOf(const Study& study, const std::vector<std::string>& ids) {
    std::vector<Message> out;
    for (const auto& id : ids)
        out.push_back(Message::verbatim(study.alternativeName(id)));
    return out;
}

/// "A, B and C"
Message names(const Study& study, const std::vector<std::string>& ids) {
    return Message::listed(namesOf(study, ids));
}

/// Scenarios that speak for `a` over `b`, strongest first.
std::vector<const Contribution*> speakingFor(const Decision& decision, const std::string& a,
                                             const std::string& b) {
    std::vector<const Contribution*> out;
    for (const auto& item : decision.contributions) {
        if (item.share * (item.values.at(a) - item.values.at(b)) > 1e-9)
            out.push_back(&item);
    }
    std::stable_sort(out.begin(), out.end(), [&](const auto* x, const auto* y) {
        return x->share * (x->values.at(a) - x->values.at(b)) >
               y->share * (y->values.at(a) - y->values.at(b));
    });
    return out;
}

/// "+0.12, with measurements, your own rating": how far a scenario speaks for `a`, and whose word that is.
Message leadOf(const Contribution& item, const Scenario& scenario, const std::string& a,
               const std::string& b) {
    std::vector<Message> parts{say("+%1", Fixed{item.share * (item.values.at(a) - item.values.at(b)), 2})};
    if (item.blend > 0)
        parts.push_back(say("with measurements"));
    if (scenario.ownRatings.contains(a) || scenario.ownRatings.contains(b))
        parts.push_back(say("your own rating"));
    return Message::joined(std::move(parts), ", ");
}

Message sideSentence(const Decision& decision, const Study& study, const std::string& a,
                     const std::string& b) {
    const auto items = speakingFor(decision, a, b);
    if (items.empty())
        return {};
    std::vector<Message> parts;
    for (std::size_t i = 0; i < std::min(items.size(), kMostReasonsASide); ++i) {
        const auto* item = items[i];
        const Scenario* scenario = study.findScenario(item->scenario);
        parts.push_back(say("%1 (%2 of your work, %3 against %4, %5)", item->name, Percent{item->share},
                            ratingText(study, *scenario, a), ratingText(study, *scenario, b),
                            leadOf(*item, *scenario, a, b)));
    }
    if (items.size() > kMostReasonsASide)
        parts.push_back(say("and %1 more", items.size() - kMostReasonsASide));
    return say("For %1 rather than %2: %3.", study.alternativeName(a), study.alternativeName(b),
               Message::joined(std::move(parts), "; "));
}

Message scoreSentence(const Decision& decision, const Study& study) {
    std::vector<Message> scores;
    for (const auto& id : decision.ranking)
        scores.push_back(say("%1 %2", study.alternativeName(id), Fixed{decision.scores.at(id), 2}));
    Message list = Message::joined(std::move(scores), ", ");
    return decision.split
               ? say("Scores: %1; side by side %2.", std::move(list), Fixed{decision.split->score, 2})
               : say("Scores: %1.", std::move(list));
}

std::string scenarioName(const Study& study, const std::string& id) {
    const Scenario* scenario = study.findScenario(id);
    return scenario ? scenario->name : id;
}

/// What came before any sum: broken must-haves and dominance.
Message screeningSentence(const Decision& decision, const Study& study) {
    std::vector<Message> sentences;
    for (const auto& broken : decision.excluded) {
        const Scenario* row = study.findScenario(broken.scenario);
        const auto symbol = [&](int level) {
            return row ? study.ratingSymbol(*row, level) : std::to_string(level);
        };
        sentences.push_back(say("%1 is out: it is rated %2 for \"%3\", where you need at least %4.",
                                study.alternativeName(broken.alternative), symbol(broken.level),
                                scenarioName(study, broken.scenario), symbol(broken.demanded)));
    }
    for (const auto& [alternative, by] : decision.dominatedBy)
        sentences.push_back(say("%1 is nowhere worse than %2 in your work, and better somewhere.",
                                names(study, by), study.alternativeName(alternative)));
    return Message::joined(std::move(sentences));
}

/// Which measurements entered, and how much they count.
Message evidenceSentence(const Decision& decision) {
    std::vector<Message> measured;
    double blend = 0;
    for (const auto& item : decision.contributions) {
        if (item.blend <= 0)
            continue;
        measured.push_back(Message::verbatim(item.name));
        blend = item.blend;
    }
    if (measured.empty())
        return {};
    Message list = Message::joined(std::move(measured), ", ");
    return blend < 1
               ? say("Measured on your machine, and counted for %1 of the value: %2. The rest is the rating.",
                     Percent{blend}, std::move(list))
               : say("Measured on your machine, and counted for %1 of the value: %2. Their ratings do not "
                     "count.",
                     Percent{blend}, std::move(list));
}

Message contradictionSentence(const Decision& decision, const Study& study) {
    std::vector<Message> items;
    for (const auto& item : decision.contradictions)
        items.push_back(say("%1 (rated best: %2; recommended: %3)", scenarioName(study, item.scenario),
                            names(study, item.rated), names(study, item.recommended)));
    if (items.empty())
        return {};
    return say("The study contradicts its own ratings: %1.", Message::joined(std::move(items), "; "));
}

/// How the study leans before anybody's work is weighed in.
Message leaningSentence(const Study& study) {
    std::map<std::string, int> alone;
    int shared = 0;
    for (const auto& scenario : study.scenarios) {
        const auto best = bestInScenario(scenario);
        if (best.size() == 1)
            ++alone[best[0]];
        else
            ++shared;
    }
    std::vector<Message> counts;
    for (const auto& alternative : study.alternatives)
        counts.push_back(say("%1 in %2", alternative.name, alone[alternative.id]));
    Message list = Message::joined(std::move(counts), ", ");
    const std::size_t all = study.scenarios.size();
    return shared > 0 ? say("The study itself rates best, alone: %1 of %2 scenarios (%3 shared).",
                            std::move(list), all, shared)
                      : say("The study itself rates best, alone: %1 of %2 scenarios.", std::move(list), all);
}

Message opinionSentence(const Decision& decision) {
    std::vector<Message> against;
    for (const auto& opinion : decision.opinions) {
        if (!opinion.agrees)
            against.push_back(opinion.title);
    }
    if (decision.opinions.empty())
        return {};
    if (against.empty())
        return say("Every other method that was tried has the same winner.");
    return say("Other methods disagree: %1.", Message::joined(std::move(against), ", "));
}

Message choiceOf(const Decision& decision, const Study& study) {
    auto parts = namesOf(study, decision.alternatives);
    if (decision.kind == Decision::Kind::Single)
        return std::move(parts[0]);
    if (decision.kind == Decision::Kind::Both)
        return say("%1 together", Message::listed(std::move(parts)));
    Message last = std::move(parts.back());
    parts.pop_back();
    return say("Either %1 or %2", Message::joined(std::move(parts), ", "), std::move(last));
}

/// Nothing is recommended while it is open, but who is ahead is no secret.
Message headlineOf(const Decision& decision, const Study& study) {
    if (decision.verdict != Decision::Verdict::Open)
        return choiceOf(decision, study);
    if (!decision.answered)
        return say("Undecided");
    return say("Undecided, %1 ahead", names(study, {decision.ranking[0]}));
}

/// What the split costs and gains, or why there is none.
Message splitSentence(const Decision& decision, const Study& study) {
    if (!decision.split)
        return {};
    const auto& split = *decision.split;
    const double without = split.score + split.cost - decision.scores.at(decision.ranking[0]);
    const Message parts = names(study, split.alternatives);
    if (decision.kind != Decision::Kind::Both)
        return say(
            "Splitting the work between %1 gains %2, and a second one beside the first costs %3 (yours to "
            "set): not worth it.",
            parts, Fixed{without, 2}, Fixed{split.cost, 2});
    Message out = say(
        "Your work splits: %1 side by side gain %2 over %3 alone, of which a second one costs %4 (yours to "
        "set).",
        parts, Fixed{without, 2}, study.alternativeName(decision.ranking[0]), Fixed{split.cost, 2});
    if (study.architecture && !study.architecture->nodes.empty())
        out += say("The study's hybrid architecture shows one way to cut it.");
    return out;
}

}  // namespace

void explain(Decision& decision, const Study& study) {
    decision.headline = headlineOf(decision, study);
    auto& reasons = decision.reasons;
    const auto add = [&](Message text) {
        if (!text.empty())
            reasons.push_back(std::move(text));
    };
    add(decision.verdictReason);
    if (!decision.answered && decision.verdict == Decision::Verdict::Open) {
        for (std::size_t i = 0; i < std::min(decision.toFindOut.size(), kMostReasonsASide); ++i)
            add(say("What would decide it: %1", decision.toFindOut[i].text));
    }
    add(decision.weighting);
    add(splitSentence(decision, study));
    const auto& first = decision.ranking[0];
    if (decision.ranking.size() > 1) {
        add(sideSentence(decision, study, first, decision.ranking[1]));
        add(sideSentence(decision, study, decision.ranking[1], first));
    }
    add(screeningSentence(decision, study));
    add(scoreSentence(decision, study));
    add(evidenceSentence(decision));
    if (!decision.flips.empty())
        add(say("What would change it: %1", decision.flips[0].text));
    else if (decision.ranking.size() > 1)
        add(say("No single share, rating or worth of the middle rating changes it."));
    if (!decision.toFindOut.empty() && decision.answered)
        add(say("Worth finding out next: %1", decision.toFindOut[0].text));
    add(opinionSentence(decision));
    add(contradictionSentence(decision, study));
    add(leaningSentence(study));
    for (const auto& warning : decision.warnings)
        add(say("Caution: %1", warning));
    decision.conclusion = conclusionOf(decision, study);
}

}  // namespace bakeoff::core
