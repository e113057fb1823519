// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <bit>
#include <cstdint>

namespace bakeoff::core {

inline constexpr double kLn2High = 6.93147180369123816490e-01;
inline constexpr double kLn2Low = 1.90821492927058770002e-10;

/// portableLog() for loops that are to be made of vector instructions. log(m * 2^k) for x = m * 2^k with m in
/// [sqrt(1/2), sqrt(2)): no branches, no table.
inline double logOf(double x) {
    constexpr std::uint64_t kMantissa = 0x000fffffffffffffULL;
    constexpr std::uint64_t kSqrtHalf = 0x3fe6a09e667f3bcdULL;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    // Moving the exponent's step from 1 to sqrt(1/2) centres the mantissa around 1.
    const std::uint64_t moved = bits + (0x3ff0000000000000ULL - kSqrtHalf);
    const auto k = static_cast<std::int32_t>(moved >> 52) - 1023;
    const double m = std::bit_cast<double>((moved & kMantissa) + kSqrtHalf);
    const double f = m - 1;
    const double s = f / (2 + f);
    const double z = s * s;
    const double w = z * z;
    const double even =
        w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    const double odd =
        z * (6.666666666666735130e-01 +
             w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    const double half = 0.5 * f * f;
    const auto exponent = static_cast<double>(k);
    return s * (half + even + odd) + exponent * kLn2Low - half + f + exponent * kLn2High;
}

}  // namespace bakeoff::core
