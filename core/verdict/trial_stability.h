// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <vector>

#include "core/measure/trial_result.h"

namespace bakeoff::core {

/// Positions of the values that lie far from the others: modified z-score above 3.5 (Iglewicz and Hoaglin
/// 1993), by the median absolute deviation, or by the mean one when more than half of the values are equal.
/// None below four values.
std::vector<std::size_t> outliers(const std::vector<double>& values);

/// (third quartile - first quartile) / median; 0 below two values or without a median above zero.
double relativeSpread(const std::vector<double>& values);

/// What is odd about the values of several trials, in the order in which they were taken (V6): few_trials,
/// outliers, slow_first, drift, spread. Empty when nothing is. None of them fails a trial.
std::vector<ValidityCheck> checkTrialStability(const std::vector<double>& values);

}  // namespace bakeoff::core
