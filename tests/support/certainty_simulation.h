// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "core/decision/certainty.h"
#include "core/mcda/worlds/portable_random.h"

namespace bakeoff::core {

/// A machine and a decision that are drawn, with the truth that a run does not see: two to four alternatives,
/// one to five pieces of evidence with up to three subjects a side, distances from none to several times the
/// scale, trials that scatter by 0.3 to 10 % and one in twenty that something slowed by up to 30 %, figures
/// that are off by up to the machine's floor however often they are taken.
class SimulatedMachine {
public:
    /// Near: everybody is rated alike, and all figures lie within a few floors of each other, where verdicts
    /// are hardest.
    enum class Distances { Any, Near };
    explicit SimulatedMachine(std::uint64_t seed, Distances distances = Distances::Any)
        : m_random(seed), m_near(distances == Distances::Near) {
        const std::size_t alternatives = 2 + m_random.below(3);
        m_state.floor = 0.005 + 0.025 * m_random.uniform();
        m_state.fixed.assign(alternatives, 0.0);
        m_state.alternatives.resize(alternatives, "x");
        const double blend = 0.25 + 0.75 * m_random.uniform();
        const std::size_t criteria = 1 + m_random.below(5);
        std::vector<double> shares(criteria + 1);
        double sum = 0;
        for (double& share : shares)
            sum += share = m_random.exponential();
        for (auto& score : m_state.fixed)
            score = shares.back() / sum * rating();
        for (std::size_t r = 0; r < criteria; ++r)
            addCriterion(r, shares[r] / sum, blend);
    }

    [[nodiscard]] const CertaintyState& state() const { return m_state; }
    [[nodiscard]] int fixedTrials() const { return 6 * static_cast<int>(m_state.items.size()); }

    /// What each alternative is worth when everything is known.
    [[nodiscard]] std::vector<double> truth() const {
        auto out = m_state.fixed;
        for (std::size_t r = 0; r < m_state.criteria.size(); ++r) {
            const auto& criterion = m_state.criteria[r];
            for (std::size_t a = 0; a < out.size(); ++a) {
                double best = 0;
                for (const auto& one : criterion.series[a])
                    best = std::max(best, std::clamp((m_means[one.item] - criterion.limit) /
                                                         (criterion.target - criterion.limit),
                                                     0.0, 1.0));
                out[a] += criterion.scenarioWeight * best;
            }
        }
        return out;
    }

    void measure(std::size_t item) {
        ++m_state.items[item].attempts;
        double value = m_means[item] + m_offsets[item] + m_spreads[item] * m_random.normal();
        if (m_random.uniform() < 0.05)
            value += (m_faster[item] ? -0.3 : 0.3) * m_random.uniform();
        for (auto& criterion : m_state.criteria) {
            for (auto& own : criterion.series) {
                for (auto& one : own) {
                    if (one.item == item)
                        one.add(value);
                }
            }
        }
    }

    struct Outcome {
        Stop stop;
        int trials = 0;
    };
    Outcome run() {
        Outcome out;
        while (true) {
            const auto step = nextStep(m_state);
            if (const auto* stop = std::get_if<Stop>(&step)) {
                out.stop = *stop;
                return out;
            }
            measure(std::get<NextTrial>(step).item);
            ++out.trials;
        }
    }

private:
    double rating() { return m_near ? 0.5 : 0.5 * static_cast<double>(m_random.below(3)); }

    void addCriterion(std::size_t scenario, double share, double blend) {
        OpenCriterion criterion;
        criterion.scenario = scenario;
        criterion.scenarioWeight = share * blend;
        const bool lower = m_random.uniform() < 0.5;
        const double scale = std::log(3) + m_random.uniform() * (std::log(100) - std::log(3));
        criterion.limit = lower ? scale : 0;
        criterion.target = lower ? 0 : scale;
        // Near to each other as often as far away.
        const double centre = scale * m_random.uniform();
        const double width = m_near ? 4 * m_state.floor : m_random.uniform() < 0.5 ? 0.1 : scale;
        for (std::size_t a = 0; a < m_state.fixed.size(); ++a) {
            criterion.rated.push_back(rating());
            m_state.fixed[a] += share * (1 - blend) * criterion.rated.back();
            std::vector<MeasuredSeries> own;
            for (std::size_t i = 1 + m_random.below(3); i > 0; --i) {
                MeasuredSeries one;
                one.item = m_state.items.size();
                own.push_back(one);
                MeasurableItem item;
                item.seconds = 0.5 + 10 * m_random.uniform();
                m_state.items.push_back(item);
                m_means.push_back(centre + width * (m_random.uniform() - 0.5));
                m_offsets.push_back(m_state.floor * (2 * m_random.uniform() - 1) / 2);
                m_spreads.push_back(0.003 * std::pow(33, m_random.uniform()));
                m_faster.push_back(!lower);
            }
            criterion.series.push_back(std::move(own));
        }
        m_state.criteria.push_back(std::move(criterion));
    }

    PortableRandom m_random;
    bool m_near;
    CertaintyState m_state;
    std::vector<double> m_means;  ///< logarithms
    std::vector<double> m_offsets;
    std::vector<double> m_spreads;
    std::vector<bool> m_faster;  ///< more is better: what slows a trial makes its figure smaller
};

/// How the verdicts of many such runs stand to the truth.
struct CertaintyTally {
    int runs = 0;
    int decided = 0;
    int equal = 0;
    int floor = 0;
    int exhausted = 0;
    int wrong = 0;  ///< verdicts that the truth contradicts: another one is better, or a tie is none
    long long trials = 0;
    long long fixed = 0;          ///< trials of six each
    long long trialsDecided = 0;  ///< of those that came to a verdict
    long long fixedDecided = 0;

    void take(SimulatedMachine machine) {
        const auto outcome = machine.run();
        const auto truth = machine.truth();
        const double best = *std::ranges::max_element(truth);
        const auto& stop = outcome.stop;
        ++runs;
        trials += outcome.trials;
        fixed += machine.fixedTrials();
        decided += stop.kind == Stop::Kind::Decided ? 1 : 0;
        equal += stop.kind == Stop::Kind::Equal ? 1 : 0;
        floor += stop.kind == Stop::Kind::Floor ? 1 : 0;
        exhausted += stop.kind == Stop::Kind::Exhausted ? 1 : 0;
        const bool verdict = stop.kind == Stop::Kind::Decided || stop.kind == Stop::Kind::Equal;
        if (!verdict)
            return;
        trialsDecided += outcome.trials;
        fixedDecided += machine.fixedTrials();
        const double margin = stop.kind == Stop::Kind::Equal ? machine.state().tieMargin : 0;
        wrong += best - truth[stop.leader] > margin ? 1 : 0;
    }
};

}  // namespace bakeoff::core
