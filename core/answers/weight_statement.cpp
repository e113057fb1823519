// SPDX-License-Identifier: GPL-3.0-only
#include "core/answers/weight_statement.h"

#include <cmath>

#include "core/answers/tradeoffs.h"

namespace bakeoff::core {
namespace {

using Kind = WeightStatement::Kind;

constexpr double kMostTimes = 1e6;

bool known(const JsonNode& node, const std::string& scenario, const Study& study) {
    if (study.findScenario(scenario))
        return true;
    node.problem(say("The study has no scenario \"%1\".", scenario));
    return false;
}

void readRanks(const JsonNode& root, const Study& study, WeightStatement& out) {
    const auto ranks = root.optionalMember("ranks");
    if (!ranks)
        return;
    for (const auto& [scenario, node] : ranks->members()) {
        const double place = node.asNumber();
        if (!known(node, scenario, study))
            continue;
        if (!(place >= 1) || !std::isfinite(place))
            node.problem(say("Expected a place from 1, the most important."));
        out.ranks[scenario] = place;
    }
}

void readBounds(const JsonNode& root, const Study& study, WeightStatement& out) {
    const auto bounds = root.optionalMember("bounds");
    if (!bounds)
        return;
    for (const auto& [scenario, node] : bounds->members()) {
        const auto ends = node.elements();
        if (!known(node, scenario, study))
            continue;
        if (ends.size() != 2) {
            node.problem(
                say("Expected the least and the most that the scenario may weigh, such as [0.1, 0.3]."));
            continue;
        }
        const WeightBounds read{ends[0].asNumber(), ends[1].asNumber()};
        if (!(read.low >= 0 && read.low <= read.high && read.high <= 1))
            node.problem(say("Expected two shares from 0 to 1, the smaller one first."));
        out.bounds[scenario] = read;
    }
}

void readComparisons(const JsonNode& root, const Study& study, WeightStatement& out) {
    for (const auto& node : root.array("comparisons", false)) {
        node.onlyKeys({"scenario", "over", "times"});
        const std::string first = node.string("scenario");
        const std::string second = node.string("over");
        const double times = node.number("times");
        if (!known(node, first, study) || !known(node, second, study))
            continue;
        if (first == second)
            node.problem(say("A scenario cannot be compared with itself."));
        else if (!(times >= 1 / kMostTimes && times <= kMostTimes))
            node.problem(say("Expected a number above 0, such as 3 or 0.25."));
        else
            compare(out, first, second, times);
    }
}

void readTradeoffs(const JsonNode& root, const Study& study, WeightStatement& out) {
    for (const auto& node : root.array("tradeoffs", false)) {
        node.onlyKeys({"scenario", "over", "least", "most"});
        const std::string first = node.string("scenario");
        const std::string second = node.string("over");
        RatioBand band;
        band.least = node.number("least", band.least);
        band.most = node.number("most", band.most);
        if (!known(node, first, study) || !known(node, second, study))
            continue;
        if (first == second)
            node.problem(say("A scenario cannot be compared with itself."));
        else if (!(band.least >= 0 && band.least < band.most) || !(band.least > 0 || band.most <= kMostTimes))
            node.problem(
                say("Expected the least and the most that the ratio may be, the smaller one first."));
        else
            sayTradeoff(out, first, second, band);
    }
}

}  // namespace

const std::vector<Kind>& weightKinds() {
    static const std::vector<Kind> kinds{Kind::Share, Kind::Rank, Kind::Interval, Kind::Pairwise,
                                         Kind::Unknown};
    return kinds;
}

const char* weightKindName(Kind kind) {
    switch (kind) {
        case Kind::Share:
            return "share";
        case Kind::Rank:
            return "rank";
        case Kind::Interval:
            return "interval";
        case Kind::Pairwise:
            return "pairwise";
        case Kind::Unknown:
            break;
    }
    return "unknown";
}

void compare(WeightStatement& statement, const std::string& first, const std::string& second, double times) {
    statement.comparisons.erase({first, second});
    statement.comparisons.erase({second, first});
    if (times > 0 && first != second)
        statement.comparisons[{first, second}] = times;
}

std::optional<double> comparisonOf(const WeightStatement& statement, const std::string& first,
                                   const std::string& second) {
    if (const auto it = statement.comparisons.find({first, second}); it != statement.comparisons.end())
        return it->second;
    const auto turned = statement.comparisons.find({second, first});
    if (turned == statement.comparisons.end())
        return std::nullopt;
    return 1 / turned->second;
}

void dropUnknownScenarios(WeightStatement& statement, const Study& study) {
    const auto gone = [&](const std::string& scenario) { return !study.findScenario(scenario); };
    std::erase_if(statement.ranks, [&](const auto& entry) { return gone(entry.first); });
    std::erase_if(statement.bounds, [&](const auto& entry) { return gone(entry.first); });
    const auto pairGone = [&](const auto& entry) {
        return gone(entry.first.first) || gone(entry.first.second);
    };
    std::erase_if(statement.comparisons, pairGone);
    std::erase_if(statement.tradeoffs, pairGone);
}

Json toJson(const WeightStatement& statement) {
    Json out{{"by", weightKindName(statement.kind)}};
    if (!statement.ranks.empty())
        out["ranks"] = statement.ranks;
    for (const auto& [scenario, bounds] : statement.bounds)
        out["bounds"][scenario] = {bounds.low, bounds.high};
    for (const auto& [pair, times] : statement.comparisons)
        out["comparisons"].push_back({{"scenario", pair.first}, {"over", pair.second}, {"times", times}});
    for (const auto& [pair, band] : statement.tradeoffs) {
        Json one{{"scenario", pair.first}, {"over", pair.second}};
        if (band.least > 0)
            one["least"] = band.least;
        if (std::isfinite(band.most))
            one["most"] = band.most;
        out["tradeoffs"].push_back(std::move(one));
    }
    return out;
}

WeightStatement readWeightStatement(const JsonNode& node, const Study& study) {
    WeightStatement out;
    node.onlyKeys({"by", "ranks", "bounds", "comparisons", "tradeoffs"});
    const std::string by = node.string("by", "share");
    bool found = false;
    std::string names;
    for (const Kind kind : weightKinds()) {
        names += (names.empty() ? "" : ", ") + std::string(weightKindName(kind));
        if (by == weightKindName(kind)) {
            out.kind = kind;
            found = true;
        }
    }
    if (!found)
        node.member("by").problem(say("Expected one of: %1.", names));
    readRanks(node, study, out);
    readBounds(node, study, out);
    readComparisons(node, study, out);
    readTradeoffs(node, study, out);
    return out;
}

}  // namespace bakeoff::core
