// SPDX-License-Identifier: GPL-3.0-only
#include "core/interchange/hgrm.h"

#include <cmath>
#include <cstdio>

namespace bakeoff::core {
namespace {

constexpr double kNsPerMs = 1e6;
constexpr int kTicksPerHalf = 5;

template <typename... Values>
std::string line(const char* format, Values... values) {
    char text[160];
    std::snprintf(text, sizeof text, format, values...);
    return text;
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
        const double value = static_cast<double>(std::min(bucket.high, histogram.max())) / kNsPerMs;
        const auto count = static_cast<unsigned long long>(seen);
        while (next <= reached && next < 100 && seen < histogram.count()) {
            out += line("%12.6f %2.12f %10llu %14.2f\n", value, next / 100, count, 1 / (1 - next / 100));
            const double halfDistance = std::pow(2, std::floor(std::log2(100 / (100 - next))) + 1);
            next += 100 / (kTicksPerHalf * halfDistance);
        }
        if (seen == histogram.count()) {
            if (next <= 0)
                out += line("%12.6f %2.12f %10llu %14.2f\n", value, 0.0, count, 1.0);
            out +=
                line("%12.6f %2.12f %10llu\n", static_cast<double>(histogram.max()) / kNsPerMs, 1.0, count);
        }
    }
    out += line("#[Mean    = %12.6f, StdDeviation   = %12.6f]\n", histogram.mean() / kNsPerMs,
                deviation(histogram) / kNsPerMs);
    out += line("#[Max     = %12.6f, Total count    = %12llu]\n",
                static_cast<double>(histogram.max()) / kNsPerMs,
                static_cast<unsigned long long>(histogram.count()));
    // Its layout: unit 1 ns, three digits, up to an hour.
    out += line("#[Buckets = %12d, SubBuckets     = %12d]\n", 32, 2048);
    return out;
}

}  // namespace bakeoff::core
