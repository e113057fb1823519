// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/decision/certainty.h"
#include "core/mcda/worlds/normal.h"
#include "core/measure/anytime_mean.h"

namespace bakeoff::core {

/// Of a worth that nobody has measured, which is uniform from 0 to 1.
inline constexpr double kUnmeasuredVariance = 1.0 / 12;

/// From the worst to the best.
struct CertaintyRange {
    double low = 0;
    double high = 1;
};

/// For nextStep() alone: the state with what follows from it alone: weights, and which criteria count.
class CertaintyLook {
public:
    /// Estimate: known but for the machine's floor. Interval: as it is. Projected: after kMostToDecide trials
    /// that scatter as those so far.
    enum class At { Estimate, Interval, Projected };

    explicit CertaintyLook(const CertaintyState& state)
        : m_state(state), m_weights(state.criteria.size(), 0.0) {
        for (std::size_t r = 0; r < state.criteria.size(); ++r) {
            m_counts.push_back(counts(r));
            m_possible.push_back(m_counts[r] || possible(r));
        }
        m_alpha = state.alpha / static_cast<double>(std::max<std::size_t>(state.fixed.size(), 2) - 1);
        for (std::size_t r = 0; r < state.criteria.size(); ++r)
            addWeight(r);
        addFixed();
        for (std::size_t r = 0; r < state.criteria.size(); ++r) {
            for (auto [ranges, at] : {std::pair(&m_known, At::Estimate), std::pair(&m_now, At::Interval)}) {
                ranges->emplace_back();
                for (std::size_t a = 0; a < state.fixed.size(); ++a)
                    ranges->back().push_back(live(r) ? computed(r, a, at) : CertaintyRange());
            }
        }
        m_scores = m_fixed;
        for (std::size_t a = 0; a < m_scores.size(); ++a) {
            for (std::size_t r = 0; r < m_weights.size(); ++r)
                m_scores[a] += live(r) ? m_weights[r] * estimate(r, a) : 0;
        }
    }

    [[nodiscard]] bool counted(std::size_t r) const { return m_counts[r]; }
    /// It can be measured here, or was.
    [[nodiscard]] bool live(std::size_t r) const { return m_possible[r] && m_weights[r] > 0; }
    [[nodiscard]] double weight(std::size_t r) const { return m_weights[r]; }

    [[nodiscard]] bool usable(const MeasuredSeries& one) const {
        const auto& item = m_state.items[one.item];
        return one.count >= kFewestToCount || (!item.lost && item.attempts < kMostToCount);
    }
    /// How far the interval of a series reaches with so many trials, the floor left out.
    [[nodiscard]] double reach(const MeasuredSeries& one, int count) const {
        return anytimeMeanReach(static_cast<std::size_t>(count), one.deviation(), m_alpha);
    }
    [[nodiscard]] int trials(const MeasuredSeries& one, At at) const {
        return at == At::Projected ? std::max(one.count, kMostToDecide) : one.count;
    }

    [[nodiscard]] double worth(std::size_t r, double logarithm) const {
        const auto& criterion = m_state.criteria[r];
        return std::clamp((logarithm - criterion.limit) / (criterion.target - criterion.limit), 0.0, 1.0);
    }

    /// Of one alternative at one criterion; `longer` has one more trial than it has.
    [[nodiscard]] CertaintyRange range(std::size_t r, std::size_t a, At at) const {
        return at == At::Estimate ? m_known[r][a] : at == At::Interval ? m_now[r][a] : computed(r, a, at);
    }
    [[nodiscard]] CertaintyRange computed(std::size_t r, std::size_t a, At at,
                                          const MeasuredSeries* longer = nullptr) const {
        const auto& criterion = m_state.criteria[r];
        if (!m_counts[r])
            return {std::min(0.0, criterion.rated[a]), 1};
        CertaintyRange out{0, 0};
        for (const auto& one : criterion.series[a]) {
            if (one.count < kFewestToCount) {
                out.high = usable(one) ? 1 : out.high;
                continue;
            }
            // The floor is of a ratio, and so of two of these together.
            double far = m_state.floor / 2;
            if (at != At::Estimate)
                far += reach(one, trials(one, at) + (&one == longer ? 1 : 0));
            const double x = worth(r, one.mean - far);
            const double y = worth(r, one.mean + far);
            out.low = std::max(out.low, std::min(x, y));
            out.high = std::max(out.high, std::max(x, y));
        }
        return out;
    }

    /// By how much a may be ahead of b. What chance leaves open of several figures adds up by squares, as it
    /// does of independent ones; the floor and what nobody has measured do not.
    [[nodiscard]] CertaintyRange difference(std::size_t a, std::size_t b, At at) const {
        CertaintyRange out{m_fixed[a] - m_fixed[b], m_fixed[a] - m_fixed[b]};
        CertaintyRange chance{0, 0};
        for (std::size_t r = 0; r < m_weights.size(); ++r) {
            if (!live(r))
                continue;
            const CertaintyRange own = range(r, a, At::Estimate);
            const CertaintyRange other = range(r, b, At::Estimate);
            out.low += m_weights[r] * (own.low - other.high);
            out.high += m_weights[r] * (own.high - other.low);
            if (at == At::Estimate || !m_counts[r])
                continue;
            const CertaintyRange ownWhole = range(r, a, at);
            const CertaintyRange otherWhole = range(r, b, at);
            const auto add = [weight = m_weights[r]](double& sum, double x, double y) {
                sum += weight * weight * (x * x + y * y);
            };
            add(chance.low, own.low - ownWhole.low, otherWhole.high - other.high);
            add(chance.high, ownWhole.high - own.high, other.low - otherWhole.low);
        }
        out.low -= std::sqrt(chance.low);
        out.high += std::sqrt(chance.high);
        return out;
    }

    [[nodiscard]] double estimate(std::size_t r, std::size_t a) const {
        if (!m_counts[r])
            return m_state.criteria[r].rated[a];
        double best = 0;
        for (const auto& one : m_state.criteria[r].series[a]) {
            if (one.count >= kFewestToCount)
                best = std::max(best, worth(r, one.mean));
        }
        return best;
    }

    /// Of all alternatives, by what is known.
    [[nodiscard]] const std::vector<double>& scores() const { return m_scores; }

    /// Variance of what an alternative is worth at one criterion; `floor` is the machine's, or 0.
    [[nodiscard]] double variance(std::size_t r, std::size_t a, double floor, bool mayImprove) const {
        if (!m_counts[r])
            return kUnmeasuredVariance;
        double best = -1;
        double out = 0;
        bool open = false;
        for (const auto& one : m_state.criteria[r].series[a]) {
            if (one.count < kFewestToCount) {
                open = open || usable(one);
                continue;
            }
            const double middle = worth(r, one.mean);
            if (middle <= best)
                continue;
            best = middle;
            const double spread =
                std::sqrt(one.deviation() * one.deviation() / one.count + floor * floor / 12);
            const double reaches = (worth(r, one.mean + spread) - worth(r, one.mean - spread)) / 2;
            out = reaches * reaches;
        }
        return open && mayImprove ? out + (1 - best) * (1 - best) * kUnmeasuredVariance : out;
    }
    /// Of the difference between two, by everything that is not known of it.
    [[nodiscard]] double variance(std::size_t leader, std::size_t other) const {
        double out = 0;
        for (std::size_t r = 0; r < m_weights.size(); ++r) {
            if (live(r))
                out += m_weights[r] * m_weights[r] *
                       (variance(r, leader, m_state.floor, false) + variance(r, other, m_state.floor, true));
        }
        return out;
    }
    /// Of the same, what further trials take away.
    [[nodiscard]] double standardError(std::size_t leader, std::size_t other) const {
        double out = 0;
        for (std::size_t r = 0; r < m_weights.size(); ++r) {
            if (live(r) && m_counts[r])
                out += m_weights[r] * m_weights[r] *
                       (variance(r, leader, 0, false) + variance(r, other, 0, false));
        }
        return std::sqrt(out);
    }

    /// At most how likely `other` is better than `leader` after all.
    [[nodiscard]] double flipChance(std::size_t leader, std::size_t other) const {
        const double unknown = variance(leader, other);
        const double ahead = m_scores[leader] - m_scores[other];
        if (!(unknown > 0))
            return ahead > 0 ? 0 : 0.5;
        return normalBelow(-ahead / std::sqrt(unknown));
    }

private:
    [[nodiscard]] bool counts(std::size_t r) const {
        return std::ranges::all_of(m_state.criteria[r].series, [](const auto& own) {
            return std::ranges::any_of(own,
                                       [](const MeasuredSeries& one) { return one.count >= kFewestToCount; });
        });
    }
    [[nodiscard]] bool possible(std::size_t r) const {
        return std::ranges::all_of(m_state.criteria[r].series, [this](const auto& own) {
            return std::ranges::any_of(own, [this](const MeasuredSeries& one) { return usable(one); });
        });
    }
    /// Those of a scenario that can be measured share its weight, as in ValueTable.
    void addWeight(std::size_t r) {
        const auto& criterion = m_state.criteria[r];
        double total = 0;
        for (std::size_t other = 0; other < m_state.criteria.size(); ++other) {
            if (m_state.criteria[other].scenario == criterion.scenario && m_possible[other])
                total += m_state.criteria[other].weight;
        }
        if (m_possible[r] && total > 0)
            m_weights[r] = criterion.scenarioWeight * criterion.weight / total;
    }
    /// What nobody can measure here stays what it is rated.
    void addFixed() {
        m_fixed = m_state.fixed;
        std::vector<bool> seen(m_state.criteria.size(), false);
        for (std::size_t r = 0; r < m_state.criteria.size(); ++r) {
            bool any = false;
            for (std::size_t other = r; other < m_state.criteria.size() && !seen[r]; ++other) {
                if (m_state.criteria[other].scenario != m_state.criteria[r].scenario)
                    continue;
                any = any || m_possible[other];
                seen[other] = other > r;
            }
            for (std::size_t a = 0; a < m_fixed.size() && !any && !seen[r]; ++a)
                m_fixed[a] += m_state.criteria[r].scenarioWeight * m_state.criteria[r].rated[a];
        }
    }

    const CertaintyState& m_state;
    double m_alpha = 0.05;
    std::vector<bool> m_counts;
    std::vector<bool> m_possible;
    std::vector<double> m_weights;
    std::vector<std::vector<CertaintyRange>> m_known;  ///< by criterion and alternative: At::Estimate
    std::vector<std::vector<CertaintyRange>> m_now;    ///< likewise: At::Interval
    std::vector<double> m_fixed;
    std::vector<double> m_scores;
};

}  // namespace bakeoff::core
