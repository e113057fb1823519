// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string_view>

#include "core/mcda/matrix.h"

namespace bakeoff::core {

/// Ways to put criteria on one scale (Hwang and Yoon 1981, ch. 2; Celen 2014, Informatica 25(2)). All of them
/// look at the alternatives at hand, so adding one can change the rest: the main model uses fixed anchors
/// (core/mcda/value_function.h) and these serve second opinions and published cases.
enum class Normalisation {
    None,              ///< raw values
    Sum,               ///< x / column sum, direction kept
    SumInverse,        ///< costs as 1/x first, then x / column sum
    MaxRatio,          ///< benefit x / max, cost min / x
    Max,               ///< benefit x / max, cost 1 - x / max
    MinMax,            ///< (x - min) / (max - min), costs reversed; a constant column is 1 throughout
    Vector,            ///< x / Euclidean norm, direction kept
    VectorReversed,    ///< x / Euclidean norm, costs as 1 minus that
    Logarithmic,       ///< ln x / ln of the column's product, costs as (1 - that) / (m - 1)
    Nonlinear,         ///< benefit (x / max)^2, cost (min / x)^3
    EnhancedAccuracy,  ///< 1 minus the distance to the best over the column's sum of distances
    ZavadskasTurskis,  ///< 1 - |best - x| / best
};

/// By the name that cases use: none, sum, sum_inv, max_ratio (linear), max, minmax (min-max), vector,
/// vector_reversed, logarithmic, nonlinear, enhanced_accuracy, zavadskas_turskis. Only the first word counts,
/// so that a remark may follow it. Errors: InvalidArgument naming all of them.
Result<Normalisation> findNormalisation(std::string_view name);

/// The matrix on one scale. Objectives are all Max afterwards unless the direction is kept. Errors:
/// InvalidArgument with the place of the value that the formula has no answer for (a zero to divide by, a
/// negative value under a ratio).
Result<DecisionMatrix> normalise(const DecisionMatrix& matrix, Normalisation how);

}  // namespace bakeoff::core
