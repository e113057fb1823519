// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/result.h"

namespace bakeoff::core {

/// A log-linear histogram of durations in nanoseconds: exact below 2,048 ns, then 1,024 buckets an octave, so
/// a bucket is never wider than 0.1 % of its value (three significant digits), up to one hour. The layout is
/// that of HdrHistogram (Tene, 2012) with unit 1 ns and 3 digits. Histograms merge exactly; percentiles are
/// taken from a merged histogram and never averaged. Values above an hour are counted in the last bucket;
/// max() stays exact. Negative values count as 0. Thread: one thread at a time. record() never allocates, but
/// for the first value after fromJson() or shrink(): what is kept for good takes its non-empty buckets only.
class Histogram {
public:
    static constexpr std::int64_t kHighest = 3'600'000'000'000;  ///< one hour

    Histogram();

    void record(std::int64_t ns) {
        if (m_counts.empty()) [[unlikely]]
            expand();
        if (ns < 0)
            ns = 0;
        ++m_counts[bucketOf(ns < kHighest ? ns : kHighest)];
        ++m_count;
        m_sum += static_cast<double>(ns);
        if (ns > m_max)
            m_max = ns;
        if (ns < m_min)
            m_min = ns;
    }

    /// The same value so many times.
    void record(std::int64_t ns, std::uint64_t times);
    /// Adds every value of `other`.
    void merge(const Histogram& other);
    void clear();
    /// Gives back the room for buckets that are empty: some kilobytes instead of a quarter of a megabyte.
    void shrink();

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    /// Exact extremes and mean; 0 when empty.
    [[nodiscard]] std::int64_t min() const { return m_count ? m_min : 0; }
    [[nodiscard]] std::int64_t max() const { return m_count ? m_max : 0; }
    [[nodiscard]] double mean() const { return m_count ? m_sum / static_cast<double>(m_count) : 0.0; }

    /// The smallest recorded-bucket bound v such that at least `quantile` (0..1) of the values are <= v: the
    /// highest value of the bucket that holds the ceil(quantile * count)-th value, never above max().
    [[nodiscard]] std::int64_t quantile(double quantile) const;

    /// One non-empty bucket: values in [low, high] occurred `count` times.
    struct Bucket {
        std::int64_t low;
        std::int64_t high;
        std::uint64_t count;
    };
    [[nodiscard]] std::vector<Bucket> buckets() const;

    /// {"unit":"ns","count","min","max","mean","buckets":[[index step, count], ...]}; index steps are
    /// differences to the bucket before, so that the text stays small.
    [[nodiscard]] Json toJson() const;
    static Result<Histogram> fromJson(const Json& json);

private:
    static constexpr std::size_t bucketOf(std::int64_t ns) {
        const auto value = static_cast<std::uint64_t>(ns);
        const int shift = std::bit_width(value | 2047U) - 11;
        return static_cast<std::size_t>(shift) * 1024 + static_cast<std::size_t>(value >> shift);
    }
    /// Undoes shrink().
    void expand();
    static constexpr std::size_t bucketCount() { return bucketOf(kHighest) + 1; }
    /// Calls take(index, count) for each bucket that is not empty, ascending, until it returns false.
    template <typename Take>
    void eachBucket(Take take) const;
    static std::int64_t lowOf(std::size_t bucket);
    static std::int64_t highOf(std::size_t bucket);

    std::vector<std::uint64_t> m_counts;  ///< of all buckets; empty when shrunk
    /// When shrunk: of each bucket that is not empty, ascending, the steps from the one before and its count,
    /// both as LEB128.
    std::vector<std::uint8_t> m_shrunk;
    std::uint64_t m_count = 0;
    double m_sum = 0;
    std::int64_t m_min = INT64_MAX;
    std::int64_t m_max = 0;
};

}  // namespace bakeoff::core
