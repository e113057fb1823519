// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "core/measure/histogram.h"

namespace bakeoff::core {

/// A histogram as HdrHistogram's outputPercentileDistribution() writes it (".hgrm"), in milliseconds, five
/// lines per half distance to 100 %: what the HdrHistogram plotter and its kin read. An empty histogram gives
/// the head and the foot alone.
std::string hgrmText(const Histogram& histogram);

}  // namespace bakeoff::core
