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

/// What is run where nobody has chosen: what the study claims figures of; of a study without such claims,
/// what its evidence asks for; of one that asks for nothing either, everything. `workloads` leaves the others
/// out, and each of them is looked at by itself, so that a workload that was asked for is never left out
/// because the source claims nothing of it. The window and the command line begin with this.
PlanCases firstCases(const Study& study, const std::vector<Subject>& catalogue,
                     const std::vector<std::string>& workloads = {});

/// Everything that the study has evidence rules for and that the catalogue can measure.
PlanCases evidenceCases(const Study& study, const std::vector<Subject>& catalogue);

/// What can still change the recommendation, see Decision::toFindOut; most valuable first.
PlanCases decisiveCases(const Decision& decision, const std::vector<Subject>& catalogue);

/// One subject of each alternative at the one workload for which most alternatives have a claim: enough to
/// see what a run gives.
PlanCases quickCases(const Study& study, const std::vector<Subject>& catalogue);

}  // namespace bakeoff::core
