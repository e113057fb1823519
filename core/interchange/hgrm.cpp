// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/hgrm.h"

#include <cmath>

#include "core/base/numbers.h"

namespace bakeoff::core {
namespace {

constexpr double kNsPerMs = 1e6;
constexpr int kTicksPerHalf = 5;

/// On the right of a column.
std::string right(const std::string& text, std::size_t width) {
    return text.size() >= width ? text : std::string(width - text.size(), ' ') + text;
}

std::string inMs(double ns) {
    return right(plain(ns / kNsPerMs, 6), 12);
}

/// A line of the table without its last column.
std::string row(double ns, double share, std::uint64_t count) {
    return inMs(ns) + ' ' + plain(share, 12) + ' ' + right(std::to_string(count), 10);
}

double deviation(const Histogram& histogram) {
    const double mean = histogram.mean();
    double sum = 0;
    for (const auto& bucket : histogram.buckets()) {
        const double middle = (static_cast<double>(bucket.low) + static_cast<double>(bucket.high)) / 2;
        sum += (middle - mean) * (middle - mean) * static_cast<double>(bucket.count);
    }
    return histogram.empty() ? 0 : std::sqrt(sum / static_cast<double>(histogram.count()));
}

}  // namespace

std::string hgrmText(const Histogram& histogram) {
    std::string out = "       Value     Percentile TotalCount 1/(1-Percentile)\n\n";
    const auto total = static_cast<double>(histogram.count());
    double next = 0;  // percentile of the next line
    std::uint64_t seen = 0;
    for (const auto& bucket : histogram.buckets()) {
        seen += bucket.count;
        const double reached = 100.0 * static_cast<double>(seen) / total;
        const auto value = static_cast<double>(std::min(bucket.high, histogram.max()));
        while (next <= reached && next < 100 && seen < histogram.count()) {
            out += row(value, next / 100, seen) + ' ' + right(plain(1 / (1 - next / 100), 2), 14) + '\n';
            const double halfDistance = std::pow(2, std::floor(std::log2(100 / (100 - next))) + 1);
            next += 100 / (kTicksPerHalf * halfDistance);
        }
        if (seen == histogram.count()) {
            if (next <= 0)
                out += row(value, 0, seen) + ' ' + right(plain(1, 2), 14) + '\n';
            out += row(static_cast<double>(histogram.max()), 1, seen) + '\n';
        }
    }
    out +=
        "#[Mean    = " + inMs(histogram.mean()) + ", StdDeviation   = " + inMs(deviation(histogram)) + "]\n";
    out += "#[Max     = " + inMs(static_cast<double>(histogram.max())) +
           ", Total count    = " + right(std::to_string(histogram.count()), 12) + "]\n";
    // Its layout: unit 1 ns, three digits, up to an hour.
    out += "#[Buckets = " + right("32", 12) + ", SubBuckets     = " + right("2048", 12) + "]\n";
    return out;
}

}  // namespace bakeoff::core
