// SPDX-License-Identifier: GPL-3.0-only
#include "core/mcda/worlds/portable_random.h"

#include <cmath>

#include "core/mcda/worlds/portable_log.h"

namespace bakeoff::core {
double portableLog(double x) {
    return logOf(x);
}

double portableExp(double x) {
    if (!(x > -708))
        return 0;
    if (x > 709)
        x = 709;
    const double k = std::floor(x * 1.44269504088896338700 + 0.5);
    const double r = (x - k * kLn2High) - k * kLn2Low;
    // |r| <= 0.35: the Taylor series to the 14th power is exact to double precision there.
    double sum = 1;
    for (int n = 14; n >= 1; --n)
        sum = 1 + r * sum / n;
    return std::ldexp(sum, static_cast<int>(k));
}

PortableRandom::PortableRandom(std::uint64_t seed) {
    for (auto& word : m_state) {
        seed += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = seed;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        word = z ^ (z >> 31);
    }
}

double PortableRandom::normal() {
    if (m_hasSpare) {
        m_hasSpare = false;
        return m_spare;
    }
    for (;;) {
        const double u = 2 * uniform() - 1;
        const double v = 2 * uniform() - 1;
        const double square = u * u + v * v;
        if (square >= 1 || square <= 0)
            continue;
        const double scale = std::sqrt(-2 * portableLog(square) / square);
        m_spare = v * scale;
        m_hasSpare = true;
        return u * scale;
    }
}

}  // namespace bakeoff::core
