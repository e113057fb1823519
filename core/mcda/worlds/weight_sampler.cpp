// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/worlds/weight_sampler.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/mcda/worlds/related_amounts.h"
#include "core/mcda/worlds/smaa_kernels.h"

namespace bakeoff::core {
namespace {

/// Exponential spacings (Devroye 1986, ch. V.2; Tervonen and Lahdelma 2007): exponentials divided by their
/// sum are uniform on the simplex. Uniforms divided by their sum are not.
void drawSimplex(PortableRandom& random, std::span<double> out) {
    for (double& x : out)
        x = random.uniform();
    negativeLogs(out);
    divideByLaneSums(out);
}

class UnknownSampler : public WeightSampler {
public:
    void draw(PortableRandom& random, std::span<double> out) override { drawSimplex(random, out); }
};

class FixedSampler : public WeightSampler {
public:
    explicit FixedSampler(std::vector<double> weights) : m_weights(std::move(weights)) {}
    void draw(PortableRandom&, std::span<double> out) override {
        for (std::size_t c = 0; c < m_weights.size(); ++c)
            std::ranges::fill(out.subspan(c * kLanes, kLanes), m_weights[c]);
    }

private:
    std::vector<double> m_weights;
};

/// Sorted weights of the simplex are uniform on the part of it where they descend.
class OrdinalSampler : public WeightSampler {
public:
    explicit OrdinalSampler(const std::vector<double>& ranks) : m_order(bestFirst(ranks, false)) {
        for (const std::size_t c : m_order)
            m_ranks.push_back(ranks[c]);
    }
    void draw(PortableRandom& random, std::span<double> out) override {
        const std::size_t n = m_order.size();
        drawSimplex(random, out);
        std::vector<double> sorted(n);
        for (std::size_t i = 0; i < kLanes; ++i) {
            for (std::size_t c = 0; c < n; ++c)
                sorted[c] = out[c * kLanes + i];
            std::sort(sorted.begin(), sorted.end(), std::greater<>());
            shuffleEquals(random, sorted);
            for (std::size_t c = 0; c < n; ++c)
                out[m_order[c] * kLanes + i] = sorted[c];
        }
    }

private:
    void shuffleEquals(PortableRandom& random, std::vector<double>& sorted) const {
        for (std::size_t first = 0; first < sorted.size();) {
            std::size_t last = first + 1;
            while (last < sorted.size() && m_ranks[last] == m_ranks[first])
                ++last;
            for (std::size_t k = last - first; k > 1; --k)
                std::swap(sorted[first + k - 1], sorted[first + random.below(k)]);
            first = last;
        }
    }

    std::vector<std::size_t> m_order;
    std::vector<double> m_ranks;  ///< in that order
};

/// Within bounds: drawn from the simplex above the lower bounds and kept when below the upper ones. Where
/// that seldom succeeds, a walk that moves two weights against each other, uniformly over the way they can go
/// (the Gibbs sampler, whose limit is the uniform distribution).
class IntervalSampler : public WeightSampler {
public:
    explicit IntervalSampler(IntervalWeights weights)
        : m_bounds(std::move(weights.bounds)), m_walk(std::move(weights.point)) {
        for (const auto& bound : m_bounds)
            m_free -= bound.low;
    }
    void draw(PortableRandom& random, std::span<double> out) override {
        for (std::size_t i = 0; i < kLanes; ++i) {
            const auto& weights = drawOne(random);
            for (std::size_t c = 0; c < m_bounds.size(); ++c)
                out[c * kLanes + i] = weights[c];
        }
    }

private:
    static constexpr int kPatience = 200;

    const std::vector<double>& drawOne(PortableRandom& random) {
        for (int attempt = 0; !m_walking && attempt < kPatience; ++attempt) {
            if (tryOnce(random))
                return m_candidate;
        }
        m_walking = true;
        const std::size_t n = m_bounds.size();
        for (std::size_t step = 0; n > 1 && step < 8 * n; ++step)
            walk(random);
        return m_walk;
    }
    bool tryOnce(PortableRandom& random) {
        m_candidate.resize(m_bounds.size());
        double sum = 0;
        for (double& part : m_candidate)
            sum += part = random.exponential();
        for (std::size_t c = 0; c < m_bounds.size(); ++c) {
            m_candidate[c] = m_bounds[c].low + std::max(m_free, 0.0) * m_candidate[c] / sum;
            if (m_candidate[c] > m_bounds[c].high + 1e-12)
                return false;
        }
        return true;
    }
    void walk(PortableRandom& random) {
        const std::size_t n = m_bounds.size();
        const std::size_t a = random.below(n);
        const std::size_t b = (a + 1 + random.below(n - 1)) % n;
        const double up = std::min(m_bounds[a].high - m_walk[a], m_walk[b] - m_bounds[b].low);
        const double down = std::min(m_walk[a] - m_bounds[a].low, m_bounds[b].high - m_walk[b]);
        const double move =
            -std::max(down, 0.0) + random.uniform() * (std::max(up, 0.0) + std::max(down, 0.0));
        m_walk[a] += move;
        m_walk[b] -= move;
    }

    std::vector<WeightBounds> m_bounds;
    std::vector<double> m_walk;
    std::vector<double> m_candidate;
    double m_free = 1;
    bool m_walking = false;
};

class AmountSampler : public WeightSampler {
public:
    AmountSampler(std::vector<AmountRange> amounts, double typical)
        : m_amounts(std::move(amounts)), m_typical(typical) {}
    void draw(PortableRandom& random, std::span<double> out) override {
        for (std::size_t c = 0; c < m_amounts.size(); ++c)
            drawOne(random, m_amounts[c], out.subspan(c * kLanes, kLanes));
        divideByLaneSums(out);
    }

private:
    void drawOne(PortableRandom& random, const AmountRange& amount, std::span<double> out) const {
        if (amount.doubt > 0 && !amount.unknown) {
            for (double& x : out) {
                const bool doubted = random.uniform() < amount.doubt;
                x = doubted ? m_typical * random.exponential()
                            : amount.low + (amount.high - amount.low) * random.uniform();
            }
            return;
        }
        if (!amount.unknown && amount.low == amount.high) {
            std::ranges::fill(out, amount.low);
            return;
        }
        for (double& x : out)
            x = random.uniform();
        if (amount.unknown)
            negativeLogs(out);
        for (double& x : out)
            x = amount.unknown ? m_typical * x : amount.low + (amount.high - amount.low) * x;
    }

    std::vector<AmountRange> m_amounts;
    double m_typical;
};

class RelatedSampler : public WeightSampler {
public:
    explicit RelatedSampler(RelatedAmounts amounts) : m_amounts(std::move(amounts)) {}
    void draw(PortableRandom& random, std::span<double> out) override {
        for (std::size_t i = 0; i < kLanes; ++i) {
            const auto& amounts = m_amounts.draw(random);
            for (std::size_t c = 0; c < amounts.size(); ++c)
                out[c * kLanes + i] = amounts[c];
        }
        divideByLaneSums(out);
    }

private:
    RelatedAmounts m_amounts;
};

using Made = std::unique_ptr<WeightSampler>;

Result<Made> samplerOf(const WeightKnowledge::Unknown&) {
    return Made(std::make_unique<UnknownSampler>());
}

Result<Made> samplerOf(const WeightKnowledge::Fixed& known) {
    auto shares = shareWeights(known.weights);
    if (!shares)
        return shares.error();
    return Made(std::make_unique<FixedSampler>(std::move(shares).value()));
}

Result<Made> samplerOf(const WeightKnowledge::Ordinal& known) {
    for (std::size_t c = 0; c < known.ranks.size(); ++c) {
        if (!std::isfinite(known.ranks[c]))
            return Error{ErrorCode::InvalidArgument, say("Expected a finite rank."),
                         "/parameters/ranks/" + std::to_string(c)};
    }
    return Made(std::make_unique<OrdinalSampler>(known.ranks));
}

Result<Made> samplerOf(const WeightKnowledge::Interval& known) {
    auto interval = intervalWeights(known.bounds);
    if (!interval)
        return interval.error();
    return Made(std::make_unique<IntervalSampler>(std::move(interval).value()));
}

Result<Made> samplerOf(const WeightKnowledge::Amounts& known) {
    double most = 0;
    for (std::size_t c = 0; c < known.amounts.size(); ++c) {
        const auto& amount = known.amounts[c];
        if (!(amount.low >= 0 && amount.low <= amount.high && std::isfinite(amount.high)))
            return Error{ErrorCode::InvalidArgument,
                         say("Expected an amount from 0, and no less than its least."), weightPlace(c)};
        most += amount.unknown || amount.doubt > 0 ? known.typical : amount.high;
    }
    if (!(most > 0) || !std::isfinite(most))
        return Error{ErrorCode::InvalidArgument,
                     say("Expected at least one weight above 0: with none there is nothing to decide on."),
                     "/weights"};
    if (known.ratios.empty())
        return Made(std::make_unique<AmountSampler>(known.amounts, known.typical));
    auto related = RelatedAmounts::make(known);
    if (!related)
        return related.error();
    return Made(std::make_unique<RelatedSampler>(std::move(related).value()));
}

}  // namespace

WeightKnowledge WeightKnowledge::nothing(std::size_t criteria) {
    return {criteria, Unknown{}};
}

WeightKnowledge WeightKnowledge::exactly(std::vector<double> weights) {
    return {weights.size(), Fixed{std::move(weights)}};
}

WeightKnowledge WeightKnowledge::ordered(std::vector<double> ranks) {
    return {ranks.size(), Ordinal{std::move(ranks)}};
}

WeightKnowledge WeightKnowledge::between(std::vector<WeightBounds> bounds) {
    return {bounds.size(), Interval{std::move(bounds)}};
}

WeightKnowledge WeightKnowledge::ofAmounts(std::vector<AmountRange> amounts, double typical) {
    return {amounts.size(), Amounts{std::move(amounts), typical}};
}

Result<std::unique_ptr<WeightSampler>> WeightSampler::make(const WeightKnowledge& knowledge) {
    if (knowledge.criteria == 0)
        return Error{ErrorCode::InvalidArgument, say("Expected at least one criterion."), "/weights"};
    return std::visit([](const auto& known) { return samplerOf(known); }, knowledge.known);
}

}  // namespace bakeoff::core
