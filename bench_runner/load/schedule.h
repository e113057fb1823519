// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cmath>
#include <cstdint>

namespace bakeoff::bench {

/// When the requests of one thread of an open loop are due: every `threads`th of a constant rate. A due time
/// is computed from its number, never from the one before, so that no error adds up. Thread: the engine's.
class ConstantRate {
public:
    ConstantRate(double ratePerS, int thread, int threads)
        : m_gapNs(1e9 / ratePerS), m_first(thread), m_step(threads), m_next(thread) {}

    /// Begins anew at `baseNs`: request number 0 is due then.
    void begin(std::int64_t baseNs) {
        m_baseNs = baseNs;
        m_next = m_first;
    }
    /// When the next request is due (steady clock).
    [[nodiscard]] std::int64_t due() const {
        return m_baseNs + static_cast<std::int64_t>(std::llround(static_cast<double>(m_next) * m_gapNs));
    }
    void advance() { m_next += m_step; }

private:
    double m_gapNs;
    std::int64_t m_baseNs = 0;
    std::int64_t m_first;
    std::int64_t m_step;
    std::int64_t m_next;
};

}  // namespace bakeoff::bench
