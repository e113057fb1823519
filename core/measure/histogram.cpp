// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/histogram.h"

#include <algorithm>
#include <cmath>

namespace bakeoff::core {

Histogram::Histogram() : m_counts(bucketOf(kHighest) + 1) {}

std::int64_t Histogram::lowOf(std::size_t bucket) {
    if (bucket < 2048)
        return static_cast<std::int64_t>(bucket);
    const std::size_t shift = bucket / 1024 - 1;
    return static_cast<std::int64_t>(bucket - shift * 1024) << shift;
}

std::int64_t Histogram::highOf(std::size_t bucket) {
    return lowOf(bucket + 1) - 1;
}

void Histogram::merge(const Histogram& other) {
    if (other.empty())
        return;
    // Only where there is something: most are merged ten times a second.
    const std::size_t last = bucketOf(std::min(other.m_max, kHighest));
    for (std::size_t i = bucketOf(std::min(other.m_min, kHighest)); i <= last; ++i)
        m_counts[i] += other.m_counts[i];
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
    std::fill(at(m_min), at(m_max) + 1, 0);
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
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        seen += m_counts[i];
        if (seen >= rank)
            return i + 1 == m_counts.size() ? m_max : std::min(highOf(i), m_max);
    }
    return m_max;
}

std::vector<Histogram::Bucket> Histogram::buckets() const {
    std::vector<Bucket> out;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i])
            out.push_back({lowOf(i), highOf(i), m_counts[i]});
    }
    return out;
}

Json Histogram::toJson() const {
    Json buckets = Json::array();
    std::size_t previous = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (!m_counts[i])
            continue;
        buckets.push_back(Json::array({i - previous, m_counts[i]}));
        previous = i;
    }
    return Json{{"unit", "ns"}, {"count", m_count}, {"min", min()},
                {"max", max()}, {"mean", mean()},   {"buckets", std::move(buckets)}};
}

Result<Histogram> Histogram::fromJson(const Json& json) {
    const Error bad{ErrorCode::InvalidDocument, "This is not a histogram as Bakeoff writes it.", "histogram"};
    if (!json.is_object() || json.value("unit", "") != "ns" || !json.contains("buckets") ||
        !json["buckets"].is_array())
        return bad;
    Histogram histogram;
    std::uint64_t index = 0;
    for (const auto& pair : json["buckets"]) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number_unsigned() ||
            !pair[1].is_number_unsigned())
            return bad;
        const auto step = pair[0].get<std::uint64_t>();
        if (step >= histogram.m_counts.size() || index + step >= histogram.m_counts.size())
            return bad;
        index += step;
        histogram.m_counts[index] += pair[1].get<std::uint64_t>();
        histogram.m_count += pair[1].get<std::uint64_t>();
    }
    for (const char* key : {"min", "max", "mean"}) {
        // The bound keeps the conversions below defined; 9e18 ns are 285 years.
        if (!json.contains(key) || !json[key].is_number() || json[key].get<double>() < 0 ||
            json[key].get<double>() > 9e18)
            return bad;
    }
    if (histogram.m_count > 0) {
        // The extremes lie in the outermost buckets, whatever the text says: merging relies on it.
        std::size_t first = 0;
        while (histogram.m_counts[first] == 0)
            ++first;
        std::size_t last = histogram.m_counts.size() - 1;
        while (histogram.m_counts[last] == 0)
            --last;
        histogram.m_min = std::clamp(json["min"].get<std::int64_t>(), lowOf(first), highOf(first));
        histogram.m_max = std::max(json["max"].get<std::int64_t>(), lowOf(last));
        if (last + 1 < histogram.m_counts.size())
            histogram.m_max = std::min(histogram.m_max, highOf(last));
        histogram.m_sum = json["mean"].get<double>() * static_cast<double>(histogram.m_count);
    }
    return histogram;
}

}  // namespace bakeoff::core
