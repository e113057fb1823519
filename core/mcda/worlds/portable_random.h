// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <vector>

namespace bakeoff::core {

/// Random numbers and the functions they need, made of additions, multiplications, divisions and square roots
/// alone. IEEE 754 rounds those alike everywhere, while each C library has its own last bit of log and exp:
/// the same seed gives the same numbers on every machine. core/CMakeLists.txt keeps the compiler from
/// contracting them into fused operations.

/// Natural logarithm of a positive normal number; error below 1 ulp (the algorithm of Sun's fdlibm, e_log.c).
double portableLog(double x);
/// Exponential function, 0 below -708 and clamped above 709; error of a few ulp.
double portableExp(double x);

/// xoshiro256++ (Blackman and Vigna 2021, ACM TOMS 47(4)), seeded through SplitMix64.
class PortableRandom {
public:
    explicit PortableRandom(std::uint64_t seed);

    std::uint64_t next() {
        const std::uint64_t result = rotated(m_state[0] + m_state[3], 23) + m_state[0];
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = rotated(m_state[3], 45);
        return result;
    }
    /// Uniform in (0, 1): never 0, so that its logarithm exists.
    double uniform() { return (static_cast<double>(next() >> 12) + 0.5) * 0x1p-52; }
    /// Uniform in 0 .. bound - 1; bound > 0.
    std::size_t below(std::size_t bound) {
        return static_cast<std::size_t>(uniform() * static_cast<double>(bound));
    }
    /// Mean 1.
    double exponential() { return -portableLog(uniform()); }
    /// Mean 0, standard deviation 1 (Marsaglia's polar method).
    double normal();

private:
    static std::uint64_t rotated(std::uint64_t x, int bits) { return (x << bits) | (x >> (64 - bits)); }

    std::uint64_t m_state[4];
    double m_spare = 0;
    bool m_hasSpare = false;
};

}  // namespace bakeoff::core
