// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cmath>

#include "core/mcda/worlds/portable_random.h"

namespace bakeoff::core {

/// The normal distribution, the same on every machine.
inline double normalDensity(double z) {
    return 0.3989422804014327 * portableExp(-z * z / 2);
}

/// How likely a normal value is below z: Abramowitz and Stegun 1964, 26.2.17, error below 7.5e-8.
inline double normalBelow(double z) {
    const double t = 1 / (1 + 0.2316419 * std::fabs(z));
    const double tail =
        normalDensity(z) * t *
        (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return z > 0 ? 1 - tail : tail;
}

}  // namespace bakeoff::core
