// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/measure/histogram.h"

namespace bakeoff::core {

/// What an encoded HdrHistogram holds. It says nothing of the unit of its values.
struct HdrValues {
    struct Bucket {
        std::int64_t lowest;  ///< of the values that the bucket stands for
        std::int64_t highest;
        std::uint64_t count;
    };
    std::vector<Bucket> buckets;  ///< ascending, none empty

    [[nodiscard]] std::uint64_t count() const;
    /// As HdrHistogram reckons it, from the middle of each bucket; 0 when empty.
    [[nodiscard]] double mean() const;
    [[nodiscard]] std::int64_t max() const { return buckets.empty() ? 0 : buckets.back().highest; }
};

/// Decodes a histogram of version 2 in base64, compressed ("HISTFAAA...") or not, as HdrHistogram's libraries
/// write it. Errors: InvalidDocument for a damaged or truncated text, Unsupported for another version and for
/// a shifted one (DoubleHistogram).
Result<HdrValues> decodeHdrHistogram(std::string_view base64);

/// The same as durations of `nsPerUnit` ns each, added to `to`.
void addDurations(const HdrValues& values, double nsPerUnit, Histogram& to);

}  // namespace bakeoff::core
