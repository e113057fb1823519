// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/hdr_histogram.h"

#include <zlib.h>

#include <array>
#include <bit>
#include <cmath>
#include <optional>
#include <span>

namespace bakeoff::core {
namespace {

// AbstractHistogram.java: cookies of version 2, less the word size that stands in the bits between.
constexpr std::uint32_t kEncoded = 0x1c849303;
constexpr std::uint32_t kCompressed = 0x1c849304;
constexpr std::uint64_t kCookie = 0xffffff0f;
constexpr std::size_t kHeader = 40;
/// Of one histogram; the widest that the format allows, with every bucket filled, takes less.
constexpr std::size_t kMostBytes = std::size_t{32} << 20;
constexpr std::uint64_t kMostCounts = std::uint64_t{1} << 53;

using Bytes = std::vector<std::uint8_t>;

Error damaged() {
    return {ErrorCode::InvalidDocument, SAY("The encoded histogram is damaged or cut off."), {}};
}

std::optional<Bytes> fromBase64(std::string_view text) {
    Bytes out;
    std::uint32_t bits = 0;
    int filled = 0;
    while (!text.empty() && text.back() == '=')
        text.remove_suffix(1);
    for (const char c : text) {
        const int six = c >= 'A' && c <= 'Z'   ? c - 'A'
                        : c >= 'a' && c <= 'z' ? c - 'a' + 26
                        : c >= '0' && c <= '9' ? c - '0' + 52
                        : c == '+'             ? 62
                        : c == '/'             ? 63
                                               : -1;
        if (six < 0)
            return std::nullopt;
        bits = bits << 6U | static_cast<std::uint32_t>(six);
        filled += 6;
        if (filled >= 8) {
            filled -= 8;
            out.push_back(static_cast<std::uint8_t>(bits >> static_cast<unsigned>(filled)));
        }
    }
    return out;
}

/// Big-endian; `at` must be within.
std::uint64_t numberAt(std::span<const std::uint8_t> bytes, std::size_t at, std::size_t length) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < length; ++i)
        value = value << 8U | bytes[at + i];
    return value;
}

std::optional<Bytes> inflated(std::span<const std::uint8_t> bytes) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    stream.next_in = const_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    Bytes out;
    std::array<std::uint8_t, 16384> piece{};
    int state = Z_OK;
    while (state == Z_OK && out.size() <= kMostBytes) {
        stream.next_out = piece.data();
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.insert(out.end(), piece.begin(), piece.end() - stream.avail_out);
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && out.size() <= kMostBytes ? std::optional(std::move(out)) : std::nullopt;
}

/// ZigZag LEB128 as HdrHistogram has it: at most nine bytes, the last of them whole.
std::optional<std::int64_t> nextCount(std::span<const std::uint8_t>& bytes) {
    constexpr unsigned kLastShift = 56;
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        if (bytes.empty())
            return std::nullopt;
        const std::uint64_t byte = bytes.front();
        bytes = bytes.subspan(1);
        if (shift == kLastShift) {
            value |= byte << shift;
            break;
        }
        value |= (byte & 0x7fU) << shift;
        if ((byte & 0x80U) == 0)
            break;
    }
    return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
}

/// How the index of a count becomes the values that it stands for.
struct Layout {
    int halfMagnitude = 0;  ///< log2 of half the sub-buckets
    int unitMagnitude = 0;  ///< log2 of the lowest value that is told from 0

    static std::optional<Layout> of(std::uint64_t digits, std::uint64_t lowest) {
        if (digits > 5 || lowest == 0 || lowest > (std::uint64_t{1} << 40U))
            return std::nullopt;
        const auto single = static_cast<std::uint64_t>(2 * std::pow(10, static_cast<double>(digits)));
        return Layout{std::max(1, static_cast<int>(std::bit_width(single - 1))) - 1,
                      static_cast<int>(std::bit_width(lowest)) - 1};
    }
    [[nodiscard]] std::optional<HdrValues::Bucket> at(std::uint64_t index) const {
        const std::uint64_t half = std::uint64_t{1} << static_cast<unsigned>(halfMagnitude);
        auto bucket = static_cast<std::int64_t>(index >> static_cast<unsigned>(halfMagnitude)) - 1;
        std::uint64_t sub = (index & (half - 1)) + half;
        if (bucket < 0) {
            sub -= half;
            bucket = 0;
        }
        const std::int64_t shift = bucket + unitMagnitude;
        if (shift + halfMagnitude + 2 > 63)
            return std::nullopt;
        const auto lowest = static_cast<std::int64_t>(sub << static_cast<unsigned>(shift));
        return HdrValues::Bucket{lowest, lowest + (std::int64_t{1} << static_cast<unsigned>(shift)) - 1, 0};
    }
};

Result<HdrValues> decoded(std::span<const std::uint8_t> bytes) {
    if (bytes.size() < kHeader)
        return damaged();
    if ((numberAt(bytes, 0, 4) & kCookie) != kEncoded)
        return Error{ErrorCode::Unsupported, SAY("Only version 2 of encoded histograms can be read."), {}};
    const auto length = numberAt(bytes, 4, 4);
    if (numberAt(bytes, 8, 4) != 0)
        return Error{
            ErrorCode::Unsupported, SAY("This histogram is shifted, which only fractions need."), {}};
    const auto layout = Layout::of(numberAt(bytes, 12, 4), numberAt(bytes, 16, 8));
    if (!layout || length > bytes.size() - kHeader)
        return damaged();
    HdrValues out;
    auto rest = bytes.subspan(kHeader, length);
    std::uint64_t index = 0;
    std::uint64_t total = 0;
    while (!rest.empty()) {
        const auto count = nextCount(rest);
        if (!count || *count == INT64_MIN || index > kMostBytes)
            return damaged();
        if (*count < 0) {
            index += static_cast<std::uint64_t>(-*count);  // so many are empty
            continue;
        }
        auto bucket = layout->at(index++);
        total += static_cast<std::uint64_t>(*count);
        if (!bucket || static_cast<std::uint64_t>(*count) > kMostCounts || total > kMostCounts)
            return damaged();
        bucket->count = static_cast<std::uint64_t>(*count);
        if (*count > 0)
            out.buckets.push_back(*bucket);
    }
    return out;
}

}  // namespace

std::uint64_t HdrValues::count() const {
    std::uint64_t sum = 0;
    for (const auto& bucket : buckets)
        sum += bucket.count;
    return sum;
}

double HdrValues::mean() const {
    double sum = 0;
    for (const auto& bucket : buckets) {
        const auto width = static_cast<double>(bucket.highest - bucket.lowest + 1);
        sum +=
            (static_cast<double>(bucket.lowest) + std::floor(width / 2)) * static_cast<double>(bucket.count);
    }
    return buckets.empty() ? 0 : sum / static_cast<double>(count());
}

Result<HdrValues> decodeHdrHistogram(std::string_view base64) {
    const auto bytes = fromBase64(base64);
    if (!bytes || bytes->size() < 8)
        return damaged();
    if ((numberAt(*bytes, 0, 4) & kCookie) != kCompressed)
        return decoded(*bytes);
    const auto length = numberAt(*bytes, 4, 4);
    if (length > bytes->size() - 8)
        return damaged();
    const auto whole = inflated(std::span(*bytes).subspan(8, length));
    return whole ? decoded(*whole) : Result<HdrValues>(damaged());
}

void addDurations(const HdrValues& values, double nsPerUnit, Histogram& to) {
    for (const auto& bucket : values.buckets) {
        // As HdrHistogram says percentiles: by the highest value of a bucket, in its unit.
        const double ns = static_cast<double>(bucket.highest) * nsPerUnit;
        to.record(ns < static_cast<double>(Histogram::kHighest) ? std::llround(ns) : Histogram::kHighest,
                  bucket.count);
    }
}

}  // namespace bakeoff::core
