// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/decision.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/decision/explanation.h"
#include "core/decision/value_table.h"
#include "core/measure/statistics.h"

namespace bakeoff::core {
namespace {

/// Amounts per scenario in the study's order, before they are made to sum to one.
struct Amounts {
    std::vector<double> known;
    std::vector<bool> unknown;
    bool answered = false;  ///< anything was said that bears on a scenario
};

Amounts amountsOf(const Study& study, const Answers& answers) {
    const auto said = scenarioAmounts(study, answers);
    Amounts out{std::vector<double>(said.size(), 0.0), std::vector<bool>(said.size(), false), false};
    for (std::size_t s = 0; s < said.size(); ++s) {
        out.known[s] = said[s].amount;
        out.unknown[s] = said[s].state == ScenarioAmount::State::Unknown;
        out.answered = out.answered || said[s].state != ScenarioAmount::State::Open;
    }
    if (!out.answered)
        std::fill(out.known.begin(), out.known.end(), 1.0);
    return out;
}

/// Draws every "don't know" from its full interval, nothing to as much as the largest known amount, and the
/// middle level from (0, 1), and counts how often each alternative comes out best. Mean shares are returned
/// so that the scores are those of the average world.
struct Sampling {
    std::vector<double> meanShares;
    std::vector<double> acceptability;
};

Sampling sampleWorlds(const ValueTable& table, const std::vector<double>& known,
                      const std::vector<bool>& unknown, const DecisionOptions& options) {
    const double largest = std::max(*std::max_element(known.begin(), known.end()), 1e-12);
    const double top = largest > 1e-9 ? largest : 1.0;
    Sampling sampling{std::vector<double>(known.size(), 0.0), std::vector<double>(table.alternatives(), 0.0)};
    SeededRandom random(options.seed);
    for (int i = 0; i < options.samples; ++i) {
        std::vector<double> amounts = known;
        for (std::size_t s = 0; s < amounts.size(); ++s) {
            if (unknown[s])
                amounts[s] = random.uniform() * top;
        }
        const auto shares = normalised(amounts);
        const auto scores = table.scores(shares, std::clamp(random.uniform(), 1e-6, 1 - 1e-6));
        const double best = *std::max_element(scores.begin(), scores.end());
        const auto winners =
            std::count_if(scores.begin(), scores.end(), [&](double s) { return s >= best - 1e-12; });
        for (std::size_t a = 0; a < scores.size(); ++a) {
            if (scores[a] >= best - 1e-12)
                sampling.acceptability[a] += 1.0 / static_cast<double>(winners);
        }
        for (std::size_t s = 0; s < shares.size(); ++s)
            sampling.meanShares[s] += shares[s];
    }
    for (double& value : sampling.acceptability)
        value /= options.samples;
    sampling.meanShares = normalised(sampling.meanShares);
    return sampling;
}

/// Share of the work for which each alternative alone is rated best.
std::vector<double> soleBestShares(const ValueTable& table, const std::vector<double>& shares,
                                   double middle) {
    std::vector<double> out(table.alternatives(), 0.0);
    for (std::size_t s = 0; s < shares.size(); ++s) {
        const auto row = table.row(s, middle);
        const auto best = std::max_element(row.begin(), row.end());
        if (std::count_if(row.begin(), row.end(), [&](double v) { return v >= *best - 1e-12; }) == 1)
            out[static_cast<std::size_t>(best - row.begin())] += shares[s];
    }
    return out;
}

void chooseKind(Decision& decision, const Study& study, const ValueTable& table,
                const std::vector<double>& shares, const std::vector<std::size_t>& order,
                const std::vector<double>& scores, const DecisionOptions& options) {
    double hybrid = 0;
    for (std::size_t s = 0; s < shares.size(); ++s) {
        const auto row = table.row(s, options.middleLevel);
        hybrid += shares[s] * *std::max_element(row.begin(), row.end());
    }
    decision.hybridGain = hybrid - scores[order[0]];
    const auto sole = soleBestShares(table, shares, options.middleLevel);
    std::vector<std::string> needed;
    for (const std::size_t a : order) {
        if (sole[a] >= options.splitShare)
            needed.push_back(study.alternatives[a].id);
    }
    const bool tie = scores[order[0]] - scores[order[1]] < options.tieMargin;
    if (decision.hybridGain >= options.splitGain && needed.size() >= 2) {
        decision.kind = Decision::Kind::Both;
        decision.alternatives = needed;
    } else if (tie) {
        decision.kind = Decision::Kind::Either;
        for (const std::size_t a : order) {
            if (scores[order[0]] - scores[a] < options.tieMargin)
                decision.alternatives.push_back(study.alternatives[a].id);
        }
    } else {
        decision.alternatives.push_back(study.alternatives[order[0]].id);
    }
    decision.verdict = tie ? Decision::Verdict::Tie : Decision::Verdict::Clear;
}

/// A single winner is fragile when a plausible world or a small change would make another one win.
void judgeFragility(Decision& decision) {
    if (decision.verdict != Decision::Verdict::Clear)
        return;
    const bool sure = decision.acceptability[decision.ranking[0]] >= 0.95;
    const bool nearFlip = std::any_of(decision.flips.begin(), decision.flips.end(), [](const Flip& flip) {
        return (flip.kind == Flip::Kind::Share && std::fabs(flip.at - flip.now) < 0.05) ||
               flip.kind == Flip::Kind::Rating;
    });
    if (!sure || nearFlip)
        decision.verdict = Decision::Verdict::Fragile;
}

}  // namespace

std::vector<std::string> bestInScenario(const Scenario& scenario) {
    int best = -1;
    for (const auto& [alternative, level] : scenario.ratings)
        best = std::max(best, level);
    std::vector<std::string> out;
    for (const auto& [alternative, level] : scenario.ratings) {
        if (level == best)
            out.push_back(alternative);
    }
    return out;
}

Result<Decision> decide(const Study& study, const Answers& answers, const DecisionOptions& options) {
    if (study.alternatives.size() < 2 || study.scenarios.empty())
        return Error{ErrorCode::InvalidArgument,
                     "A decision needs at least two alternatives and one scenario.", study.id};
    const auto [known, unknown, answered] = amountsOf(study, answers);
    if (std::count(unknown.begin(), unknown.end(), true) == 0 &&
        std::accumulate(known.begin(), known.end(), 0.0) <= 0)
        return Error{
            ErrorCode::InvalidArgument,
            "Every scenario was answered with \"none of it\", so there is nothing to decide on. Give at "
            "least one scenario a share of your work.",
            "answers"};
    const ValueTable table(study);
    const Sampling sampling = sampleWorlds(table, known, unknown, options);
    const auto& shares = sampling.meanShares;
    const auto scores = table.scores(shares, options.middleLevel);

    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return scores[a] > scores[b]; });

    Decision decision;
    decision.answered = answered;
    for (const std::size_t a : order) {
        const auto& id = study.alternatives[a].id;
        decision.ranking.push_back(id);
        decision.scores[id] = scores[a];
        decision.acceptability[id] = sampling.acceptability[a];
    }
    for (std::size_t s = 0; s < shares.size(); ++s) {
        Contribution contribution{study.scenarios[s].id, study.scenarios[s].name, shares[s], unknown[s], {}};
        const auto row = table.row(s, options.middleLevel);
        for (std::size_t a = 0; a < row.size(); ++a)
            contribution.values[study.alternatives[a].id] = row[a];
        decision.contributions.push_back(std::move(contribution));
    }
    chooseKind(decision, study, table, shares, order, scores, options);
    decision.flips = findFlips(study, table, shares, options);
    judgeFragility(decision);
    explain(decision, study);
    return decision;
}

}  // namespace bakeoff::core
