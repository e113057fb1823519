// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/charts/figure.h"
#include "app/charts/study_colors.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::app {

/// Each claim's measured ratio divided by its claimed ratio on a logarithmic axis: 1 is what the source says.
/// The verdict is told by marker shape, and by colour too where no colours say whose claim it is. Claims
/// without a ratio have no row.
Figure claimsFigure(const std::vector<core::ClaimCheck>& checks, const StudyColors* colors = nullptr);

/// Which of `checks` each row of that figure is about.
std::vector<int> claimsFigureRows(const std::vector<core::ClaimCheck>& checks);

}  // namespace bakeoff::app
