// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/study/study.h"

namespace bakeoff::core {

/// Whether less is better of what a claim states: by its metric, else by the words of its name ("lower is
/// better", "memory", "throughput"), else by its unit. Nothing where none of them says.
std::optional<bool> lowerIsBetter(const Claim& claim);

/// A claim beside the best of the other alternatives in its own table, by the source's own figures.
struct SourceRatio {
    std::string reference;  ///< id of the other claim
    double times = 1;       ///< this figure over the other, of ranges their lower ends
    std::optional<bool>
        ahead;  ///< whether this one is better; nothing where nobody can say, or they are equal
};

/// One for each claim, in the study's order; nothing where no other alternative has the same figure: under
/// the same heading, of the same name and kind of unit, for the same row and at the same size. The reference
/// is the best of them, or the first where the direction is not known. Linear in the claims.
std::vector<std::optional<SourceRatio>> sourceRatios(const Study& study);

}  // namespace bakeoff::core
