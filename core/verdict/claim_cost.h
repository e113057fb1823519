// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/verdict/claim_check.h"

namespace bakeoff::core {

/// A claim about requests a second, held to what a request costs: CPU time per request where both servers
/// were asked for the same rate, or the same share of their ceilings. It stands still where throughput moves
/// by a tenth, and no ceiling of the generator's bounds it. `measured` is how many times as many requests the
/// same CPU time answers, against the best claimed row of another alternative that was measured so. Nothing
/// for other claims, and where no such pair was measured on a quiet machine.
std::optional<ClaimRatio> costRatio(const Study& study, const Claim& claim,
                                    const std::vector<CaseSummary>& cases);

}  // namespace bakeoff::core
