// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/worlds/smaa.h"

#include <algorithm>
#include <cmath>

#include "core/mcda/worlds/smaa_kernels.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kLanes = WeightSampler::kLanes;
constexpr std::size_t kMostIterations = 100'000'000;

/// Draws in batches of kLanes, one lane a draw, so that the inner loops run over neighbouring numbers.
class Simulation {
public:
    Simulation(const SmaaProblem& problem, WeightSampler& sampler, const SmaaOptions& options)
        : m_problem(problem),
          m_sampler(sampler),
          m_random(options.seed),
          m_alternatives(problem.values.rows()),
          m_criteria(problem.values.columns()),
          m_left(options.iterations),
          m_keepScores(options.intervals),
          m_values(problem.values) {
        double largest = 0;
        for (const double value : m_values.cells())
            largest = std::max(largest, std::fabs(value));
        m_tolerance = largest * 1e-12;
        m_weights.resize(m_criteria * kLanes);
        m_scores.resize(m_alternatives * kLanes);
        m_ranks.resize(m_alternatives * kLanes);
        if (problem.redraw)
            m_laneValues.resize(m_values.cells().size() * kLanes);
        m_rankCounts.assign(m_alternatives * m_alternatives, 0);
        m_wins.assign(m_alternatives * m_alternatives, 0);
        m_firstWeights = Matrix(m_alternatives, m_criteria);
        m_meanScores.assign(m_alternatives, 0);
        m_meanWeights.assign(m_criteria, 0);
        if (m_keepScores)
            m_allScores.resize(m_alternatives);
    }

    SmaaResult run() {
        const std::size_t iterations = m_left;
        while (m_left > 0) {
            const std::size_t lanes = std::min(m_left, kLanes);
            m_sampler.draw(m_random, m_weights);
            if (m_problem.redraw)
                redrawValues(lanes);
            score();
            rankLanes(m_scores, m_tolerance, m_ranks, m_wins, lanes);
            count(lanes);
            m_left -= lanes;
        }
        return finish(iterations);
    }

private:
    void redrawValues(std::size_t lanes) {
        for (std::size_t i = 0; i < lanes; ++i) {
            m_problem.redraw(m_random, m_values);
            const auto cells = std::as_const(m_values).cells();
            for (std::size_t cell = 0; cell < cells.size(); ++cell)
                m_laneValues[cell * kLanes + i] = cells[cell];
        }
    }

    void score() {
        if (m_problem.redraw)
            scoreLanesEach(m_weights, m_laneValues, m_scores);
        else
            scoreLanes(m_weights, m_values, m_scores);
    }

    void count(std::size_t lanes) {
        for (std::size_t a = 0; a < m_alternatives; ++a) {
            for (std::size_t i = 0; i < lanes; ++i) {
                const auto place = static_cast<std::size_t>(m_ranks[a * kLanes + i]);
                ++m_rankCounts[a * m_alternatives + place];
                if (place == 0) {
                    for (std::size_t c = 0; c < m_criteria; ++c)
                        m_firstWeights(a, c) += m_weights[c * kLanes + i];
                }
            }
            for (std::size_t i = 0; i < lanes; ++i)
                m_meanScores[a] += m_scores[a * kLanes + i];
            if (m_keepScores)
                m_allScores[a].insert(m_allScores[a].end(), m_scores.data() + a * kLanes,
                                      m_scores.data() + a * kLanes + lanes);
        }
        for (std::size_t c = 0; c < m_criteria; ++c) {
            for (std::size_t i = 0; i < lanes; ++i)
                m_meanWeights[c] += m_weights[c * kLanes + i];
        }
    }

    SmaaResult finish(std::size_t iterations) {
        const auto n = static_cast<double>(iterations);
        SmaaResult out;
        out.iterations = iterations;
        out.rankAcceptability = Matrix(m_alternatives, m_alternatives);
        out.pairwiseWinning = Matrix(m_alternatives, m_alternatives);
        double firstRanks = 0;
        for (std::size_t a = 0; a < m_alternatives; ++a) {
            for (std::size_t k = 0; k < m_alternatives; ++k) {
                out.rankAcceptability(a, k) = static_cast<double>(m_rankCounts[a * m_alternatives + k]) / n;
                out.pairwiseWinning(a, k) = static_cast<double>(m_wins[a * m_alternatives + k]) / n;
            }
            firstRanks += out.rankAcceptability(a, 0);
            out.meanScores.push_back(m_meanScores[a] / n);
            out.centralWeights.push_back(centralWeightsOf(a));
            if (m_keepScores) {
                out.lowScores.push_back(percentile(m_allScores[a], 0.05));
                out.highScores.push_back(percentile(m_allScores[a], 0.95));
            }
        }
        for (const double firsts : out.rankAcceptability.column(0)) {
            const double p = firstRanks > 0 ? firsts / firstRanks : 0;
            out.entropy -= p > 0 ? p * std::log2(p) : 0;
        }
        out.entropy = std::max(out.entropy, 0.0);
        for (const double sum : m_meanWeights)
            out.meanWeights.push_back(sum / n);
        out.confidenceFactors = confidence(out, iterations);
        return out;
    }

    std::optional<std::vector<double>> centralWeightsOf(std::size_t a) const {
        const auto firsts = static_cast<double>(m_rankCounts[a * m_alternatives]);
        if (firsts == 0)
            return std::nullopt;
        std::vector<double> out;
        for (std::size_t c = 0; c < m_criteria; ++c)
            out.push_back(m_firstWeights(a, c) / firsts);
        return out;
    }

    std::vector<std::optional<double>> confidence(const SmaaResult& result, std::size_t iterations) {
        // Values that do not move need one look. Each look holds every alternative against every other at
        // weights of its own, so of many there are fewer: 100 are within +- 0.1.
        constexpr double kMostSteps = 3e8;
        constexpr double kFewest = 100;
        const auto looks = static_cast<double>(std::ranges::count_if(
            result.centralWeights, [](const auto& weights) { return weights.has_value(); }));
        const double steps = std::max(1.0, looks * static_cast<double>(m_values.cells().size()));
        const auto affordable = static_cast<std::size_t>(std::max(kFewest, kMostSteps / steps));
        const std::size_t draws = m_problem.redraw ? std::min(iterations, affordable) : 1;
        std::vector<std::size_t> firsts(m_alternatives, 0);
        for (std::size_t i = 0; i < draws; ++i) {
            if (m_problem.redraw)
                m_problem.redraw(m_random, m_values);
            for (std::size_t a = 0; a < m_alternatives; ++a)
                firsts[a] += result.centralWeights[a] && isFirst(a, *result.centralWeights[a]) ? 1 : 0;
        }
        std::vector<std::optional<double>> out(m_alternatives);
        for (std::size_t a = 0; a < m_alternatives; ++a) {
            if (result.centralWeights[a])
                out[a] = static_cast<double>(firsts[a]) / static_cast<double>(draws);
        }
        return out;
    }

    [[nodiscard]] double scoreOf(std::size_t a, const std::vector<double>& weights) const {
        double sum = 0;
        for (std::size_t c = 0; c < m_criteria; ++c)
            sum += weights[c] * m_values(a, c);
        return sum;
    }

    [[nodiscard]] bool isFirst(std::size_t a, const std::vector<double>& weights) const {
        const double own = scoreOf(a, weights) + m_tolerance;
        for (std::size_t b = 0; b < m_alternatives; ++b) {
            if (b != a && scoreOf(b, weights) > own)
                return false;
        }
        return true;
    }

    static double percentile(std::vector<double>& values, double part) {
        const auto at = std::lround(part * static_cast<double>(values.size() - 1));
        std::nth_element(values.begin(), values.begin() + at, values.end());
        return values[static_cast<std::size_t>(at)];
    }

    const SmaaProblem& m_problem;
    WeightSampler& m_sampler;
    PortableRandom m_random;
    std::size_t m_alternatives;
    std::size_t m_criteria;
    std::size_t m_left;
    bool m_keepScores;
    double m_tolerance = 0;
    Matrix m_values;
    std::vector<double> m_laneValues;   ///< the same x lane
    std::vector<double> m_weights;      ///< criterion x lane
    std::vector<double> m_scores;       ///< alternative x lane
    std::vector<std::int64_t> m_ranks;  ///< alternative x lane, counted from 0
    std::vector<std::int64_t> m_rankCounts;
    std::vector<std::int64_t> m_wins;
    Matrix m_firstWeights;  ///< alternative x criterion, summed
    std::vector<double> m_meanScores;
    std::vector<double> m_meanWeights;
    std::vector<std::vector<double>> m_allScores;
};

}  // namespace

Result<SmaaResult> smaa(const SmaaProblem& problem, const SmaaOptions& options) {
    const std::size_t criteria = problem.values.columns();
    const DecisionMatrix matrix{problem.values, std::vector<Objective>(criteria, Objective::Max)};
    if (auto checked = checkMatrix(matrix); !checked)
        return checked.error();
    if (problem.weights.criteria != criteria)
        return Error{ErrorCode::InvalidArgument, say("Expected knowledge of one weight for each criterion."),
                     "/weights"};
    if (options.iterations < 1 || options.iterations > kMostIterations)
        return Error{ErrorCode::InvalidArgument, say("Expected from 1 to 100,000,000 iterations."),
                     "/parameters/iterations"};
    auto sampler = WeightSampler::make(problem.weights);
    if (!sampler)
        return sampler.error();
    return Simulation(problem, **sampler, options).run();
}

}  // namespace bakeoff::core
