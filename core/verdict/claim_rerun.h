// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/bench/catalogue.h"
#include "core/plan/plan.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::core {

/// What would have to be measured for the claims that `checks` leave open: of these ids, or of all when there
/// are none. In the study's order, each thing once. Errors: NotFound for a claim that the study does not have
/// (the message lists those that can be measured), InvalidArgument when nothing that can be measured is open.
Result<std::vector<ClaimRerun>> openReruns(const std::vector<ClaimCheck>& checks,
                                           const std::vector<std::string>& claims = {});

/// The profile whose sizes are those that published tables state, see allProfiles().
inline constexpr const char* kClaimsProfile = "standard";

/// One job that measures all of them, each at its own size: `request` says how long, how often and how; its
/// workloads, subjects, cases and parameters are replaced. Subjects that the catalogue does not have are left
/// out. Errors: InvalidArgument when none is left.
Result<Job> rerunJob(const std::vector<Subject>& catalogue, const std::vector<ClaimRerun>& reruns,
                     PlanRequest request);

}  // namespace bakeoff::core
