// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>

#include "core/answers/weight_statement.h"

namespace bakeoff::core {

// Elicitation by pairs of options that differ in two scenarios alone, each the best at one of them and the
// weakest at the other (PAPRIKA: Hansen and Ombler 2008, J. Multi-Criteria Decision Analysis 15(3-4)). Who
// takes the option that is best at the first says that the first weighs no less than the second: an
// inequality between weights, and no number that nobody meant.

/// What the reader took.
enum class Taken { First, Second, Equal };

/// By how much two weights that are "equal" may still differ: each way, as a factor.
inline constexpr double kEqualWithin = 1.25;
/// By how much a figure that was estimated ("5 ms are worth 40 MB") may be off: each way, as a factor.
inline constexpr double kEstimateWithin = 1.5;

RatioBand bandOf(Taken taken);
/// Around a ratio above 0 that was estimated.
RatioBand bandAround(double ratio);

/// Keeps what was said of the two, instead of what was said of them before.
void sayTradeoff(WeightStatement& statement, const std::string& first, const std::string& second,
                 RatioBand band);
void takeTradeoffBack(WeightStatement& statement, const std::string& first, const std::string& second);
/// How many times as important `first` is as `second`; none when nothing was said of the two.
std::optional<RatioBand> tradeoffOf(const WeightStatement& statement, const std::string& first,
                                    const std::string& second);

}  // namespace bakeoff::core
