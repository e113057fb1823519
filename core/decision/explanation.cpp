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
                fixed(item->share * (item->values.at(a) - item->values.at(b))) + ")";
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
            " of the worlds that your answers and the unknown worth of the middle rating leave open.";
    return text;
}

/// Scenarios whose own ratings do not give the source's recommendation.
std::string contradictionSentence(const Study& study) {
    std::string names;
    for (const auto& scenario : study.scenarios) {
        auto best = bestInScenario(scenario);
        auto recommended = scenario.recommended;
        std::sort(best.begin(), best.end());
        std::sort(recommended.begin(), recommended.end());
        if (best != recommended)
            names += (names.empty() ? "" : ", ") + scenario.name;
    }
    return names.empty()
               ? ""
               : "The study's recommendation does not follow from its own ratings for: " + names + ".";
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
    if (decision.kind == Decision::Kind::Both)
        add("Your work splits: choosing per service gains " + fixed(decision.hybridGain) +
            " over the best single choice. The study's hybrid architecture shows one way to cut it.");
    const auto& first = decision.ranking[0];
    const auto& second = decision.ranking[1];
    add(sideSentence(decision, study, first, second));
    add(sideSentence(decision, study, second, first));
    add(scoreSentence(decision, study));
    if (!decision.flips.empty())
        add("What would change it: " + decision.flips[0].text);
    add(contradictionSentence(study));
}

const char* verdictName(Decision::Verdict verdict) {
    switch (verdict) {
        case Decision::Verdict::Clear:
            return "clear";
        case Decision::Verdict::Fragile:
            return "fragile";
        case Decision::Verdict::Tie:
            break;
    }
    return "tie";
}

const char* kindName(Decision::Kind kind) {
    switch (kind) {
        case Decision::Kind::Single:
            return "single";
        case Decision::Kind::Either:
            return "either";
        case Decision::Kind::Both:
            break;
    }
    return "both";
}

Json toJson(const Decision& decision, const Study& study) {
    Json json{{"study", study.id},
              {"recommendation",
               {{"kind", kindName(decision.kind)},
                {"alternatives", decision.alternatives},
                {"headline", decision.headline}}},
              {"verdict", verdictName(decision.verdict)},
              {"answered", decision.answered},
              {"ranking", decision.ranking},
              {"scores", decision.scores},
              {"acceptability", decision.acceptability},
              {"hybrid_gain", decision.hybridGain},
              {"reasons", decision.reasons}};
    json["contributions"] = Json::array();
    for (const auto& item : decision.contributions) {
        Json weighted = Json::object();
        for (const auto& [alternative, value] : item.values)
            weighted[alternative] = item.share * value;
        json["contributions"].push_back({{"scenario", item.scenario},
                                         {"name", item.name},
                                         {"share", item.share},
                                         {"unknown", item.unknown},
                                         {"values", item.values},
                                         {"contributions", std::move(weighted)},
                                         {"source", study.source.title}});
    }
    json["flips"] = Json::array();
    static constexpr const char* kFlipNames[] = {"share", "middle_level", "rating"};
    for (const auto& flip : decision.flips)
        json["flips"].push_back({{"kind", kFlipNames[static_cast<int>(flip.kind)]},
                                 {"scenario", flip.scenario},
                                 {"at", flip.at},
                                 {"now", flip.now},
                                 {"alternative", flip.alternative},
                                 {"text", flip.text}});
    return json;
}

}  // namespace bakeoff::core
