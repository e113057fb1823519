// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cmath>
#include <cstdint>

#include "core/measure/statistics.h"

namespace bakeoff::bench {

/// When the requests of one thread of an open loop are due. Thread: the engine's.
/// - Evenly: every `threads`th of a constant rate. A due time is computed from its number, never from the one
///   before, so that no error adds up.
/// - At random: a Poisson process of this thread's share of the rate, which those of all threads add up to.
/// The
///   same for the same seed, from each begin() on.
class Arrivals {
public:
    struct Options {
        double ratePerS = 1;  ///< of all threads together
        int thread = 0;
        int threads = 1;
        bool random = false;
        std::uint64_t seed = 1;
    };

    explicit Arrivals(const Options& options)
        : m_gapNs(1e9 / options.ratePerS),
          m_first(options.thread),
          m_step(options.threads),
          m_next(options.thread),
          m_isRandom(options.random),
          m_seed(streamSeed(options)),
          m_random(m_seed) {}

    /// Begins again at `baseNs`: evenly, request number 0 is due then.
    void begin(std::int64_t baseNs) {
        m_baseNs = baseNs;
        m_next = m_first;
        m_sinceNs = 0;
        m_random = core::SeededRandom(m_seed);
        if (m_isRandom)
            drawGap();
        place();
    }
    /// When the next request is due (steady clock).
    [[nodiscard]] std::int64_t due() const { return m_dueNs; }
    void advance() {
        if (m_isRandom)
            drawGap();
        else
            m_next += m_step;
        place();
    }

private:
    /// Streams of neighbouring seeds and threads have nothing in common.
    static std::uint64_t streamSeed(const Options& options) {
        core::SeededRandom mix(options.seed);
        core::SeededRandom stream(mix.next() + static_cast<std::uint64_t>(options.thread));
        return stream.next();
    }
    void drawGap() { m_sinceNs -= m_gapNs * static_cast<double>(m_step) * std::log1p(-m_random.uniform()); }
    void place() {
        m_dueNs = m_baseNs + std::llround(m_isRandom ? m_sinceNs : static_cast<double>(m_next) * m_gapNs);
    }

    double m_gapNs;
    std::int64_t m_baseNs = 0;
    std::int64_t m_first;
    std::int64_t m_step;
    std::int64_t m_next;
    std::int64_t m_dueNs = 0;
    bool m_isRandom;
    std::uint64_t m_seed;
    core::SeededRandom m_random;
    double m_sinceNs = 0;  ///< of the next random one, from the base
};

}  // namespace bakeoff::bench
