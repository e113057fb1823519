// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/anytime_mean.h"

#include <cmath>
#include <limits>

#include "core/mcda/worlds/portable_random.h"

namespace bakeoff::core {
namespace {

/// Differences that matter are some ten times the spread of a trial.
constexpr double kEffectVariance = 100;

}  // namespace

double anytimeMeanReach(std::size_t count, double deviation, double alpha) {
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    if (count < 2)
        return kInfinite;
    const auto n = static_cast<double>(count);
    const double freedom = n - 1;
    const double r = 1 + n * kEffectVariance;
    // ((1 + t^2/v) / (1 + t^2/(v r)))^((v+1)/2) / sqrt(r) = 1 / alpha, solved for t^2/v.
    const double a = portableExp((portableLog(r) / 2 - portableLog(alpha)) * 2 / (freedom + 1));
    if (!(a < r))
        return kInfinite;
    const double u = (a - 1) / (1 - a / r);
    return std::sqrt(u * freedom / n) * deviation;
}

}  // namespace bakeoff::core
