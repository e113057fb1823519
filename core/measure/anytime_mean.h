// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>

namespace bakeoff::core {

/// Half of an interval for the mean of normally distributed values of unknown spread that may be looked at
/// after every value, and stopped by: in all but a share `alpha` of series of any length it holds the mean at
/// every moment. `deviation` is the values' standard deviation (of n - 1). The Bayes factor of a t statistic
/// with a normal prior of variance g on the effect and the right Haar prior on the spread (Rouder et al.
/// 2009, Psychonomic Bulletin & Review 16(2), eq. 2 with g fixed) is a test martingale whatever the spread
/// (Lai 1976, Annals of Statistics 4(2); Wang and Ramdas 2025, Sequential Analysis 44(1)), so that it exceeds
/// 1 / alpha with a chance of at most alpha (Ville 1939); the interval inverts it. Infinite below two values,
/// and as long as so few cannot tell. The same on every machine.
double anytimeMeanReach(std::size_t count, double deviation, double alpha);

}  // namespace bakeoff::core
