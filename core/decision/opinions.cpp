// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/opinions.h"

#include "core/mcda/methods.h"
#include "core/mcda/normalisation.h"
#include "core/mcda/promethee.h"
#include "core/mcda/vikor.h"
#include "core/mcda/weights.h"

namespace bakeoff::core {
namespace {

constexpr Sentence kLocalScale =
    SAY("It looks at the alternatives at hand: adding or leaving out another can reverse its order.");
constexpr Sentence kDataWeights =
    SAY("Its weights come from how much the alternatives differ, not from what your work is.");

class OpinionCollector {
public:
    OpinionCollector(const Matrix& values, const std::vector<double>& shares, std::size_t winner)
        : m_shares(shares), m_winner(winner) {
        m_matrix.values = values;
        m_matrix.objectives.assign(shares.size(), Objective::Max);
        // From 0 (absent) over 0.5 (the lowest level) to 1: what a product and a sum of columns need.
        m_shifted = m_matrix;
        for (double& value : m_shifted.values.cells())
            value = (value + 1) / 2;
    }

    std::vector<SecondOpinion> collect() {
        product();
        outranking();
        worst();
        if (m_matrix.alternatives() >= 3) {
            topsisAndVikor();
            dataWeights();
        }
        return std::move(m_out);
    }

private:
    void add(const char* method, Sentence title, const std::vector<double>& scores, Sentence caution,
             bool higherIsBetter = true) {
        SecondOpinion opinion{method,         title, scores, competitionRanks(scores, higherIsBetter),
                              higherIsBetter, true,  caution};
        opinion.agrees = opinion.ranks[m_winner] == 1;
        m_out.push_back(std::move(opinion));
    }

    void product() {
        if (const auto scores = weightedProduct(m_shifted, m_shares, ProductScore::Product))
            add("weighted_product", SAY("Weighted product"), scores->scores,
                SAY("It needs a true zero, which ratings do not have: the lowest level counts as half the "
                    "highest."));
    }

    void outranking() {
        const std::vector<Preference> preferences(m_matrix.criteria(), Preference{});
        if (const auto flows = promethee(m_matrix, m_shares, preferences))
            add("promethee_ii", SAY("PROMETHEE II"), flows->net,
                SAY("It counts who is better in how much of the work, not by how much."));
    }

    /// Only what is part of the work counts.
    void worst() {
        const Matrix used = weighingColumns(m_matrix.values, m_shares);
        if (const auto scores = maximin({used, std::vector<Objective>(used.columns(), Objective::Max)}))
            add("maximin", SAY("Maximin"), scores->scores,
                SAY("It looks at the worst scenario alone, however small its share."));
    }

    void topsisAndVikor() {
        if (const auto scaled = normalise(m_shifted, Normalisation::Vector)) {
            if (const auto scores = topsis(*scaled, m_shares))
                add("topsis", SAY("TOPSIS"), scores->scores, kLocalScale);
        }
        if (const auto result = vikor(m_matrix, m_shares, 0.5))
            add("vikor", SAY("VIKOR"), result->q, kLocalScale, false);
    }

    void dataWeights() {
        const auto sum = [&](const char* method, Sentence title, const auto& weights) {
            if (!weights)
                return;
            if (const auto scores = weightedSum(m_matrix, *weights))
                add(method, title, scores->scores, kDataWeights);
        };
        sum("entropy_weights", SAY("Sum with entropy weights"), entropyWeights(m_shifted.values));
        sum("critic_weights", SAY("Sum with CRITIC weights"), criticWeights(m_matrix));
    }

    const std::vector<double>& m_shares;
    std::size_t m_winner;
    DecisionMatrix m_matrix;
    DecisionMatrix m_shifted;
    std::vector<SecondOpinion> m_out;
};

}  // namespace

std::vector<SecondOpinion> secondOpinions(const Matrix& values, const std::vector<double>& shares,
                                          std::size_t winner) {
    return OpinionCollector(values, shares, winner).collect();
}

}  // namespace bakeoff::core
