// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace bakeoff::core {

/// Fewest samples that give an interval, and fewest that give a verdict.
inline constexpr std::size_t kFewestForInterval = 6;
inline constexpr std::size_t kFewestForVerdict = 4;

struct Interval {
    double low = 0;
    double high = 0;

    [[nodiscard]] bool contains(double value) const { return low <= value && value <= high; }
    [[nodiscard]] bool overlaps(const Interval& other) const {
        return low <= other.high && other.low <= high;
    }
};

/// What several trials say about one metric, in the metric's base unit.
struct Summary {
    std::size_t count = 0;
    double median = 0;
    double min = 0;
    double max = 0;
    std::optional<Interval> interval;  ///< 95 % for the median; none below kFewestForInterval samples
};

/// The middle value, or the mean of the two middle ones; 0 when there are none.
double median(std::vector<double> values);

/// Median with the exact interval of order statistics around it (Conover 1999, 3.2): it covers the median in
/// at least 95 % of all samples of any continuous distribution. With 6 to 8 values that is from the least to
/// the largest. A percentile bootstrap covers 87 to 93 % there.
Summary summarize(const std::vector<double>& values);

/// An interval for the median that may be looked at after every value, and stopped by: in 95 of 100 series of
/// any length it holds the median at every moment. The sign test's likelihood ratio, mixed over all
/// alternatives alike, is a martingale that exceeds 20 in at most one series of twenty (Ville 1939; Robbins
/// 1970). Nothing below eight values.
std::optional<Interval> anytimeInterval(std::vector<double> values);

/// Whether half of that interval is at most this share of the median: what a measurement may be stopped by.
bool isPrecise(const std::vector<double>& values, double share);

/// A ratio with its interval, on logarithms.
struct Ratio {
    double value = 1;
    std::optional<Interval> interval;  ///< at least 95 %; none below kFewestForInterval values
};

/// How many times b is a, of values that were taken together, round by round: Hodges and Lehmann's estimate
/// over the rounds' ratios, with the interval that inverts Wilcoxon's signed-rank test (Hollander and Wolfe
/// 1999, 3.3). What changed for both from round to round drops out. Nothing when the lengths differ, when
/// they are empty, or when a value is not above zero.
std::optional<Ratio> pairedRatio(const std::vector<double>& a, const std::vector<double>& b);

/// The same of independent values: the interval inverts the Mann-Whitney test (Hollander and Wolfe
/// 1999, 4.3). Nothing when a side is empty or holds a value that is not above zero.
std::optional<Ratio> unpairedRatio(const std::vector<double>& a, const std::vector<double>& b);

/// Two-sided p-value of the Mann-Whitney U test (Mann and Whitney 1947): exact without ties for up to 20
/// values a side, otherwise the normal approximation with tie and continuity correction. 1 when a side is
/// empty.
double mannWhitneyP(const std::vector<double>& a, const std::vector<double>& b);

/// A small generator whose sequence is the same everywhere (SplitMix64; Steele, Lea and Flood 2014).
class SeededRandom {
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next();
    /// Uniform in [0, bound); bound > 0.
    std::size_t below(std::size_t bound);
    /// Uniform in [0, 1).
    double uniform();

private:
    std::uint64_t m_state;
};

}  // namespace bakeoff::core
