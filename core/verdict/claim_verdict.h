// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>

#include "core/base/message.h"
#include "core/base/names.h"
#include "core/measure/statistics.h"

namespace bakeoff::core {

/// What a measurement on this machine says about one figure of a study. Absolute figures do not travel
/// between machines, so the ratio to another row is what most claims are held to.
enum class ClaimVerdict {
    NotMeasured,    ///< nothing was run yet
    NotComparable,  ///< cannot be run or compared here; the explanation says why
    Withheld,       ///< the machine was busy with other work
    Inconclusive,   ///< too few trials, or an interval that allows several of the verdicts below
    Reproduced,     ///< the figure itself: the whole interval lies within the margin around it
    RatioHolds,     ///< the whole interval of the ratio lies within the margin around the claimed one
    FactorDiffers,  ///< the same side is ahead, by another factor
    Exaggerated,    ///< the same side is ahead, by less than half of the claimed factor
    Understated,    ///< the same side is ahead, by more than twice the claimed factor
    Contradicted    ///< the other side is ahead, none is, or the factor is out by more than five
};

/// What a verdict comes to, for counts and colours.
enum class ClaimStanding { Open, Holds, Differs, Refuted };

struct ClaimVerdictRow {
    ClaimVerdict verdict;
    const char* name;  ///< in JSON
    Sentence title;    ///< for people
    ClaimStanding standing;
};

inline constexpr std::array kClaimVerdicts{
    ClaimVerdictRow{ClaimVerdict::NotMeasured, "not_measured", SAY("not measured"), ClaimStanding::Open},
    ClaimVerdictRow{ClaimVerdict::NotComparable, "not_comparable", SAY("not comparable"),
                    ClaimStanding::Open},
    ClaimVerdictRow{ClaimVerdict::Withheld, "withheld", SAY("withheld"), ClaimStanding::Open},
    ClaimVerdictRow{ClaimVerdict::Inconclusive, "inconclusive", SAY("inconclusive"), ClaimStanding::Open},
    ClaimVerdictRow{ClaimVerdict::Reproduced, "reproduced", SAY("reproduced"), ClaimStanding::Holds},
    ClaimVerdictRow{ClaimVerdict::RatioHolds, "ratio_holds", SAY("ratio holds"), ClaimStanding::Holds},
    ClaimVerdictRow{ClaimVerdict::FactorDiffers, "factor_differs", SAY("factor differs"),
                    ClaimStanding::Differs},
    ClaimVerdictRow{ClaimVerdict::Exaggerated, "exaggerated", SAY("exaggerated"), ClaimStanding::Differs},
    ClaimVerdictRow{ClaimVerdict::Understated, "understated", SAY("understated"), ClaimStanding::Differs},
    ClaimVerdictRow{ClaimVerdict::Contradicted, "contradicted", SAY("contradicted"), ClaimStanding::Refuted},
};

constexpr auto namesOf(ClaimVerdict) {
    std::array<Name<ClaimVerdict>, kClaimVerdicts.size()> names{};
    for (std::size_t i = 0; i < kClaimVerdicts.size(); ++i)
        names[i] = {kClaimVerdicts[i].verdict, kClaimVerdicts[i].name};
    return names;
}

Message claimVerdictTitle(ClaimVerdict verdict);
ClaimStanding standingOf(ClaimVerdict verdict);

/// The bounds that verdicts are made by, as factors. A confirmation is an equivalence test (Schuirmann 1987):
/// the whole interval has to lie within the margin, so a measurement that says little confirms nothing.
struct ClaimBounds {
    double margin = 1.25;       ///< "holds": within claimed / margin to claimed x margin
    double noDifference = 1.1;  ///< an interval within 1 / this to this is no difference
    double exaggerated = 2;
    double contradicted = 5;
    double floor = 0;  ///< share below which the run tells no difference, see SelfTest::floor()

    /// Whether the interval reaches so near to 1 that neither side is ahead of the other for certain.
    [[nodiscard]] bool nobodyAhead(const Interval& ratio) const {
        return ratio.low <= 1 + floor && ratio.high >= 1 / (1 + floor);
    }
};

/// What the interval of a measured ratio says about a claimed one; both are above zero and of the same two
/// rows. RatioHolds, FactorDiffers, Exaggerated, Understated, Contradicted or Inconclusive: an interval that
/// holds 1, or comes nearer to it than the run can tell, decides nothing, unless it is narrow enough to say
/// that there is no difference.
ClaimVerdict judgeRatio(double claimed, const Interval& measured, const ClaimBounds& bounds = {});

/// The same of a figure that travels between machines, such as the bytes of an object: Reproduced instead of
/// RatioHolds, and there is no side to be ahead. Exaggerated: the source says too much; Understated: too
/// little. An end of `claimed` that is 0 or infinite bounds nothing ("at most", "at least").
ClaimVerdict judgeFigure(const Interval& claimed, const Interval& measured, const ClaimBounds& bounds = {});

}  // namespace bakeoff::core
