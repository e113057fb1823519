// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/study/study.h"

namespace bakeoff::core {

/// Figures of a source that cannot all be true, whatever machine they are from.
struct ClaimConflict {
    std::vector<std::string> claims;  ///< ids
    double factor = 1;                ///< by how much they miss each other, above 1
    Message explanation;
};

/// Claims held against each other, row by row (one subject at one workload and size); nothing is measured:
/// - Little's law (1961): connections that are kept busy wait connections / rate on average. A stated mean
/// that
///   is another, or a stated percentile below that, contradicts the rate.
/// - n items at a rate take n / rate.
/// In the study's order. Linear in the claims of a row.
std::vector<ClaimConflict> findClaimConflicts(const Study& study);

}  // namespace bakeoff::core
