// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/explanation.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostReasonsASide = 3;

std::string fixed(double value, const char* format = "%.2f") {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, format, value);
    return buffer;
}

std::string percent(double share) {
    return fixed(share * 100, "%.0f") + " %";
}

std::string joined(const Study& study, const std::vector<std::string>& ids, const char* last) {
    std::string text;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i > 0)
            text += i + 1 == ids.size() ? last : ", ";
        text += study.alternativeName(ids[i]);
    }
    return text;
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

std::string sideSentence(const Decision& decision, const Study& study, const std::string& a,
                         const std::string& b) {
    const auto items = speakingFor(decision, a, b);
    if (items.empty())
        return "";
    std::string text = "For " + study.alternativeName(a) + " rather than " + study.alternativeName(b) + ": ";
    for (std::size_t i = 0; i < std::min(items.size(), kMostReasonsASide); ++i) {
        const auto* item = items[i];
        const Scenario* scenario = study.findScenario(item->scenario);
        text += (i ? "; " : "") + item->name + " (" + percent(item->share) + " of your work, " +
                study.ratingSymbol(scenario->ratings.at(a)) + " against " +
                study.ratingSymbol(scenario->ratings.at(b)) + ", +" +
                fixed(item->share * (item->values.at(a) - item->values.at(b))) +
                (item->blend > 0 ? ", with measurements" : "") +
                (scenario->ownRatings.contains(a) || scenario->ownRatings.contains(b) ? ", your own rating"
                                                                                      : "") +
                ")";
    }
    if (items.size() > kMostReasonsASide)
        text += "; and " + std::to_string(items.size() - kMostReasonsASide) + " more";
    return text + ".";
}

std::string scoreSentence(const Decision& decision, const Study& study) {
    std::string text = "Scores: ";
    for (std::size_t i = 0; i < decision.ranking.size(); ++i)
        text += (i ? ", " : "") + study.alternativeName(decision.ranking[i]) + " " +
                fixed(decision.scores.at(decision.ranking[i]));
    const auto& best = decision.ranking[0];
    text += ". " + study.alternativeName(best) + " scores best in " +
            percent(decision.acceptability.at(best)) +
            " of the worlds that your answers, the unknown worth of the middle rating and the spread of " +
            "measurements leave open.";
    return text;
}

std::string names(const Study& study, const std::vector<std::string>& ids) {
    return joined(study, ids, " and ");
}

std::string scenarioName(const Study& study, const std::string& id) {
    const Scenario* scenario = study.findScenario(id);
    return scenario ? scenario->name : id;
}

/// What came before any sum: broken must-haves and dominance.
std::string screeningSentence(const Decision& decision, const Study& study) {
    std::string text;
    for (const auto& broken : decision.excluded)
        text += (text.empty() ? "" : " ") + study.alternativeName(broken.alternative) +
                " is out: it is rated " + study.ratingSymbol(broken.level) + " for \"" +
                scenarioName(study, broken.scenario) + "\", where you need " +
                study.ratingSymbol(broken.demanded) + " at least.";
    for (const auto& [alternative, by] : decision.dominatedBy)
        text += (text.empty() ? "" : " ") + names(study, by) + " is nowhere worse than " +
                study.alternativeName(alternative) + " in your work, and better somewhere.";
    return text;
}

/// Which measurements entered, and how much they count.
std::string evidenceSentence(const Decision& decision) {
    std::string measured;
    double blend = 0;
    for (const auto& item : decision.contributions) {
        if (item.blend <= 0)
            continue;
        measured += (measured.empty() ? "" : ", ") + item.name;
        blend = item.blend;
    }
    if (measured.empty())
        return "";
    return "Measured on your machine, and counted for " + percent(blend) + " of the value: " + measured +
           (blend < 1 ? ". The rest is the rating." : ". Their ratings do not count.");
}

std::string contradictionSentence(const Decision& decision, const Study& study) {
    std::string text;
    for (const auto& item : decision.contradictions)
        text += (text.empty() ? "" : "; ") + scenarioName(study, item.scenario) +
                " (rated best: " + names(study, item.rated) +
                "; recommended: " + names(study, item.recommended) + ")";
    return text.empty() ? "" : "The study contradicts its own ratings: " + text + ".";
}

/// How the study leans before anybody's work is weighed in.
std::string leaningSentence(const Study& study) {
    std::map<std::string, int> alone;
    int shared = 0;
    for (const auto& scenario : study.scenarios) {
        const auto best = bestInScenario(scenario);
        if (best.size() == 1)
            ++alone[best[0]];
        else
            ++shared;
    }
    std::string text;
    for (const auto& alternative : study.alternatives)
        text +=
            (text.empty() ? "" : ", ") + alternative.name + " in " + std::to_string(alone[alternative.id]);
    return "The study itself rates best, alone: " + text + " of " + std::to_string(study.scenarios.size()) +
           " scenarios" + (shared > 0 ? " (" + std::to_string(shared) + " shared)." : ".");
}

std::string opinionSentence(const Decision& decision) {
    std::string against;
    for (const auto& opinion : decision.opinions) {
        if (!opinion.agrees)
            against += (against.empty() ? "" : ", ") + opinion.title;
    }
    if (decision.opinions.empty())
        return "";
    return against.empty() ? "Every other method that was asked has the same winner."
                           : "Other methods disagree: " + against + ".";
}

}  // namespace

void explain(Decision& decision, const Study& study) {
    switch (decision.kind) {
        case Decision::Kind::Single:
            decision.headline = study.alternativeName(decision.alternatives[0]);
            break;
        case Decision::Kind::Either:
            decision.headline = "Either " + joined(study, decision.alternatives, " or ");
            break;
        case Decision::Kind::Both:
            decision.headline = joined(study, decision.alternatives, " and ") + " together";
            break;
    }
    auto& reasons = decision.reasons;
    const auto add = [&](std::string text) {
        if (!text.empty())
            reasons.push_back(std::move(text));
    };
    if (!decision.answered)
        add("No questions are answered yet, so every scenario counts the same. Answer some to make this "
            "yours.");
    add(decision.weighting);
    if (decision.kind == Decision::Kind::Both)
        add("Your work splits: choosing per service gains " + fixed(decision.hybridGain) +
            " over the best single choice. The study's hybrid architecture shows one way to cut it.");
    const auto& first = decision.ranking[0];
    if (decision.ranking.size() > 1) {
        add(sideSentence(decision, study, first, decision.ranking[1]));
        add(sideSentence(decision, study, decision.ranking[1], first));
    }
    add(screeningSentence(decision, study));
    add(scoreSentence(decision, study));
    add(evidenceSentence(decision));
    if (!decision.flips.empty())
        add("What would change it: " + decision.flips[0].text);
    else if (decision.ranking.size() > 1)
        add("No single share, rating or worth of the middle rating changes it.");
    if (!decision.toFindOut.empty())
        add("Worth finding out next: " + decision.toFindOut[0].text);
    add(opinionSentence(decision));
    add(contradictionSentence(decision, study));
    add(leaningSentence(study));
    for (const auto& warning : decision.warnings)
        add("Take care: " + warning);
}

}  // namespace bakeoff::core
