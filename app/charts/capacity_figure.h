// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/figure.h"
#include "core/capacity/capacity.h"
#include "core/study/study.h"

namespace bakeoff::app {

/// What each alternative costs a month over the peak load, both logarithmic: the typical cost, dotted what
/// the intervals allow, and lines at the reader's peak and at the break-even. A null report gives an empty
/// figure.
Figure capacityFigure(const core::Study& study, const core::CapacityReport* report);

}  // namespace bakeoff::app
