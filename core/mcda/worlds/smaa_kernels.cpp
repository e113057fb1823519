// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/worlds/smaa_kernels.h"

#include <algorithm>
#include <type_traits>

#include "core/mcda/worlds/portable_log.h"

// The loader picks the clone; sanitizers are not ready when it does.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define BAKEOFF_WIDE __attribute__((target_clones("avx2", "default")))
#define BAKEOFF_WITHIN inline __attribute__((always_inline))
#else
#define BAKEOFF_WIDE
#define BAKEOFF_WITHIN inline
#endif

namespace bakeoff::core {
namespace {

constexpr std::size_t kLanes = kSmaaLanes;

/// A count that is a constant makes vector instructions without a remainder.
template <typename Count>
BAKEOFF_WITHIN void rankCounted(std::span<const double> scores, double tolerance,
                                std::span<std::int64_t> ranks, std::span<std::int64_t> wins, Count lanes) {
    const std::size_t alternatives = scores.size() / kLanes;
    for (std::size_t a = 0; a < alternatives; ++a) {
        double bar[kLanes];
        std::int64_t above[kLanes] = {};
        for (std::size_t i = 0; i < lanes; ++i)
            bar[i] = scores[a * kLanes + i] + tolerance;
        for (std::size_t b = 0; b < alternatives; ++b) {
            if (a == b)
                continue;
            const double* other = scores.data() + b * kLanes;
            std::int64_t won = 0;
            for (std::size_t i = 0; i < lanes; ++i) {
                const std::int64_t one = other[i] > bar[i] ? 1 : 0;
                above[i] += one;
                won += one;
            }
            wins[b * alternatives + a] += won;
        }
        std::copy(above, above + kLanes, ranks.data() + a * kLanes);
    }
}

}  // namespace

BAKEOFF_WIDE void negativeLogs(std::span<double> x) {
    for (double& value : x)
        value = -logOf(value);
}

BAKEOFF_WIDE void divideByLaneSums(std::span<double> x) {
    const std::size_t columns = x.size() / kLanes;
    double sum[kLanes] = {};
    for (std::size_t c = 0; c < columns; ++c) {
        for (std::size_t i = 0; i < kLanes; ++i)
            sum[i] += x[c * kLanes + i];
    }
    for (std::size_t i = 0; i < kLanes; ++i)
        sum[i] = 1 / sum[i];
    for (std::size_t c = 0; c < columns; ++c) {
        for (std::size_t i = 0; i < kLanes; ++i)
            x[c * kLanes + i] *= sum[i];
    }
}

BAKEOFF_WIDE void scoreLanes(std::span<const double> weights, const Matrix& values,
                             std::span<double> scores) {
    for (std::size_t a = 0; a < values.rows(); ++a) {
        double sum[kLanes] = {};
        for (std::size_t c = 0; c < values.columns(); ++c) {
            const double x = values(a, c);
            for (std::size_t i = 0; i < kLanes; ++i)
                sum[i] += weights[c * kLanes + i] * x;
        }
        std::copy(sum, sum + kLanes, scores.data() + a * kLanes);
    }
}

BAKEOFF_WIDE void scoreLanesEach(std::span<const double> weights, std::span<const double> values,
                                 std::span<double> scores) {
    const std::size_t criteria = weights.size() / kLanes;
    for (std::size_t a = 0; a < scores.size() / kLanes; ++a) {
        double sum[kLanes] = {};
        for (std::size_t c = 0; c < criteria; ++c) {
            const double* x = values.data() + (a * criteria + c) * kLanes;
            for (std::size_t i = 0; i < kLanes; ++i)
                sum[i] += weights[c * kLanes + i] * x[i];
        }
        std::copy(sum, sum + kLanes, scores.data() + a * kLanes);
    }
}

BAKEOFF_WIDE void rankLanes(std::span<const double> scores, double tolerance, std::span<std::int64_t> ranks,
                            std::span<std::int64_t> wins, std::size_t lanes) {
    if (lanes == kLanes)
        rankCounted(scores, tolerance, ranks, wins, std::integral_constant<std::size_t, kLanes>());
    else
        rankCounted(scores, tolerance, ranks, wins, lanes);
}

}  // namespace bakeoff::core
