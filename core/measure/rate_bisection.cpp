// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/rate_bisection.h"

#include <cmath>

namespace bakeoff::core {
namespace {

constexpr double kGrowth = 1.5;
constexpr double kMostAbove = 10;
constexpr double kMostBelow = 100;

}  // namespace

RateBisection::RateBisection(double guess, double resolution) : m_guess(guess), m_resolution(resolution) {}

std::optional<double> RateBisection::next() const {
    if (!m_within && !m_beyond)
        return m_guess;
    if (!m_within)
        return *m_beyond / 2 >= m_guess / kMostBelow ? std::optional(*m_beyond / 2) : std::nullopt;
    if (!m_beyond)
        return *m_within * kGrowth <= m_guess * kMostAbove ? std::optional(*m_within * kGrowth)
                                                           : std::nullopt;
    return *m_beyond > *m_within * (1 + m_resolution) ? std::optional(std::sqrt(*m_within * *m_beyond))
                                                      : std::nullopt;
}

void RateBisection::tell(bool holds) {
    if (const auto tried = next())
        (holds ? m_within : m_beyond) = tried;
}

}  // namespace bakeoff::core
