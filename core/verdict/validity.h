// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// The checks that only all results of a run together allow, added to each case that was measured: stability
/// over its trials (V6), common_ceiling (V4, servers under load) and fairness (V7) among the cases of a
/// workload. A case with a check that failed is shown and marked, and ranks nothing: see
/// CaseSummary::rejected().
void checkCases(std::vector<CaseSummary>& cases);

}  // namespace bakeoff::core
