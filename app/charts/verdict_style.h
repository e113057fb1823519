// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>

#include "app/charts/figure.h"
#include "core/verdict/claim_verdict.h"

namespace bakeoff::app {

/// How charts show a verdict: by colour and, for those who do not see it, by the marker's shape.
struct VerdictStyle {
    core::ClaimVerdict verdict;
    PlotTheme::Role role;
    Marker marker;
};

/// In the order of the legend.
inline constexpr std::array kVerdictStyles{
    VerdictStyle{core::ClaimVerdict::Reproduced, PlotTheme::Role::Good, Marker::Square},
    VerdictStyle{core::ClaimVerdict::RatioHolds, PlotTheme::Role::Good, Marker::Circle},
    VerdictStyle{core::ClaimVerdict::FactorDiffers, PlotTheme::Role::Measured, Marker::Diamond},
    VerdictStyle{core::ClaimVerdict::Exaggerated, PlotTheme::Role::Measured, Marker::Triangle},
    VerdictStyle{core::ClaimVerdict::Understated, PlotTheme::Role::Measured, Marker::Plus},
    VerdictStyle{core::ClaimVerdict::Contradicted, PlotTheme::Role::Bad, Marker::Cross},
    VerdictStyle{core::ClaimVerdict::Inconclusive, PlotTheme::Role::Muted, Marker::Ring},
    VerdictStyle{core::ClaimVerdict::Withheld, PlotTheme::Role::Muted, Marker::Tick},
};

}  // namespace bakeoff::app
