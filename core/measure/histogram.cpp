// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/histogram.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/base/json_access.h"

namespace bakeoff::core {

namespace {

void pack(std::vector<std::uint8_t>& to, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7U)
        to.push_back(static_cast<std::uint8_t>(number | 0x80U));
    to.push_back(static_cast<std::uint8_t>(number));
}

std::uint64_t unpack(const std::uint8_t*& at) {
    std::uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
        number |= std::uint64_t{*at & 0x7fU} << shift;
        if ((*at++ & 0x80U) == 0)
            return number;
    }
}

}  // namespace

Histogram::Histogram() : m_counts(bucketCount()) {}

template <typename Take>
void Histogram::eachBucket(Take take) const {
    std::size_t bucket = 0;
    for (const std::uint8_t *at = m_shrunk.data(), *end = at + m_shrunk.size(); at != end;) {
        bucket += unpack(at);
        if (!take(bucket, unpack(at)))
            return;
    }
    if (m_count == 0 || m_counts.empty())
        return;
    const std::size_t last = bucketOf(std::min(m_max, kHighest));
    for (std::size_t i = bucketOf(std::min(m_min, kHighest)); i <= last; ++i) {
        if (m_counts[i] > 0 && !take(i, m_counts[i]))
            return;
    }
}

void Histogram::shrink() {
    if (m_counts.empty())
        return;
    std::vector<std::uint8_t> shrunk;
    std::size_t previous = 0;
    eachBucket([&](std::size_t bucket, std::uint64_t count) {
        pack(shrunk, bucket - std::exchange(previous, bucket));
        pack(shrunk, count);
        return true;
    });
    shrunk.shrink_to_fit();
    m_shrunk = std::move(shrunk);
    std::vector<std::uint64_t>().swap(m_counts);  // assigning {} would keep the room
}

void Histogram::expand() {
    if (!m_counts.empty())
        return;
    std::vector<std::uint64_t> counts(bucketCount());
    eachBucket([&counts](std::size_t bucket, std::uint64_t count) {
        counts[bucket] = count;
        return true;
    });
    m_counts = std::move(counts);
    std::vector<std::uint8_t>().swap(m_shrunk);
}

std::int64_t Histogram::lowOf(std::size_t bucket) {
    if (bucket < 2048)
        return static_cast<std::int64_t>(bucket);
    const std::size_t shift = bucket / 1024 - 1;
    // NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult): buckets are those of a 64-bit value
    return static_cast<std::int64_t>(bucket - shift * 1024) << shift;
}

std::int64_t Histogram::highOf(std::size_t bucket) {
    return lowOf(bucket + 1) - 1;
}

void Histogram::record(std::int64_t ns, std::uint64_t times) {
    if (times == 0)
        return;
    record(ns);
    const std::int64_t counted = std::clamp<std::int64_t>(ns, 0, kHighest);
    m_counts[bucketOf(counted)] += times - 1;
    m_count += times - 1;
    m_sum += static_cast<double>(std::max<std::int64_t>(ns, 0)) * static_cast<double>(times - 1);
}

void Histogram::merge(const Histogram& other) {
    if (other.empty())
        return;
    expand();
    // Only where there is something: most are merged ten times a second.
    other.eachBucket([&](std::size_t bucket, std::uint64_t count) {
        m_counts[bucket] += count;
        return true;
    });
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_min = std::min(m_min, other.m_min);
    m_max = std::max(m_max, other.m_max);
}

void Histogram::clear() {
    if (m_count == 0)
        return;
    const auto at = [this](std::int64_t ns) {
        return m_counts.begin() + static_cast<std::ptrdiff_t>(bucketOf(std::min(ns, kHighest)));
    };
    if (!m_counts.empty())
        std::fill(at(m_min), at(m_max) + 1, 0);
    m_shrunk.clear();
    m_count = 0;
    m_sum = 0;
    m_min = INT64_MAX;
    m_max = 0;
}

std::int64_t Histogram::quantile(double quantile) const {
    if (m_count == 0)
        return 0;
    const double wanted = std::ceil(std::clamp(quantile, 0.0, 1.0) * static_cast<double>(m_count));
    const auto rank = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(wanted));
    std::uint64_t seen = 0;
    std::int64_t found = m_max;
    eachBucket([&](std::size_t bucket, std::uint64_t count) {
        seen += count;
        if (seen < rank)
            return true;
        found = bucket + 1 == bucketCount() ? m_max : std::min(highOf(bucket), m_max);
        return false;
    });
    return found;
}

std::vector<Histogram::Bucket> Histogram::buckets() const {
    std::vector<Bucket> out;
    eachBucket([&](std::size_t bucket, std::uint64_t count) {
        out.push_back({lowOf(bucket), highOf(bucket), count});
        return true;
    });
    return out;
}

Json Histogram::toJson() const {
    Json buckets = Json::array();
    std::size_t previous = 0;
    eachBucket([&](std::size_t bucket, std::uint64_t count) {
        buckets.push_back(Json::array({bucket - previous, count}));
        previous = bucket;
        return true;
    });
    return Json{{"unit", "ns"}, {"count", m_count}, {"min", min()},
                {"max", max()}, {"mean", mean()},   {"buckets", std::move(buckets)}};
}

Result<Histogram> Histogram::fromJson(const Json& json) {
    const Error bad{ErrorCode::InvalidDocument, say("This is not a histogram as Bakeoff writes it."),
                    "histogram"};
    const Json& buckets = memberOf(json, "buckets");
    if (textOf(json, "unit") != "ns" || !buckets.is_array())
        return bad;
    Histogram histogram;
    histogram.shrink();
    std::uint64_t index = 0;
    std::uint64_t here = 0;    // counted in the bucket at `index`, which may come in parts
    std::uint64_t packed = 0;  // the last bucket that is in
    std::optional<std::uint64_t> first;
    const auto packOne = [&] {
        if (here == 0)
            return;
        pack(histogram.m_shrunk, index - std::exchange(packed, index));
        pack(histogram.m_shrunk, std::exchange(here, 0));
        if (!first)
            first = index;
    };
    for (const auto& pair : buckets) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number_unsigned() ||
            !pair[1].is_number_unsigned())
            return bad;
        const auto step = pair[0].get<std::uint64_t>();
        if (step >= bucketCount() || index + step >= bucketCount())
            return bad;
        if (step > 0)
            packOne();
        index += step;
        here += pair[1].get<std::uint64_t>();
        histogram.m_count += pair[1].get<std::uint64_t>();
    }
    packOne();
    histogram.m_shrunk.shrink_to_fit();
    for (const char* key : {"min", "max", "mean"}) {
        // The bound keeps the conversions below defined; 9e18 ns are 285 years.
        const auto figure = finiteNumberOf(json, key);
        if (!figure || *figure < 0 || *figure > 9e18)
            return bad;
    }
    if (first) {
        // The extremes lie in the outermost buckets, whatever the text says: merging relies on it.
        histogram.m_min = std::clamp(wholeNumberOf(json, "min"), lowOf(*first), highOf(*first));
        histogram.m_max = std::max(wholeNumberOf(json, "max"), lowOf(packed));
        if (packed + 1 < bucketCount())
            histogram.m_max = std::min(histogram.m_max, highOf(packed));
        histogram.m_sum = finiteNumberOf(json, "mean").value_or(0) * static_cast<double>(histogram.m_count);
    }
    return histogram;
}

}  // namespace bakeoff::core
