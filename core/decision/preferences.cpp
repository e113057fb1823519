// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/preferences.h"

#include <algorithm>
#include <numeric>

#include "core/decision/stated_weights.h"

namespace bakeoff::core {
namespace {

/// The mean of what ProportionsSampler draws.
std::vector<double> meanOfProportions(const std::vector<double>& known, const std::vector<bool>& unknown) {
    std::size_t parts = 0;
    double sum = 0;
    for (std::size_t s = 0; s < known.size(); ++s) {
        parts += unknown[s] || known[s] > 0 ? 1 : 0;
        sum += unknown[s] ? 0 : known[s];
    }
    const auto unknowns = static_cast<double>(std::count(unknown.begin(), unknown.end(), true));
    const double block = 1 - unknowns / static_cast<double>(parts);
    std::vector<double> out;
    for (std::size_t s = 0; s < known.size(); ++s)
        out.push_back(unknown[s] ? 1 / static_cast<double>(parts) : sum > 0 ? block * known[s] / sum : 0);
    return out;
}

Message noteOn(WeightStatement::Kind kind) {
    switch (kind) {
        case WeightStatement::Kind::Rank:
            return say(
                "Your scenarios are weighed by their order: the scores use the rank-order centroid, the "
                "worlds every weighting in that order.");
        case WeightStatement::Kind::Interval:
            return say(
                "Your scenarios are weighed by the least and the most that each may count: the scores use "
                "a point within, the worlds every weighting within.");
        case WeightStatement::Kind::Pairwise:
            return say("Your scenarios are weighed by comparing them in pairs.");
        case WeightStatement::Kind::Unknown:
            return say("Nothing is known of the weights: the scores use equal ones, the worlds any.");
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
    out->note += say("%1 of %2 pairs are compared; consistency ratio %3.", compared->compared,
                     compared->pairs, Fixed{compared->consistencyRatio, 2});
    if (compared->consistencyRatio > kMostConsistencyRatio)
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
    SharePreferences out;
    bool anyUnknown = false;
    for (const auto& one : said) {
        const bool unknown = one.state == ScenarioAmount::State::Unknown;
        const bool open = one.state == ScenarioAmount::State::Open;
        out.amounts.push_back(one.state == ScenarioAmount::State::Known ? one.amount : 0);
        out.unknown.push_back(unknown);
        out.open.push_back(unknown || open);
        out.answered = out.answered || !open;
        anyUnknown = anyUnknown || unknown;
    }
    if (!out.answered) {
        out.knowledge = WeightKnowledge::nothing(said.size());
        out.shares.assign(said.size(), 1 / static_cast<double>(said.size()));
        return out;
    }
    if (!anyUnknown && std::accumulate(out.amounts.begin(), out.amounts.end(), 0.0) <= 0)
        return Error{ErrorCode::InvalidArgument,
                     say("Every scenario was answered with \"none of it\", so there is nothing to decide on. "
                         "Give at least one scenario a share of your work."),
                     "answers"};
    out.knowledge = WeightKnowledge::proportions(out.amounts, out.unknown);
    out.shares = meanOfProportions(out.amounts, out.unknown);
    return out;
}

Result<SharePreferences> preferencesOf(const WeightKnowledge& knowledge, std::size_t scenarios) {
    if (knowledge.criteria != scenarios)
        return Error{ErrorCode::InvalidArgument, say("Expected knowledge of one share for each scenario."),
                     "weights"};
    SharePreferences out;
    out.knowledge = knowledge;
    out.amounts.assign(scenarios, 0);
    out.unknown.assign(scenarios, false);
    out.open.assign(scenarios, false);
    out.answered = true;
    auto point = Result<std::vector<double>>(std::vector<double>());
    switch (knowledge.kind) {
        case WeightKnowledge::Kind::Unknown:
            point = shareWeights(std::vector<double>(scenarios, 1));
            break;
        case WeightKnowledge::Kind::Fixed:
            point = shareWeights(knowledge.point);
            break;
        case WeightKnowledge::Kind::Ordinal:
            point = weightsFromRanks(knowledge.ranks, RankScheme::OrderCentroid);
            break;
        case WeightKnowledge::Kind::Interval: {
            const auto interval = intervalWeights(knowledge.bounds);
            point = interval ? Result<std::vector<double>>(interval->point)
                             : Result<std::vector<double>>(interval.error());
            break;
        }
        case WeightKnowledge::Kind::Proportions:
            if (const auto sampler = WeightSampler::make(knowledge); !sampler)
                return sampler.error();
            out.unknown = knowledge.unknown;
            point = meanOfProportions(knowledge.point, knowledge.unknown);
            break;
    }
    if (!point)
        return point.error();
    out.shares = *point;
    return out;
}

}  // namespace bakeoff::core
