// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>

#include "core/study/study.h"
#include "core/study/study_checks.h"

namespace bakeoff::core {

/// Between these, in base units, lies every figure that anybody can have measured: 1e21 ns are thirty
/// thousand years, 1e-9 bytes or requests a second nothing.
inline constexpr double kLargestFigure = 1e21;
inline constexpr double kSmallestFigure = 1e-9;

/// Reads metric, value, upper value and unit of an entry of "claims" into `out`. A figure must be comparable
/// with what a run of the workload will measure.
void readFigure(const JsonNode& node, Claim& out);

/// Reads "parameters", the size or load that a figure is of, by name.
std::map<std::string, double> readParameters(const JsonNode& node);

}  // namespace bakeoff::core
