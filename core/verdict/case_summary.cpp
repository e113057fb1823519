// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/case_summary.h"

#include <algorithm>

#include "core/verdict/case_peers.h"
#include "core/verdict/validity.h"

namespace bakeoff::core {
namespace {

void keepWorst(std::vector<ValidityCheck>& checks, const ValidityCheck& check) {
    const auto it = std::find_if(checks.begin(), checks.end(),
                                 [&](const ValidityCheck& known) { return known.id == check.id; });
    if (it == checks.end())
        checks.push_back(check);
    else if (check.verdict > it->verdict)
        *it = check;
}

void mergeInto(std::optional<Histogram>& all, const std::optional<Histogram>& one) {
    if (!one)
        return;
    if (all)
        all->merge(*one);
    else
        all = one;
}

void addTrial(CaseSummary& summary, const TrialResult& trial) {
    summary.parameters = trial.parameters.empty() ? summary.parameters : trial.parameters;
    const bool busy = std::ranges::any_of(trial.checks, [](const ValidityCheck& check) {
        return check.id == Check::OtherWork && check.verdict != ValidityCheck::Verdict::Pass;
    });
    if (!trial.error && busy)
        ++summary.trialsBusy;
    summary.settings = trial.settings.empty() ? summary.settings : trial.settings;
    summary.versions = trial.versions.empty() ? summary.versions : trial.versions;
    for (const auto& check : trial.checks)
        keepWorst(summary.checks, check);
    if (trial.error) {
        ++summary.trialsFailed;
        if (!summary.error)
            summary.error = trial.error;
        return;
    }
    if (!trial.valid()) {
        ++summary.trialsInvalid;
        return;
    }
    ++summary.trialsOk;
    for (const auto& [metric, value] : trial.metrics) {
        summary.values[metric].push_back(value);
        summary.rounds[metric].push_back(trial.trial);
    }
    mergeInto(summary.serviceTime, trial.serviceTime);
    mergeInto(summary.responseTime, trial.responseTime);
}

}  // namespace

bool isMeasuredTime(const std::string& parameter) {
    return parameter == "duration_s" || parameter == "warmup_s";
}

bool sameSize(const std::map<std::string, double>& a, const std::map<std::string, double>& b) {
    // Once a trial of each run in progress, so without copies.
    const auto standsIn = [](const auto& whole, const auto& other) {
        return std::ranges::all_of(whole, [&other](const auto& item) {
            const auto it = other.find(item.first);
            return isMeasuredTime(item.first) || (it != other.end() && it->second == item.second);
        });
    };
    return a.empty() || b.empty() || (standsIn(a, b) && standsIn(b, a));
}

bool CaseSummary::rejected() const {
    return std::any_of(checks.begin(), checks.end(), [](const ValidityCheck& check) {
        return check.verdict == ValidityCheck::Verdict::Fail && rejectsCase(check.id);
    });
}

const Summary* CaseSummary::metric(const std::string& id) const {
    const auto it = metrics.find(id);
    return it == metrics.end() ? nullptr : &it->second;
}

namespace {

/// Finds the case of a trial, the first that sameSize() would take, without looking at all of them.
class CaseIndex {
public:
    CaseSummary& of(const TrialResult& trial, std::vector<CaseSummary>& cases) {
        Group& group = m_groups[{trial.workload, trial.subject}];
        const bool any = group.known && (trial.parameters.empty() || cases[group.first].parameters.empty());
        const auto known = any ? group.sizes.end() : group.sizes.find(sizeKey(trial.parameters));
        std::size_t at = any ? group.first : cases.size();
        if (known != group.sizes.end())
            at = known->second;
        if (at == cases.size()) {
            cases.emplace_back();
            cases.back().workload = trial.workload;
            cases.back().subject = trial.subject;
        }
        if (!group.known)
            group.first = at;
        group.known = true;
        if (!trial.parameters.empty())
            group.sizes.try_emplace(sizeKey(trial.parameters), at);
        return cases[at];
    }

private:
    struct Group {
        bool known = false;
        std::size_t first = 0;  ///< what states no size is of the first case
        std::map<std::map<std::string, double>, std::size_t> sizes;
    };
    std::map<std::pair<std::string, std::string>, Group> m_groups;
};

}  // namespace

std::vector<CaseSummary> summarizeCases(const std::vector<TrialResult>& trials) {
    std::vector<CaseSummary> cases;
    CaseIndex index;
    for (const auto& trial : trials) {
        if (trial.control != Control::None)
            continue;
        addTrial(index.of(trial, cases), trial);
    }
    for (auto& item : cases) {
        for (const auto& [metric, values] : item.values)
            item.metrics[metric] = summarize(values);
        for (auto* times : {&item.serviceTime, &item.responseTime}) {
            if (*times)
                (*times)->shrink();
        }
    }
    checkCases(cases);
    return cases;
}

Json toJson(const Summary& summary) {
    Json json{{"n", summary.count}, {"median", summary.median}, {"min", summary.min}, {"max", summary.max}};
    if (summary.interval)
        json["interval_95"] = Json::array({summary.interval->low, summary.interval->high});
    return json;
}

Json toJson(const CaseSummary& summary) {
    Json json{{"workload", summary.workload},
              {"subject", summary.subject},
              {"trials", summary.trialsOk},
              {"trials_failed", summary.trialsFailed},
              {"trials_invalid", summary.trialsInvalid},
              {"trials_busy", summary.trialsBusy},
              {"rejected", summary.rejected()}};
    if (summary.error)
        json["error"] = toJson(*summary.error);
    // The medians stand at the top as plain numbers: what a script asks for first.
    for (const auto& [metric, value] : summary.metrics)
        json[metric] = value.median;
    json["metrics"] = Json::object();
    for (const auto& [metric, value] : summary.metrics)
        json["metrics"][metric] = toJson(value);
    json["values"] = summary.values;
    json["parameters"] = summary.parameters;
    json["settings"] = summary.settings;
    json["versions"] = summary.versions;
    json["checks"] = Json::array();
    for (const auto& check : summary.checks)
        json["checks"].push_back(toJson(check));
    return json;
}

}  // namespace bakeoff::core
