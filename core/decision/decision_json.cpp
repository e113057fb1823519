// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/overloaded.h"
#include "core/decision/decision.h"

namespace bakeoff::core {

namespace {

Json flipJson(const char* kind, const std::string& scenario, double at, double now) {
    return {{"kind", kind}, {"scenario", scenario}, {"at", at}, {"now", now}};
}

Json flipJson(const Flip::Share& share) {
    return flipJson("share", share.scenario, share.at, share.now);
}

Json flipJson(const Flip::MiddleLevel& middle) {
    return flipJson("middle_level", "", middle.at, middle.now);
}

Json flipJson(const Flip::Rating& rating) {
    return flipJson("rating", rating.scenario, rating.at, rating.now);
}

Json reasonsJson(const std::vector<Reason>& reasons) {
    Json out = Json::array();
    for (const auto& reason : reasons)
        out.push_back({{"scenario", reason.scenario},
                       {"alternative", reason.alternative},
                       {"points", reason.points},
                       {"text", reason.text.english()},
                       {"detail", reason.detail.english()}});
    return out;
}

Json conclusionJson(const Conclusion& conclusion) {
    return {{"answer", conclusion.answer.english()},      {"sureness", conclusion.sureness.english()},
            {"caution", conclusion.caution.english()},    {"one", conclusion.one},
            {"if_one", conclusion.ifOne.english()},       {"in_favour", reasonsJson(conclusion.inFavour)},
            {"against", reasonsJson(conclusion.against)}, {"split", conclusion.split.english()}};
}

void addRobustness(Json& json, const Decision& decision, const Study& study) {
    const auto& ids = decision.robustness.alternatives;
    const auto& result = decision.robustness.result;
    Json robustness{{"worlds", result.iterations}, {"entropy_bits", result.entropy}};
    for (std::size_t a = 0; a < ids.size(); ++a) {
        Json central;
        for (std::size_t s = 0; result.centralWeights[a] && s < study.scenarios.size(); ++s)
            central[study.scenarios[s].id] = (*result.centralWeights[a])[s];
        Json wins = Json::object();
        for (std::size_t b = 0; b < ids.size(); ++b) {
            if (a != b)
                wins[ids[b]] = result.pairwiseWinning(a, b);
        }
        robustness["alternatives"][ids[a]] = {
            {"rank_acceptability", result.rankAcceptability.row(a)},
            {"central_weights", central},
            {"confidence_factor", result.confidenceFactors[a] ? Json(*result.confidenceFactors[a]) : Json()},
            {"wins_against", wins},
            {"score_5_percent", result.lowScores[a]},
            {"score_95_percent", result.highScores[a]}};
    }
    json["robustness"] = std::move(robustness);
    json["stability"] = Json::array();
    for (const auto& item : decision.stability)
        json["stability"].push_back({{"scenario", item.scenario},
                                     {"share", item.share},
                                     {"low", item.low},
                                     {"high", item.high},
                                     {"below", item.below},
                                     {"above", item.above}});
}

void addOpinions(Json& json, const Decision& decision) {
    json["second_opinions"] = Json::array();
    for (const auto& opinion : decision.opinions) {
        Json scores = Json::object();
        Json ranks = Json::object();
        for (std::size_t a = 0; a < opinion.scores.size(); ++a) {
            scores[decision.robustness.alternatives[a]] = opinion.scores[a];
            ranks[decision.robustness.alternatives[a]] = opinion.ranks[a];
        }
        json["second_opinions"].push_back({{"method", opinion.method},
                                           {"scores", scores},
                                           {"ranks", ranks},
                                           {"agrees", opinion.agrees},
                                           {"caution", opinion.caution.english()}});
    }
}

void addKnowledge(Json& json, const Decision& decision) {
    json["to_find_out"] = Json::array();
    for (const auto& item : decision.toFindOut) {
        Json entry = std::visit(Overloaded{
                                    [&](const InformationItem::Question& question) {
                                        return Json{{"kind", "question"},
                                                    {"id", question.id},
                                                    {"scenario", item.scenario},
                                                    {"workload", ""},
                                                    {"subjects", Json::array()}};
                                    },
                                    [&](const InformationItem::Benchmark& benchmark) {
                                        return Json{{"kind", "benchmark"},
                                                    {"id", benchmark.id},
                                                    {"scenario", item.scenario},
                                                    {"workload", benchmark.workload},
                                                    {"subjects", benchmark.subjects}};
                                    },
                                },
                                item.what);
        entry["value"] = item.value;
        entry["flip_chance"] = item.flipChance;
        entry["text"] = item.text.english();
        json["to_find_out"].push_back(std::move(entry));
    }
    json["excluded"] = Json::array();
    for (const auto& item : decision.excluded)
        json["excluded"].push_back({{"alternative", item.alternative},
                                    {"scenario", item.scenario},
                                    {"level", item.level},
                                    {"demanded", item.demanded}});
    json["dominated_by"] = Json::object();
    for (const auto& [alternative, by] : decision.dominatedBy)
        json["dominated_by"][alternative] = by;
    json["contradictions"] = Json::array();
    for (const auto& item : decision.contradictions)
        json["contradictions"].push_back(
            {{"scenario", item.scenario}, {"rated_best", item.rated}, {"recommended", item.recommended}});
    json["warnings"] = english(decision.warnings);
}

}  // namespace

const char* verdictName(Decision::Verdict verdict) {
    switch (verdict) {
        case Decision::Verdict::Clear:
            return "clear";
        case Decision::Verdict::Fragile:
            return "fragile";
        case Decision::Verdict::Tie:
            return "tie";
        case Decision::Verdict::Open:
            break;
    }
    return "open";
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
                {"headline", decision.headline.english()}}},
              {"verdict", verdictName(decision.verdict)},
              {"sure", decision.sure},
              {"conclusion", conclusionJson(decision.conclusion)},
              {"answered", decision.answered},
              {"weighting", decision.weighting.english()},
              {"ranking", decision.ranking},
              {"scores", decision.scores},
              {"acceptability", decision.acceptability},
              {"verdict_reason", decision.verdictReason.english()},
              {"open_chance", decision.openChance},
              {"reasons", english(decision.reasons)}};
    if (decision.split)
        json["split"] = {{"alternatives", decision.split->alternatives},
                         {"cost", decision.split->cost},
                         {"score", decision.split->score},
                         {"acceptability", decision.split->acceptability}};
    json["contributions"] = Json::array();
    for (const auto& item : decision.contributions) {
        Json weighted = Json::object();
        for (const auto& [alternative, value] : item.values)
            weighted[alternative] = item.share * value;
        json["contributions"].push_back({{"scenario", item.scenario},
                                         {"name", item.name},
                                         {"share", item.share},
                                         {"unknown", item.unknown},
                                         {"open", item.open},
                                         {"values", item.values},
                                         {"contributions", std::move(weighted)},
                                         {"blend", item.blend},
                                         {"rated", item.rated},
                                         {"measured", item.measured},
                                         {"sources", english(item.sources)}});
    }
    json["flips"] = Json::array();
    for (const auto& flip : decision.flips) {
        Json entry = std::visit([](const auto& change) { return flipJson(change); }, flip.change);
        entry["alternative"] = flip.alternative;
        entry["text"] = flip.text.english();
        json["flips"].push_back(std::move(entry));
    }
    addRobustness(json, decision, study);
    addOpinions(json, decision);
    addKnowledge(json, decision);
    return json;
}

}  // namespace bakeoff::core
