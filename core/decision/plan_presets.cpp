// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/plan_presets.h"

#include <algorithm>
#include <set>

namespace bakeoff::core {
namespace {

bool canMeasure(const std::vector<Subject>& catalogue, const std::string& workload,
                const std::string& subject) {
    return std::ranges::any_of(
        catalogue, [&](const Subject& one) { return one.id == subject && one.workloads.contains(workload); });
}

void addOnce(PlanCases& cases, const std::vector<Subject>& catalogue, const std::string& workload,
             const std::string& subject) {
    const std::pair item(workload, subject);
    if (canMeasure(catalogue, workload, subject) && std::ranges::find(cases, item) == cases.end())
        cases.push_back(item);
}

}  // namespace

PlanCases claimedCases(const Study& study, const std::vector<Subject>& catalogue) {
    PlanCases cases;
    for (const auto& claim : study.claims)
        addOnce(cases, catalogue, claim.workload, claim.subject);
    return cases;
}

PlanCases decisiveCases(const Decision& decision, const std::vector<Subject>& catalogue) {
    PlanCases cases;
    for (const auto& item : decision.toFindOut) {
        if (const auto* benchmark = std::get_if<InformationItem::Benchmark>(&item.what)) {
            for (const auto& subject : benchmark->subjects)
                addOnce(cases, catalogue, benchmark->workload, subject);
        }
    }
    return cases;
}

PlanCases quickCases(const Study& study, const std::vector<Subject>& catalogue) {
    std::string best;
    std::size_t most = 0;
    for (const auto& claim : study.claims) {
        std::set<std::string> alternatives;
        for (const auto& other : study.claims) {
            if (other.workload == claim.workload && canMeasure(catalogue, other.workload, other.subject))
                alternatives.insert(other.alternative);
        }
        if (alternatives.size() > most) {
            most = alternatives.size();
            best = claim.workload;
        }
    }
    PlanCases cases;
    std::set<std::string> seen;
    for (const auto& claim : study.claims) {
        if (claim.workload == best && canMeasure(catalogue, best, claim.subject) &&
            seen.insert(claim.alternative).second)
            addOnce(cases, catalogue, best, claim.subject);
    }
    return cases;
}

}  // namespace bakeoff::core
