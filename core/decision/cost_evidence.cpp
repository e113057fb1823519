// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/cost_evidence.h"

#include <algorithm>
#include <cmath>

#include "core/bench/metrics.h"
#include "core/capacity/fleet.h"

namespace bakeoff::core {
namespace {

constexpr double kTimesCheapest = 10;

bool isThroughput(const std::string& metric) {
    return metric == "requests_per_s" || metric == "rate_within_p99";
}

/// Throughput is what the cost was computed of: one fact is no two.
bool isReplaced(const EvidenceRule& rule, const EvidenceRule& cost) {
    return rule.scenario == cost.scenario && rule.workload == cost.workload && isThroughput(rule.metric);
}

EvidenceRule costRule(const Study& study, const CapacityReport& report, const CostScale& scale) {
    EvidenceRule out;
    out.id = kCostEvidence;
    out.scenario = costScenario(study, report.traffic);
    out.workload = report.traffic.workload;
    out.metric = std::string(kCostMetric);
    for (const auto& alternative : study.alternatives)
        out.subjects[alternative.id] = subjectsFor(study, alternative.id, out.workload);
    out.limit = scale.limit;
    out.target = scale.target;
    out.unit = report.prices.currency;
    out.ratedAlready = std::ranges::any_of(study.evidence, [&out](const EvidenceRule& rule) {
        return rule.ratedAlready && isReplaced(rule, out);
    });
    return out;
}

MeasuredValue valueOf(const AlternativeCost& one, const CapacityReport& report, const CostScale& scale) {
    const auto& measured = *one.measured;
    MeasuredValue out{
        measured.subject, one.fleet->typical.perMonth, scale.worth(one.fleet->typical.perMonth), {}};
    // The vCPU's factor is the same for all, so it does not tell them apart from one world to the next.
    const double factor = std::sqrt(report.traffic.factorLow * report.traffic.factorHigh);
    for (const double perS : measured.trials) {
        const auto fleet = fleetAt(measured, perS / measured.cores, factor, report.traffic.peakPerS,
                                   report.traffic, report.prices);
        if (fleet)
            out.values.push_back(scale.worth(fleet->perMonth));
    }
    return out;
}

void dropThroughput(Evidence& evidence, const EvidenceRule& cost) {
    const auto same = [&cost](const auto& one) { return isReplaced(one.rule, cost); };
    std::erase_if(evidence.criteria, same);
    std::erase_if(evidence.missing, same);
}

}  // namespace

double CostScale::worth(double perMonth) const {
    return limit > target ? std::clamp((limit - perMonth) / (limit - target), 0.0, 1.0) : 1;
}

CostScale costScale(const Traffic& traffic, const PriceList& prices) {
    double cheapest = 0;
    for (const auto& type : prices.instances) {
        if (!traffic.instance.empty() && type.id != traffic.instance)
            continue;
        cheapest = cheapest > 0 ? std::min(cheapest, type.pricePerMonth) : type.pricePerMonth;
    }
    const double target = cheapest * static_cast<double>(traffic.fewest);
    const double span = traffic.dayRate > 0 ? traffic.dayRate * kDaysPerMonth : target * kTimesCheapest;
    return {target, target + span};
}

std::string costScenario(const Study& study, const Traffic& traffic) {
    if (!traffic.scenario.empty())
        return traffic.scenario;
    const auto it = std::ranges::find_if(study.evidence, [&](const EvidenceRule& rule) {
        return rule.workload == traffic.workload && isThroughput(rule.metric);
    });
    return it == study.evidence.end() ? std::string() : it->scenario;
}

void addCostEvidence(Evidence& evidence, const Study& study, const CapacityReport& report) {
    const CostScale scale = costScale(report.traffic, report.prices);
    EvidenceRule rule = costRule(study, report, scale);
    if (rule.scenario.empty()) {
        evidence.warnings.push_back(
            say("The cost at your load counts for no scenario: the study measures none by %1. Choose one.",
                rule.workload));
        return;
    }
    MeasuredCriterion criterion{rule, scale.limit, scale.target, true, {}};
    MissingEvidence missing{rule, {}, {}};
    for (const auto& one : report.alternatives) {
        if (one.fleet) {
            criterion.alternatives[one.alternative] = valueOf(one, report, scale);
            continue;
        }
        const auto& subjects = rule.subjects.at(one.alternative);
        missing.subjects.insert(missing.subjects.end(), subjects.begin(), subjects.end());
        missing.reason +=
            say("The cost of %1 is not known. %2", study.alternativeName(one.alternative), one.reason);
    }
    if (!missing.reason.empty()) {
        evidence.missing.push_back(std::move(missing));
        return;
    }
    dropThroughput(evidence, rule);
    evidence.criteria.push_back(std::move(criterion));
    evidence.warnings = doubleCounting(evidence, study);
}

Evidence evidenceFor(const Study& study, const std::vector<CaseSummary>& cases, const Answers& answers,
                     const PriceLists* prices) {
    Evidence out = gatherEvidence(study, cases, answers.targets);
    if (!answers.traffic || !answers.traffic->decides || !prices)
        return out;
    const auto list = prices->find(answers.traffic->prices);
    if (list == prices->end()) {
        out.warnings.push_back(
            say("The price list cannot be read, so the cost at your load does not count."));
        return out;
    }
    if (const auto report = capacityOf(study, cases, *answers.traffic, list->second, CapacityParts::Costs))
        addCostEvidence(out, study, *report);
    else
        out.warnings.push_back(say("The cost at your load does not count. %1", report.error().message));
    return out;
}

}  // namespace bakeoff::core
