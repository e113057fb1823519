// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/claim_rerun.h"

#include <algorithm>

namespace bakeoff::core {

Result<std::vector<ClaimRerun>> openReruns(const std::vector<ClaimCheck>& checks,
                                           const std::vector<std::string>& claims) {
    for (const auto& id : claims) {
        const auto found =
            std::ranges::find(checks, id, [](const ClaimCheck& check) { return check.claim.id; });
        if (found != checks.end())
            continue;
        std::string known;
        for (const auto& check : checks)
            known += check.rerun ? (known.empty() ? "" : ", ") + check.claim.id : std::string();
        return Error{ErrorCode::NotFound, say("No claim \"%1\". These can be measured: %2.", id, known),
                     "claim"};
    }
    std::vector<ClaimRerun> reruns;
    for (const auto& check : checks) {
        const bool asked = claims.empty() || std::ranges::find(claims, check.claim.id) != claims.end();
        if (asked && check.rerun && std::ranges::find(reruns, *check.rerun) == reruns.end())
            reruns.push_back(*check.rerun);
    }
    if (reruns.empty())
        return Error{
            ErrorCode::InvalidArgument,
            SAY("Nothing that could be measured is open: each of these claims has its verdict, or cannot "
                "be measured here."),
            "claim"};
    return reruns;
}

Result<Job> rerunJob(const std::vector<Subject>& catalogue, const std::vector<ClaimRerun>& reruns,
                     PlanRequest request) {
    const bool selfTest = std::exchange(request.selfTest, false);
    std::optional<Job> job;
    for (const auto& rerun : reruns) {
        request.workloads = {rerun.workload};
        request.subjects.clear();
        request.cases.clear();
        for (const auto& subject : rerun.subjects)
            request.cases.emplace_back(rerun.workload, subject);
        request.parameters = rerun.parameters;
        auto made = makeJob(catalogue, request);
        if (!made)
            continue;  // none of its subjects is in the catalogue
        if (!job) {
            job = std::move(made).value();
            continue;
        }
        for (auto& item : made->cases) {
            if (std::ranges::find(job->cases, item) == job->cases.end())
                job->cases.push_back(std::move(item));
        }
    }
    if (!job)
        return Error{ErrorCode::InvalidArgument,
                     SAY("None of the subjects that these claims are about is available to run."), "claim"};
    // A workload's cases stand together, as in every other plan.
    std::ranges::stable_sort(job->cases, {}, [](const JobCase& item) { return findWorkload(item.workload); });
    if (selfTest)
        addControls(*job);
    return *std::move(job);
}

}  // namespace bakeoff::core
