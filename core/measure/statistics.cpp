// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/statistics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace bakeoff::core {
namespace {

constexpr int kResamples = 2000;
constexpr std::uint64_t kBootstrapSeed = 20241218;

double resampledMedian(const std::vector<double>& values, SeededRandom& random) {
    std::vector<double> resample(values.size());
    for (double& value : resample)
        value = values[random.below(values.size())];
    return median(std::move(resample));
}

/// The middle 95 % of what `draw` gives.
template <typename Draw>
Interval bootstrap(Draw draw) {
    SeededRandom random(kBootstrapSeed);
    std::vector<double> drawn;
    drawn.reserve(kResamples);
    for (int i = 0; i < kResamples; ++i)
        drawn.push_back(draw(random));
    std::sort(drawn.begin(), drawn.end());
    return {drawn[static_cast<std::size_t>(kResamples * 0.025)],
            drawn[static_cast<std::size_t>(kResamples * 0.975) - 1]};
}

Interval bootstrapMedian(const std::vector<double>& values) {
    return bootstrap([&](SeededRandom& random) { return resampledMedian(values, random); });
}

/// Number of ways to choose `a` ranks out of a + b with U = u, for every u (recursion of Mann and Whitney).
std::vector<double> exactCounts(std::size_t a, std::size_t b) {
    std::vector<double> counts(a * b + 1, 0.0);
    counts[0] = 1;
    // Multiply by (1 - x^(b+i)) / (1 - x^i) for i = 1..a: the Gaussian binomial coefficient.
    for (std::size_t i = 1; i <= a; ++i) {
        for (std::size_t u = counts.size(); u-- > b + i;)
            counts[u] -= counts[u - b - i];
        for (std::size_t u = i; u < counts.size(); ++u)
            counts[u] += counts[u - i];
    }
    return counts;
}

double exactP(double u, std::size_t a, std::size_t b) {
    const auto counts = exactCounts(a, b);
    const auto smaller = static_cast<std::size_t>(std::min(u, static_cast<double>(a * b) - u));
    double total = 0;
    double tail = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        total += counts[i];
        if (i <= smaller)
            tail += counts[i];
    }
    return std::min(1.0, 2 * tail / total);
}

}  // namespace

std::uint64_t SeededRandom::next() {
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

std::size_t SeededRandom::below(std::size_t bound) {
    return static_cast<std::size_t>(uniform() * static_cast<double>(bound));
}

double SeededRandom::uniform() {
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double median(std::vector<double> values) {
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

Summary summarize(const std::vector<double>& values) {
    Summary summary;
    summary.count = values.size();
    if (values.empty())
        return summary;
    summary.median = median(values);
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    summary.min = *low;
    summary.max = *high;
    if (values.size() >= kFewestForInterval)
        summary.interval = bootstrapMedian(values);
    return summary;
}

std::optional<Interval> ratioInterval(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.size() < kFewestForInterval || b.size() < kFewestForInterval ||
        std::any_of(b.begin(), b.end(), [](double value) { return !(value > 0); }))
        return std::nullopt;
    return bootstrap([&](SeededRandom& random) {
        const double numerator = resampledMedian(a, random);
        return numerator / resampledMedian(b, random);
    });
}

double mannWhitneyP(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.empty() || b.empty())
        return 1;
    std::vector<std::pair<double, bool>> all;
    for (const double value : a)
        all.emplace_back(value, true);
    for (const double value : b)
        all.emplace_back(value, false);
    std::sort(all.begin(), all.end());
    double rankSum = 0;
    double tieTerm = 0;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i;
        while (end < all.size() && all[end].first == all[i].first)
            ++end;
        const double rank = (static_cast<double>(i + end) + 1) / 2;
        const auto ties = static_cast<double>(end - i);
        tieTerm += ties * ties * ties - ties;
        for (; i < end; ++i)
            rankSum += all[i].second ? rank : 0;
    }
    const auto na = static_cast<double>(a.size());
    const auto nb = static_cast<double>(b.size());
    const double u = rankSum - na * (na + 1) / 2;
    if (tieTerm == 0 && a.size() <= 20 && b.size() <= 20)
        return exactP(u, a.size(), b.size());
    const double n = na + nb;
    const double variance = na * nb / 12 * (n + 1 - tieTerm / (n * (n - 1)));
    if (variance <= 0)
        return 1;
    const double z = std::max(0.0, std::fabs(u - na * nb / 2) - 0.5) / std::sqrt(variance);
    return std::erfc(z / std::sqrt(2.0));
}

}  // namespace bakeoff::core
