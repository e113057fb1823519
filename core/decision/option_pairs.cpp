// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/option_pairs.h"

#include <algorithm>
#include <array>

#include "core/answers/tradeoffs.h"
#include "core/decision/entropy.h"
#include "core/decision/preferences.h"
#include "core/decision/value_table.h"

namespace bakeoff::core {
namespace {

constexpr int kBatches = 32;
constexpr double kFollows = 0.01;  // of the draws: below it an answer is known already
constexpr double kTelling = 0.01;  // bits

struct Draws {
    std::vector<std::vector<double>> shares;  ///< one of all scenarios a draw
    std::vector<std::size_t> best;            ///< alternative
};

Draws drawn(WeightSampler& sampler, const ValueTable& table, const DecisionOptions& options) {
    constexpr std::size_t lanes = WeightSampler::kLanes;
    PortableRandom random(options.seed);
    std::vector<double> weights(table.scenarios() * lanes);
    Draws out;
    for (int batch = 0; batch < kBatches; ++batch) {
        sampler.draw(random, weights);
        for (std::size_t i = 0; i < lanes; ++i) {
            std::vector<double> shares;
            for (std::size_t s = 0; s < table.scenarios(); ++s)
                shares.push_back(weights[s * lanes + i]);
            out.best.push_back(winnerOf(table.scores(shares, options.middleLevel)));
            out.shares.push_back(std::move(shares));
        }
    }
    return out;
}

/// What is learned about the best alternative from which of two scenarios weighs more; 0 where that is known.
double bitsOf(const Draws& draws, std::size_t first, std::size_t second, std::size_t alternatives) {
    std::array<std::vector<double>, 2> wins{std::vector<double>(alternatives, 0),
                                            std::vector<double>(alternatives, 0)};
    std::vector<double> all(alternatives, 0);
    double above = 0;
    for (std::size_t i = 0; i < draws.best.size(); ++i) {
        const bool more = draws.shares[i][first] > draws.shares[i][second];
        wins[more ? 1 : 0][draws.best[i]] += 1;
        all[draws.best[i]] += 1;
        above += more ? 1 : 0;
    }
    const double p = above / static_cast<double>(draws.best.size());
    if (p < kFollows || p > 1 - kFollows)
        return 0;
    return entropyBits(all) - p * entropyBits(wins[1]) - (1 - p) * entropyBits(wins[0]);
}

}  // namespace

std::optional<OptionPair> nextOptionPair(const Study& study, const Answers& answers,
                                         const DecisionOptions& options,
                                         const std::set<WeightStatement::Pair>& skipped) {
    if (answers.weights.kind != WeightStatement::Kind::Share)
        return std::nullopt;
    const auto preferences = preferencesOf(study, answers);
    if (!preferences)
        return std::nullopt;
    auto sampler = WeightSampler::make(preferences->knowledge);
    if (!sampler)
        return std::nullopt;
    const ValueTable table =
        options.evidence ? ValueTable(study, *options.evidence, options.blend) : ValueTable(study);
    const Draws draws = drawn(**sampler, table, options);
    OptionPair best{{}, {}, kTelling};
    for (std::size_t i = 0; i < table.scenarios(); ++i) {
        for (std::size_t j = i + 1; j < table.scenarios(); ++j) {
            const auto& first = study.scenarios[i].id;
            const auto& second = study.scenarios[j].id;
            if (tradeoffOf(answers.weights, first, second) || skipped.contains({first, second}) ||
                skipped.contains({second, first}))
                continue;
            const double bits = bitsOf(draws, i, j, table.alternatives());
            if (bits > best.bits)
                best = {first, second, bits};
        }
    }
    return best.first.empty() ? std::nullopt : std::optional(best);
}

}  // namespace bakeoff::core
