// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/evidence.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/units.h"
#include "core/bench/metrics.h"
#include "core/decision/value_function.h"

namespace bakeoff::core {
namespace {

/// A rule with its scale in base units.
struct Scale {
    const Metric* metric = nullptr;
    double limit = 0;
    double target = 0;
    bool own = false;
    std::optional<ValueFunction> worth;
};

Scale scaleOf(const EvidenceRule& rule, const std::map<std::string, double>& targets) {
    Scale out;
    out.metric = findMetric(rule.metric);
    const auto unit = findUnit(rule.unit);
    if (!out.metric || !unit)
        return out;
    out.limit = rule.limit * unit->factor;
    out.target = rule.target * unit->factor;
    const auto own = targets.find(rule.metric);
    if (own != targets.end() && own->second > 0) {
        out.limit *= own->second / out.target;
        out.target = own->second;
        out.own = true;
    }
    if (auto worth = ValueFunction::logarithmic(out.limit, out.target))
        out.worth = std::move(worth).value();
    return out;
}

bool sizeFits(const EvidenceRule& rule, const CaseSummary& item) {
    return std::all_of(rule.parameters.begin(), rule.parameters.end(), [&](const auto& wanted) {
        const auto it = item.parameters.find(wanted.first);
        return it != item.parameters.end() && std::fabs(it->second - wanted.second) < 1e-9;
    });
}

struct Found {
    std::optional<MeasuredValue> best;
    bool otherSize = false;
};

Found findBest(const EvidenceRule& rule, const Scale& scale, const std::vector<std::string>& subjects,
               const std::vector<CaseSummary>& cases) {
    Found out;
    for (const auto& item : cases) {
        const bool stands = item.workload == rule.workload &&
                            std::find(subjects.begin(), subjects.end(), item.subject) != subjects.end();
        const Summary* summary = stands ? item.metric(rule.metric) : nullptr;
        if (!summary || !(summary->median > 0))
            continue;
        if (!sizeFits(rule, item)) {
            out.otherSize = true;
            continue;
        }
        const bool better = !out.best || (scale.metric->lowerIsBetter ? summary->median < out.best->figure
                                                                      : summary->median > out.best->figure);
        if (!better)
            continue;
        MeasuredValue value{item.subject, summary->median, scale.worth->at(summary->median), {}};
        for (const double figure : item.values.at(rule.metric))
            value.values.push_back(scale.worth->at(figure));
        out.best = std::move(value);
    }
    return out;
}

std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string scenarioName(const Study& study, const std::string& id) {
    const Scenario* scenario = study.findScenario(id);
    return scenario ? scenario->name : id;
}

void take(Evidence& out, const Study& study, const EvidenceRule& rule, const std::vector<CaseSummary>& cases,
          const std::map<std::string, double>& targets) {
    const Scale scale = scaleOf(rule, targets);
    if (!scale.worth)
        return;
    MeasuredCriterion criterion{rule, scale.limit, scale.target, scale.own, {}};
    MissingEvidence missing{rule, {}, ""};
    std::vector<std::string> lacking;
    bool otherSize = false;
    for (const auto& alternative : study.alternatives) {
        const auto subjects = rule.subjects.find(alternative.id);
        auto found =
            subjects == rule.subjects.end() ? Found{} : findBest(rule, scale, subjects->second, cases);
        if (found.best) {
            criterion.alternatives[alternative.id] = std::move(*found.best);
            continue;
        }
        lacking.push_back(alternative.name);
        otherSize = otherSize || found.otherSize;
        if (subjects != rule.subjects.end())
            missing.subjects.insert(missing.subjects.end(), subjects->second.begin(), subjects->second.end());
    }
    if (lacking.empty()) {
        out.criteria.push_back(std::move(criterion));
        return;
    }
    missing.reason = otherSize ? "It was measured at another size than its limit and target are for."
                               : "There is no valid measurement for " + listed(lacking) + ".";
    out.missing.push_back(std::move(missing));
}

/// The same measurement for two scenarios, and a rating that already is about what was measured.
void warnOfDoubleCounting(Evidence& out, const Study& study) {
    std::map<std::string, std::vector<std::string>> users;
    std::set<std::string> rated;
    for (const auto& criterion : out.criteria) {
        const auto& rule = criterion.rule;
        const Metric* metric = findMetric(rule.metric);
        users["\"" + (metric ? metric->title : rule.metric) + "\" of " + rule.workload].push_back(
            scenarioName(study, rule.scenario));
        if (rule.ratedAlready)
            rated.insert(scenarioName(study, rule.scenario));
    }
    for (const auto& [measurement, scenarios] : users) {
        if (scenarios.size() > 1)
            out.warnings.push_back(measurement + " counts for several scenarios: " + listed(scenarios) +
                                   ". One measurement then weighs as much as all of them together.");
    }
    if (!rated.empty())
        out.warnings.push_back(
            "The study's ratings of " + listed({rated.begin(), rated.end()}) +
            " are already about what was measured. Blended, one fact has two sources; it is not two facts.");
}

}  // namespace

Evidence gatherEvidence(const Study& study, const std::vector<CaseSummary>& cases,
                        const std::map<std::string, double>& targets) {
    Evidence out;
    for (const auto& rule : study.evidence)
        take(out, study, rule, cases, targets);
    warnOfDoubleCounting(out, study);
    return out;
}

}  // namespace bakeoff::core
