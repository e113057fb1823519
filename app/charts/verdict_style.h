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

/// How lists and buttons show what a verdict comes to: a colour, and a sign for those who do not see it.
struct StandingStyle {
    core::ClaimStanding standing;
    PlotTheme::Role role;
    const char* sign;
};

inline constexpr std::array kStandingStyles{
    StandingStyle{core::ClaimStanding::Holds, PlotTheme::Role::Good, "✓"},
    StandingStyle{core::ClaimStanding::Differs, PlotTheme::Role::Measured, "≈"},
    StandingStyle{core::ClaimStanding::Refuted, PlotTheme::Role::Bad, "✗"},
    StandingStyle{core::ClaimStanding::Open, PlotTheme::Role::Muted, "?"},
};

inline const StandingStyle& styleOf(core::ClaimStanding standing) {
    return kStandingStyles[static_cast<std::size_t>(standing == core::ClaimStanding::Holds     ? 0
                                                    : standing == core::ClaimStanding::Differs ? 1
                                                    : standing == core::ClaimStanding::Refuted ? 2
                                                                                               : 3)];
}

}  // namespace bakeoff::app
