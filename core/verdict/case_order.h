// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// Puts cases into the order of the job's document (Job as JSON), in which they were asked for. Trials come
/// in an order that is drawn for every round, and tables should not. What the job lacks keeps its place
/// at the end.
void orderLike(std::vector<CaseSummary>& cases, const Json& job);

}  // namespace bakeoff::core
