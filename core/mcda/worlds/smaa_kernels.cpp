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
BAKEOFF_WITHIN void rankCounted(const double* scores, double tolerance, std::int64_t* ranks,
                                std::int64_t* wins, std::size_t alternatives, Count lanes) {
    for (std::size_t a = 0; a < alternatives; ++a) {
        double bar[kLanes];
        std::int64_t above[kLanes] = {};
        for (std::size_t i = 0; i < lanes; ++i)
            bar[i] = scores[a * kLanes + i] + tolerance;
        for (std::size_t b = 0; b < alternatives; ++b) {
            if (a == b)
                continue;
            const double* other = scores + b * kLanes;
            std::int64_t won = 0;
            for (std::size_t i = 0; i < lanes; ++i) {
                const std::int64_t one = other[i] > bar[i] ? 1 : 0;
                above[i] += one;
                won += one;
            }
            wins[b * alternatives + a] += won;
        }
        std::copy(above, above + kLanes, ranks + a * kLanes);
    }
}

}  // namespace

BAKEOFF_WIDE void negativeLogs(double* x, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        x[i] = -logOf(x[i]);
}

BAKEOFF_WIDE void divideByLaneSums(double* x, std::size_t columns) {
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

BAKEOFF_WIDE void scoreLanes(const double* weights, const double* values, double* scores,
                             std::size_t alternatives, std::size_t criteria) {
    for (std::size_t a = 0; a < alternatives; ++a) {
        double sum[kLanes] = {};
        for (std::size_t c = 0; c < criteria; ++c) {
            const double x = values[a * criteria + c];
            for (std::size_t i = 0; i < kLanes; ++i)
                sum[i] += weights[c * kLanes + i] * x;
        }
        std::copy(sum, sum + kLanes, scores + a * kLanes);
    }
}

BAKEOFF_WIDE void scoreLanesEach(const double* weights, const double* values, double* scores,
                                 std::size_t alternatives, std::size_t criteria) {
    for (std::size_t a = 0; a < alternatives; ++a) {
        double sum[kLanes] = {};
        for (std::size_t c = 0; c < criteria; ++c) {
            const double* x = values + (a * criteria + c) * kLanes;
            for (std::size_t i = 0; i < kLanes; ++i)
                sum[i] += weights[c * kLanes + i] * x[i];
        }
        std::copy(sum, sum + kLanes, scores + a * kLanes);
    }
}

BAKEOFF_WIDE void rankLanes(const double* scores, double tolerance, std::int64_t* ranks, std::int64_t* wins,
                            std::size_t alternatives, std::size_t lanes) {
    if (lanes == kLanes)
        rankCounted(scores, tolerance, ranks, wins, alternatives,
                    std::integral_constant<std::size_t, kLanes>());
    else
        rankCounted(scores, tolerance, ranks, wins, alternatives, lanes);
}

}  // namespace bakeoff::core
