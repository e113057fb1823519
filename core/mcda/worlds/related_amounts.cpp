// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/worlds/related_amounts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace bakeoff::core {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr int kWarmUp = 64;     // sweeps before the first draw
constexpr int kBetween = 4;     // sweeps from one draw to the next
constexpr double kLeast = 0.1;  // of the typical amount: the mean of one that was said to be nothing

/// log(a_to) <= log(a_from) + length.
struct Edge {
    std::size_t from;
    std::size_t to;
    double length;
};

std::vector<Edge> edgesOf(const std::vector<AmountRatio>& ratios) {
    std::vector<Edge> out;
    for (const auto& ratio : ratios) {
        if (std::isfinite(ratio.most))
            out.push_back({ratio.second, ratio.first, portableLog(ratio.most)});
        if (ratio.least > 0)
            out.push_back({ratio.first, ratio.second, -portableLog(ratio.least)});
    }
    return out;
}

bool relaxOnce(std::vector<double>& logs, const std::vector<Edge>& edges) {
    bool changed = false;
    for (const auto& edge : edges) {
        const double reached = logs[edge.from] + edge.length;
        if (logs[edge.to] > reached + 1e-12) {
            logs[edge.to] = reached;
            changed = true;
        }
    }
    return changed;
}

/// Exponential with this mean, from `low` to `high`, which may be infinite.
double cutExponential(PortableRandom& random, double mean, double low, double high) {
    const double beyond = std::isfinite(high) ? portableExp(-(high - low) / mean) : 0;
    const double u = random.uniform() * (1 - beyond);
    const double drawn = u < 1 ? low - mean * portableLog(1 - u) : high;
    return std::clamp(drawn, low, std::max(low, high));
}

}  // namespace

std::optional<std::vector<double>> meetRatios(std::size_t count, const std::vector<AmountRatio>& ratios) {
    const auto edges = edgesOf(ratios);
    std::vector<double> logs(count, 0);
    std::size_t round = 0;
    while (relaxOnce(logs, edges)) {
        if (++round > count)
            return std::nullopt;
    }
    std::vector<bool> named(count, false);
    for (const auto& ratio : ratios) {
        named[ratio.first] = true;
        named[ratio.second] = true;
    }
    double sum = 0;
    double of = 0;
    for (std::size_t c = 0; c < count; ++c) {
        sum += named[c] ? logs[c] : 0;
        of += named[c] ? 1 : 0;
    }
    std::vector<double> out(count, 1);
    for (std::size_t c = 0; c < count; ++c) {
        if (named[c])
            out[c] = portableExp(logs[c] - sum / of);
    }
    return out;
}

Result<RelatedAmounts> RelatedAmounts::make(const WeightKnowledge::Amounts& known) {
    auto start = meetRatios(known.amounts.size(), known.ratios);
    if (!start)
        return Error{ErrorCode::InvalidArgument,
                     say("Your choices between two options contradict each other. Take one of them back."),
                     "weights"};
    return RelatedAmounts(known, std::move(*start));
}

RelatedAmounts::RelatedAmounts(WeightKnowledge::Amounts known, std::vector<double> start)
    : m_known(std::move(known)), m_bounds(m_known.amounts.size()), m_now(std::move(start)) {
    for (const auto& ratio : m_known.ratios) {
        m_bounds[ratio.first].push_back(ratio);
        const double least = std::isfinite(ratio.most) ? 1 / ratio.most : 0;
        const double most = ratio.least > 0 ? 1 / ratio.least : kInfinity;
        m_bounds[ratio.second].push_back({ratio.second, ratio.first, least, most});
    }
    for (std::size_t c = 0; c < m_now.size(); ++c) {
        const auto& amount = m_known.amounts[c];
        const double said = (amount.low + amount.high) / 2;
        m_means.push_back(amount.unknown ? m_known.typical : std::max(said, kLeast * m_known.typical));
        m_now[c] *= m_known.typical;
    }
}

double RelatedAmounts::drawnFrom(PortableRandom& random, std::size_t criterion) const {
    const auto& amount = m_known.amounts[criterion];
    const auto& bounds = m_bounds[criterion];
    if (bounds.empty()) {
        const bool unknown = amount.unknown || (amount.doubt > 0 && random.uniform() < amount.doubt);
        return unknown ? m_known.typical * random.exponential()
                       : amount.low + (amount.high - amount.low) * random.uniform();
    }
    double low = 0;
    double high = kInfinity;
    for (const auto& bound : bounds) {
        low = std::max(low, bound.least * m_now[bound.second]);
        if (std::isfinite(bound.most))
            high = std::min(high, bound.most * m_now[bound.second]);
    }
    return cutExponential(random, m_means[criterion], low, std::max(low, high));
}

void RelatedAmounts::sweep(PortableRandom& random) {
    for (std::size_t c = 0; c < m_now.size(); ++c) {
        if (!m_bounds[c].empty())
            m_now[c] = drawnFrom(random, c);
    }
}

const std::vector<double>& RelatedAmounts::draw(PortableRandom& random) {
    for (int i = 0; i < (m_warm ? kBetween : kWarmUp); ++i)
        sweep(random);
    m_warm = true;
    for (std::size_t c = 0; c < m_now.size(); ++c) {
        if (m_bounds[c].empty())
            m_now[c] = drawnFrom(random, c);
    }
    return m_now;
}

}  // namespace bakeoff::core
