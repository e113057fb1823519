// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/preferences.h"

#include <numeric>

#include "core/base/overloaded.h"
#include "core/decision/stated_weights.h"

namespace bakeoff::core {
namespace {

Message noteOn(WeightStatement::Kind kind) {
    switch (kind) {
        case WeightStatement::Kind::Rank:
            return say(
                "Your scenarios are weighted by their order: the scores use the rank-order centroid, the "
                "worlds every weighting in that order.");
        case WeightStatement::Kind::Interval:
            return say(
                "Your scenarios are weighted by the least and the most that each may count: the scores use a "
                "point within, the worlds every weighting within.");
        case WeightStatement::Kind::Pairwise:
            return say("Your scenarios are weighted by comparing them in pairs.");
        case WeightStatement::Kind::Unknown:
            return say("Nothing is known about the weights: the scores use equal ones, the worlds any.");
        case WeightStatement::Kind::Share:
            break;
    }
    return {};
}

Result<SharePreferences> statedPreferences(const Study& study, const WeightStatement& statement) {
    const auto knowledge = weightKnowledge(study, statement);
    if (!knowledge)
        return knowledge.error();
    auto out = preferencesOf(*knowledge, study.scenarios.size());
    if (!out)
        return out;
    out->note = noteOn(statement.kind);
    if (statement.kind != WeightStatement::Kind::Pairwise)
        return out;
    const auto compared = comparedWeights(study, statement);
    out->note += compared->consistencyRatio
                     ? say("%1 of %2 pairs are compared; consistency ratio %3.", compared->compared,
                           compared->pairs, Fixed{*compared->consistencyRatio, 2})
                     : say("%1 of %2 pairs are compared: too few to contradict each other.",
                           compared->compared, compared->pairs);
    if (compared->consistencyRatio.value_or(0) > kMostConsistencyRatio)
        out->warnings.push_back(say(
            "Your comparisons contradict each other: their consistency ratio is above 0.1. Look through them "
            "before you rely on the weights."));
    return out;
}

}  // namespace

Result<SharePreferences> preferencesOf(const Study& study, const Answers& answers) {
    if (answers.weights.kind != WeightStatement::Kind::Share)
        return statedPreferences(study, answers.weights);
    const auto said = scenarioAmounts(study, answers);
    const double typical = typicalAmount(said);
    SharePreferences out;
    std::vector<AmountRange> ranges;
    std::vector<double> point;
    for (const auto& one : said) {
        const bool known = one.state == ScenarioAmount::State::Known;
        ranges.push_back(one.range);
        point.push_back(known ? one.amount : typical);
        out.unknown.push_back(one.state == ScenarioAmount::State::Unknown);
        out.open.push_back(!known);
        out.answered = out.answered || one.state != ScenarioAmount::State::Open;
    }
    const double sum = std::accumulate(point.begin(), point.end(), 0.0);
    if (sum <= 0)
        return Error{ErrorCode::InvalidArgument,
                     say("Every scenario was answered with \"none of it\", so there is nothing to decide on. "
                         "Give at least one scenario a share of your work."),
                     "answers"};
    out.knowledge = WeightKnowledge::ofAmounts(std::move(ranges), typical);
    for (double& amount : point)
        amount /= sum;
    out.shares = std::move(point);
    return out;
}

Result<SharePreferences> preferencesOf(const WeightKnowledge& knowledge, std::size_t scenarios) {
    if (knowledge.criteria != scenarios)
        return Error{ErrorCode::InvalidArgument, say("Expected knowledge of one share for each scenario."),
                     "weights"};
    SharePreferences out;
    out.knowledge = knowledge;
    out.unknown.assign(scenarios, false);
    out.open.assign(scenarios, false);
    out.answered = true;
    const auto point = std::visit(
        Overloaded{
            [&](const WeightKnowledge::Unknown&) { return shareWeights(std::vector<double>(scenarios, 1)); },
            [](const WeightKnowledge::Fixed& known) { return shareWeights(known.weights); },
            [](const WeightKnowledge::Ordinal& known) {
                return weightsFromRanks(known.ranks, RankScheme::OrderCentroid);
            },
            [](const WeightKnowledge::Interval& known) -> Result<std::vector<double>> {
                const auto interval = intervalWeights(known.bounds);
                if (!interval)
                    return interval.error();
                return interval->point;
            },
            [&](const WeightKnowledge::Amounts& known) {
                std::vector<double> amounts;
                for (std::size_t s = 0; s < known.amounts.size(); ++s) {
                    const auto& amount = known.amounts[s];
                    out.unknown[s] = amount.unknown;
                    amounts.push_back(amount.unknown ? known.typical : (amount.low + amount.high) / 2);
                }
                return shareWeights(amounts);
            },
        },
        knowledge.known);
    if (!point)
        return point.error();
    out.shares = *point;
    return out;
}

}  // namespace bakeoff::core
