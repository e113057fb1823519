// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/bench/catalogue.h"
#include "core/decision/decision.h"
#include "core/study/study.h"

namespace bakeoff::core {

/// What is often wanted to be run, as (workload, subject), each once and in the study's order.
using PlanCases = std::vector<std::pair<std::string, std::string>>;

/// Everything that the study claims a figure of and that the catalogue can measure.
PlanCases claimedCases(const Study& study, const std::vector<Subject>& catalogue);

/// What can still change the recommendation, see Decision::toFindOut; most valuable first.
PlanCases decisiveCases(const Decision& decision, const std::vector<Subject>& catalogue);

/// One subject of each alternative at the one workload for which most alternatives have a claim: enough to
/// see what a run gives.
PlanCases quickCases(const Study& study, const std::vector<Subject>& catalogue);

}  // namespace bakeoff::core
