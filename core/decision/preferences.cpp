// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/preferences.h"

#include <algorithm>
#include <numeric>

#include "core/base/overloaded.h"
#include "core/decision/stated_weights.h"
#include "core/decision/value_table.h"

namespace bakeoff::core {
namespace {

constexpr int kMiddleBatches = 4;

Message noteOn(WeightStatement::Kind kind) {
    switch (kind) {
        case WeightStatement::Kind::Rank:
            return say(
                "Your scenarios are weighted by their order: the scores use the rank-order centroid, how "
                "sure "
                "they are is tried with every weighting in that order.");
        case WeightStatement::Kind::Interval:
            return say(
                "Your scenarios are weighted by the least and the most that each may count: the scores use a "
                "point within, how sure they are is tried with every weighting within.");
        case WeightStatement::Kind::Pairwise:
            return say("Your scenarios are weighted by comparing them in pairs.");
        case WeightStatement::Kind::Unknown:
            return say(
                "Nothing is known about the weights: the scores use equal ones, how sure they are is tried "
                "with "
                "any.");
        case WeightStatement::Kind::Share:
            break;
    }
    return {};
}

void warnOfContradiction(SharePreferences& out, const std::optional<double>& consistencyRatio) {
    if (consistencyRatio.value_or(0) > kMostConsistencyRatio)
        out.warnings.push_back(say(
            "Your comparisons contradict each other: their consistency ratio is above 0.1. Look through them "
            "before you rely on the weights."));
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
    warnOfContradiction(*out, compared->consistencyRatio);
    return out;
}

/// The middle of all shares that the knowledge allows, by draws of its own.
Result<std::vector<double>> middleOf(const WeightKnowledge& knowledge) {
    auto sampler = WeightSampler::make(knowledge);
    if (!sampler)
        return sampler.error();
    std::vector<double> weights(knowledge.criteria * WeightSampler::kLanes);
    std::vector<double> sums(knowledge.criteria, 0);
    PortableRandom random(1);
    for (int batch = 0; batch < kMiddleBatches; ++batch) {
        (*sampler)->draw(random, weights);
        for (std::size_t i = 0; i < weights.size(); ++i)
            sums[i / WeightSampler::kLanes] += weights[i];
    }
    return shareWeights(sums);
}

/// Whether any of the amounts is "none" only because a choice implied it.
bool impliedNothing(const std::vector<ScenarioAmount>& said) {
    return std::ranges::any_of(said, [](const ScenarioAmount& one) { return one.range.doubt > 0; });
}

/// What the source itself weighs its scenarios by, for readers who have said nothing yet; a row of which it
/// says nothing gets their mean. Empty where it says nothing at all.
std::vector<double> sourceShares(const Study& study) {
    double sum = 0;
    std::size_t count = 0;
    for (const auto& scenario : study.scenarios) {
        sum += scenario.share.value_or(0);
        count += scenario.share ? 1 : 0;
    }
    std::vector<double> out;
    if (sum > 0) {
        for (const auto& scenario : study.scenarios)
            out.push_back(scenario.share.value_or(sum / static_cast<double>(count)));
    }
    return out;
}

/// Shares as they were answered, with what is known of two scenarios beside each other.
Result<SharePreferences> sharePreferences(const Study& study, const Answers& answers,
                                          std::vector<AmountRatio> ratios) {
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
    const bool nothing = std::accumulate(point.begin(), point.end(), 0.0) <= 0;
    if (nothing && !impliedNothing(said))
        return Error{ErrorCode::InvalidArgument,
                     say("Every scenario was answered with \"none of it\", so there is nothing to decide on. "
                         "Give at least one scenario a share of your work."),
                     "answers"};
    for (std::size_t s = 0; nothing && s < said.size(); ++s) {
        // Nobody said so of each one: what a broad answer leaves nothing of is as open as before.
        if (ranges[s].doubt > 0) {
            ranges[s] = {0, 0, true};
            point[s] = typical;
            out.open[s] = true;
        }
    }
    out.answered = out.answered || !ratios.empty();
    if (const auto shares = out.answered ? std::vector<double>() : sourceShares(study); !shares.empty()) {
        point = shares;
        out.note =
            say("Until you say how much of your work each scenario is, each counts what the source "
                "weighs it by.");
    }
    out.knowledge = WeightKnowledge::ofAmounts(std::move(ranges), typical);
    if (ratios.empty()) {
        out.shares = normalised(point);
        return out;
    }
    std::get<WeightKnowledge::Amounts>(out.knowledge.known).ratios = std::move(ratios);
    auto middle = middleOf(out.knowledge);
    if (!middle)
        return middle.error();
    out.shares = std::move(middle).value();
    return out;
}

/// Where comparisons do not hang together they say of the compared ones alone; the shares say the rest.
Result<SharePreferences> partlyCompared(const Study& study, const Answers& answers) {
    auto parts = comparedParts(study, answers.weights);
    auto out = sharePreferences(study, answers, std::move(parts.ratios));
    if (!out)
        return out;
    const std::size_t n = study.scenarios.size();
    out->note = say("%1 of %2 pairs are compared; what was not compared weighs what your shares say.",
                    answers.weights.comparisons.size(), n * (n - 1) / 2);
    warnOfContradiction(*out, parts.consistencyRatio);
    return out;
}

}  // namespace

Result<SharePreferences> preferencesOf(const Study& study, const Answers& answers) {
    if (answers.weights.kind == WeightStatement::Kind::Pairwise && !linksAll(study, answers.weights))
        return partlyCompared(study, answers);
    if (answers.weights.kind != WeightStatement::Kind::Share)
        return statedPreferences(study, answers.weights);
    return sharePreferences(study, answers, ratiosOf(study, answers.weights));
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
