// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/evidence.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/units.h"
#include "core/bench/catalogue.h"
#include "core/bench/metrics.h"
#include "core/mcda/value_function.h"
#include "core/measure/checks.h"
#include "core/plan/operating_point.h"

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
    // What was measured at a rate, or with larger answers, is no ceiling; it counts where the rule asks for
    // it.
    return atStatedLoad(item.parameters, rule.parameters) &&
           std::all_of(rule.parameters.begin(), rule.parameters.end(), [&](const auto& wanted) {
               const auto it = item.parameters.find(wanted.first);
               return it != item.parameters.end() && std::fabs(it->second - wanted.second) < 1e-9;
           });
}

struct Found {
    std::optional<MeasuredValue> best;
    bool otherSize = false;
    std::vector<RejectedMeasurement> rejected;
};

/// Why nothing of a case counts; empty when it does.
Message rejection(const CaseSummary& item) {
    Message text;
    for (const auto& check : item.checks) {
        if (check.verdict == ValidityCheck::Verdict::Fail)
            text += say("%1: %2", ruleOf(check.id), check.detail);
    }
    if (item.rejected())
        return text;
    if (item.busy())
        return say("Other programs were busy during %1 of %2 trials.", item.trialsBusy,
                   item.trialsOk + item.trialsInvalid);
    if (item.trialsOk > 0 && item.trialsOk < static_cast<int>(kFewestForVerdict))
        return sayCount(item.trialsOk, "Only %n valid trial; evidence needs at least %1.",
                        "Only %n valid trials; evidence needs at least %1.", kFewestForVerdict);
    if (item.trialsOk > 0 || item.trialsInvalid == 0)
        return {};
    return Message::joined({say("Every trial was rejected."), std::move(text)});
}

/// Of one size, where one is given.
Found findBest(const EvidenceRule& rule, const Scale& scale, const std::vector<std::string>& subjects,
               const std::vector<CaseSummary>& cases, const CaseParameters* size) {
    Found out;
    for (const auto& item : cases) {
        const bool stands = item.workload == rule.workload &&
                            std::find(subjects.begin(), subjects.end(), item.subject) != subjects.end();
        if (!stands)
            continue;
        if (Message why = rejection(item); !why.empty()) {
            out.rejected.push_back({item.workload, item.subject, std::move(why)});
            continue;
        }
        const Summary* summary = item.metric(rule.metric);
        if (!summary || !(summary->median > 0))
            continue;
        if (!sizeFits(rule, item) || (size && !sameSize(item.parameters, *size))) {
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

Message listed(const std::vector<std::string>& parts) {
    std::vector<Message> out;
    for (const auto& part : parts)
        out.push_back(Message::verbatim(part));
    return Message::joined(std::move(out), ", ");
}

std::string scenarioName(const Study& study, const std::string& id) {
    const Scenario* scenario = study.findScenario(id);
    return scenario ? scenario->name : id;
}

/// Several pieces of evidence may look at the same result.
void noteRejected(Evidence& out, const RejectedMeasurement& one) {
    const bool known = std::any_of(out.rejected.begin(), out.rejected.end(), [&](const auto& other) {
        return other.workload == one.workload && other.subject == one.subject;
    });
    if (!known)
        out.rejected.push_back(one);
}

/// The size at which all alternatives were measured: the first that has them all. With none, that of the
/// first case, so that what lacks it is found missing.
CaseParameters commonSize(const Study& study, const EvidenceRule& rule, const Scale& scale,
                          const std::vector<CaseSummary>& cases) {
    const CaseParameters* first = nullptr;
    for (const auto& item : cases) {
        if (item.workload != rule.workload || !sizeFits(rule, item))
            continue;
        const bool all = std::ranges::all_of(study.alternatives, [&](const Alternative& alternative) {
            const auto subjects = rule.subjects.find(alternative.id);
            return subjects != rule.subjects.end() &&
                   findBest(rule, scale, subjects->second, cases, &item.parameters).best;
        });
        if (all)
            return item.parameters;
        if (!first)
            first = &item.parameters;
    }
    return first ? *first : CaseParameters();
}

void take(Evidence& out, const Study& study, const EvidenceRule& rule, const std::vector<CaseSummary>& cases,
          const std::map<std::string, double>& targets) {
    const Scale scale = scaleOf(rule, targets);
    if (!scale.worth)
        return;
    MeasuredCriterion criterion{rule, scale.limit, scale.target, scale.own, {}};
    MissingEvidence missing{rule, {}, {}};
    std::vector<std::string> lacking;
    Message rejected;
    bool otherSize = false;
    const CaseParameters size = commonSize(study, rule, scale, cases);
    for (const auto& alternative : study.alternatives) {
        const auto subjects = rule.subjects.find(alternative.id);
        auto found =
            subjects == rule.subjects.end() ? Found{} : findBest(rule, scale, subjects->second, cases, &size);
        for (const auto& one : found.rejected)
            noteRejected(out, one);
        if (found.best) {
            criterion.alternatives[alternative.id] = std::move(*found.best);
            continue;
        }
        lacking.push_back(alternative.name);
        otherSize = otherSize || found.otherSize;
        for (const auto& one : found.rejected)
            rejected += say("The result of %1 is invalid and does not count. %2", one.subject, one.reason);
        if (subjects != rule.subjects.end())
            missing.subjects.insert(missing.subjects.end(), subjects->second.begin(), subjects->second.end());
    }
    if (lacking.empty()) {
        out.criteria.push_back(std::move(criterion));
        return;
    }
    missing.reason =
        otherSize
            ? say("It was measured at another size than its limit and target are for.")
            : Message::joined({say("There is no valid measurement for %1.", listed(lacking)), rejected});
    out.missing.push_back(std::move(missing));
}

}  // namespace

std::optional<std::pair<double, double>> limitAndTarget(const EvidenceRule& rule,
                                                        const std::map<std::string, double>& targets) {
    const Scale scale = scaleOf(rule, targets);
    if (!scale.worth)
        return std::nullopt;
    return std::pair(scale.limit, scale.target);
}

Message measurementName(const EvidenceRule& rule) {
    const Workload* workload = findWorkload(rule.workload);
    return say("%1, %2", workload ? Message(workload->title) : Message::verbatim(rule.workload),
               metricTitle(rule.metric));
}

std::vector<Message> doubleCounting(const Evidence& evidence, const Study& study) {
    std::vector<Message> out;
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> users;  // by metric and workload
    std::set<std::string> rated;
    for (const auto& criterion : evidence.criteria) {
        const auto& rule = criterion.rule;
        users[{rule.metric, rule.workload}].push_back(scenarioName(study, rule.scenario));
        if (rule.ratedAlready)
            rated.insert(scenarioName(study, rule.scenario));
    }
    for (const auto& [measurement, scenarios] : users) {
        if (scenarios.size() > 1)
            out.push_back(say(
                "\"%1\" of %2 counts for several scenarios: %3. One measurement then weighs as much as all "
                "of them together.",
                metricTitle(measurement.first), measurement.second, listed(scenarios)));
    }
    if (!rated.empty())
        out.push_back(
            say("The study's ratings of %1 are already about what was measured. Blended, one fact has two "
                "sources; it is not two facts.",
                listed({rated.begin(), rated.end()})));
    return out;
}

Evidence gatherEvidence(const Study& study, const std::vector<CaseSummary>& cases,
                        const std::map<std::string, double>& targets) {
    Evidence out;
    for (const auto& rule : study.evidence)
        take(out, study, rule, cases, targets);
    out.warnings = doubleCounting(out, study);
    return out;
}

Json toJson(const Evidence& evidence) {
    Json out{{"criteria", Json::array()}, {"missing", Json::array()}, {"rejected", Json::array()}};
    for (const auto& criterion : evidence.criteria) {
        Json entry{{"id", criterion.rule.id},
                   {"scenario", criterion.rule.scenario},
                   {"workload", criterion.rule.workload},
                   {"metric", criterion.rule.metric},
                   {"limit", criterion.limit},
                   {"target", criterion.target},
                   {"own_target", criterion.ownTarget}};
        for (const auto& [id, measured] : criterion.alternatives)
            entry["alternatives"][id] = {{"subject", measured.subject},
                                         {"figure", measured.figure},
                                         {"value", measured.value},
                                         {"trial_values", measured.values}};
        out["criteria"].push_back(std::move(entry));
    }
    for (const auto& missing : evidence.missing)
        out["missing"].push_back({{"id", missing.rule.id},
                                  {"workload", missing.rule.workload},
                                  {"subjects", missing.subjects},
                                  {"reason", missing.reason.english()}});
    for (const auto& one : evidence.rejected)
        out["rejected"].push_back(
            {{"workload", one.workload}, {"subject", one.subject}, {"reason", one.reason.english()}});
    out["warnings"] = english(evidence.warnings);
    return out;
}

}  // namespace bakeoff::core
