// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace bakeoff::core {
namespace {

constexpr double kTail = 0.025;      // of a 95 % interval, on each side
constexpr double kTailZ = 1.959964;  // its normal quantile
constexpr std::size_t kExactUpTo = 40;

/// How many of the sorted candidates are left out at each end, so that what lies outside has at most kTail on
/// each side: the largest k with P(statistic <= k) <= kTail. Nothing when there is none.
using LeftOut = std::optional<std::size_t>;

/// `counts` in proportion to P(statistic = 0), P(statistic = 1), ...
LeftOut leftOut(const std::vector<double>& counts) {
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    double tail = 0;
    std::size_t below = 0;
    while (below < counts.size() && (tail + counts[below]) / total <= kTail)
        tail += counts[below++];
    return below == 0 ? LeftOut() : LeftOut(below - 1);
}

/// By the normal approximation with continuity correction.
LeftOut leftOut(double mean, double variance) {
    const double k = std::floor(mean - 0.5 - kTailZ * std::sqrt(variance));
    return k < 0 ? LeftOut() : LeftOut(static_cast<std::size_t>(k));
}

/// The statistic of the sign test: how many of n values lie below their median.
LeftOut leftOutBySigns(std::size_t n) {
    const auto size = static_cast<double>(n);
    if (n > kExactUpTo)
        return leftOut(size / 2, size / 4);
    std::vector<double> counts{1};
    for (std::size_t i = 0; i < n; ++i)
        counts.push_back(counts.back() * static_cast<double>(n - i) / static_cast<double>(i + 1));
    return leftOut(counts);
}

/// Wilcoxon's signed-rank statistic: how many subsets of 1..n have each sum.
LeftOut leftOutBySignedRanks(std::size_t n) {
    const auto size = static_cast<double>(n);
    if (n > kExactUpTo)
        return leftOut(size * (size + 1) / 4, size * (size + 1) * (2 * size + 1) / 24);
    std::vector<double> counts(n * (n + 1) / 2 + 1, 0.0);
    counts[0] = 1;
    for (std::size_t rank = 1; rank <= n; ++rank) {
        for (std::size_t sum = counts.size(); sum-- > rank;)
            counts[sum] += counts[sum - rank];
    }
    return leftOut(counts);
}

/// The value with k others below it, of values that are known only by how many are at most t. All lie within
/// [low, high].
template <typename Count>
double kthSmallest(Count atMost, double low, double high, std::size_t k) {
    if (atMost(low) > k)
        return low;
    for (int i = 0; i < 200; ++i) {
        const double middle = low + (high - low) / 2;
        if (!(low < middle && middle < high))
            break;
        (atMost(middle) > k ? high : low) = middle;
    }
    return high;
}

/// How many sums of one of a and one of b, both sorted, are at most t.
std::size_t sumsAtMost(const std::vector<double>& a, const std::vector<double>& b, double t) {
    std::size_t count = 0;
    std::size_t end = b.size();
    for (const double x : a) {
        while (end > 0 && x + b[end - 1] > t)
            --end;
        count += end;
    }
    return count;
}

/// Median and interval of `size` candidates, on the scale of ratios.
template <typename Count>
Ratio ratioOf(Count atMost, double low, double high, std::size_t size, LeftOut out) {
    const auto at = [&](std::size_t k) { return kthSmallest(atMost, low, high, k); };
    Ratio ratio{std::exp((at((size - 1) / 2) + at(size / 2)) / 2), std::nullopt};
    if (out && 2 * *out < size)
        ratio.interval = Interval{std::exp(at(*out)), std::exp(at(size - 1 - *out))};
    return ratio;
}

/// Nothing when a value has none, or when there are no values.
std::optional<std::vector<double>> logarithms(const std::vector<double>& values) {
    std::vector<double> out;
    for (const double value : values) {
        if (!(value > 0) || !std::isfinite(value))
            return std::nullopt;
        out.push_back(std::log(value));
    }
    return out.empty() ? std::nullopt : std::optional(std::move(out));
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
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    summary.min = sorted.front();
    summary.max = sorted.back();
    const auto out = values.size() < kFewestForInterval ? LeftOut() : leftOutBySigns(values.size());
    if (out)
        summary.interval = Interval{sorted[*out], sorted[sorted.size() - 1 - *out]};
    return summary;
}

std::optional<Interval> anytimeInterval(std::vector<double> values) {
    constexpr double kAlpha = 0.05;
    const auto n = values.size();
    // With k values below it, a median is rejected once 2^n / ((n + 1) C(n, k)) reaches 1 / alpha.
    double evidence = std::exp2(static_cast<double>(n)) / static_cast<double>(n + 1);
    std::size_t rejected = 0;
    while (rejected <= n / 2 && evidence >= 1 / kAlpha) {
        evidence *= static_cast<double>(rejected + 1) / static_cast<double>(n - rejected);
        ++rejected;
    }
    if (rejected == 0)
        return std::nullopt;
    std::ranges::sort(values);
    return Interval{values[rejected - 1], values[n - rejected]};
}

bool isPrecise(const std::vector<double>& values, double share) {
    const auto interval = anytimeInterval(values);
    return interval && (interval->high - interval->low) / 2 <= share * median(values);
}

std::optional<Ratio> pairedRatio(const std::vector<double>& a, const std::vector<double>& b) {
    auto rounds = logarithms(a);
    const auto right = logarithms(b);
    if (!rounds || !right || a.size() != b.size())
        return std::nullopt;
    for (std::size_t i = 0; i < rounds->size(); ++i)
        (*rounds)[i] -= (*right)[i];
    std::ranges::sort(*rounds);
    const std::size_t n = rounds->size();
    // The candidates are Walsh's averages: of each two rounds, and of each round with itself.
    const auto atMost = [&](double t) {
        const auto alone = std::ranges::upper_bound(*rounds, t) - rounds->begin();
        return (sumsAtMost(*rounds, *rounds, 2 * t) + static_cast<std::size_t>(alone)) / 2;
    };
    return ratioOf(atMost, rounds->front(), rounds->back(), n * (n + 1) / 2,
                   n < kFewestForInterval ? LeftOut() : leftOutBySignedRanks(n));
}

std::optional<Ratio> unpairedRatio(const std::vector<double>& a, const std::vector<double>& b) {
    auto left = logarithms(a);
    auto right = logarithms(b);
    if (!left || !right)
        return std::nullopt;
    for (double& value : *right)
        value = -value;
    std::ranges::sort(*left);
    std::ranges::sort(*right);
    const auto na = static_cast<double>(a.size());
    const auto nb = static_cast<double>(b.size());
    LeftOut out;
    if (std::min(a.size(), b.size()) >= kFewestForInterval)
        out = std::max(a.size(), b.size()) > kExactUpTo ? leftOut(na * nb / 2, na * nb * (na + nb + 1) / 12)
                                                        : leftOut(exactCounts(a.size(), b.size()));
    return ratioOf([&](double t) { return sumsAtMost(*left, *right, t); }, left->front() + right->front(),
                   left->back() + right->back(), a.size() * b.size(), out);
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
