// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/plan_presets.h"

#include <algorithm>
#include <array>
#include <iterator>
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

PlanCases allCases(const std::vector<Subject>& catalogue) {
    PlanCases cases;
    for (const auto& workload : allWorkloads()) {
        for (const auto& subject : catalogue)
            addOnce(cases, catalogue, workload.id, subject.id);
    }
    return cases;
}

/// Of one workload.
PlanCases ofWorkload(const PlanCases& cases, const std::string& workload) {
    PlanCases out;
    std::ranges::copy_if(cases, std::back_inserter(out),
                         [&](const auto& item) { return item.first == workload; });
    return out;
}

}  // namespace

PlanCases claimedCases(const Study& study, const std::vector<Subject>& catalogue) {
    PlanCases cases;
    for (const auto& claim : study.claims)
        addOnce(cases, catalogue, claim.workload, claim.subject);
    return cases;
}

PlanCases evidenceCases(const Study& study, const std::vector<Subject>& catalogue) {
    PlanCases cases;
    for (const auto& rule : study.evidence) {
        for (const auto& alternative : study.alternatives) {
            const auto subjects = rule.subjects.find(alternative.id);
            if (subjects == rule.subjects.end())
                continue;
            for (const auto& subject : subjects->second)
                addOnce(cases, catalogue, rule.workload, subject);
        }
    }
    return cases;
}

PlanCases firstCases(const Study& study, const std::vector<Subject>& catalogue,
                     const std::vector<std::string>& workloads) {
    const std::array choices{claimedCases(study, catalogue), evidenceCases(study, catalogue),
                             allCases(catalogue)};
    if (workloads.empty()) {
        const auto first = std::ranges::find_if(choices, [](const auto& cases) { return !cases.empty(); });
        return first == choices.end() ? PlanCases() : *first;
    }
    PlanCases out;
    for (const auto& workload : workloads) {
        for (const auto& cases : choices) {
            const auto own = ofWorkload(cases, workload);
            for (const auto& [id, subject] : own)
                addOnce(out, catalogue, id, subject);
            if (!own.empty())
                break;
        }
    }
    return out;
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
