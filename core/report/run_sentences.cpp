// SPDX-License-Identifier: GPL-3.0-only
#include "core/report/run_sentences.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/bench/catalogue.h"
#include "core/bench/metrics.h"
#include "core/plan/operating_point.h"
#include "core/report/run_report.h"
#include "core/verdict/case_peers.h"
#include "core/verdict/case_ratio.h"
#include "core/verdict/case_validity.h"
#include "core/verdict/claim_verdict.h"

namespace bakeoff::core {
namespace {

struct Contender {
    const CaseSummary* item = nullptr;
    const Metric* metric = nullptr;
    double median = 0;
};

std::vector<Contender> contendersOf(const std::vector<CaseSummary>& cases, const std::string& workloadId) {
    const Workload* workload = findWorkload(workloadId);
    const auto shown = workload ? std::vector<std::string>() : shownMetrics(cases, workloadId);
    std::vector<Contender> all;
    for (const auto& item : cases) {
        if (item.workload != workloadId || !item.measured() || isDoubtful(item))
            continue;
        const std::string id = workload        ? leadingMetric(*workload, item.parameters)
                               : shown.empty() ? std::string()
                                               : shown.front();
        const Summary* summary = item.metric(id);
        const Metric* metric = findMetric(id);
        if (summary && metric && summary->median > 0)
            all.push_back({&item, metric, summary->median});
    }
    // Only what is of one size and one measure can be ranked: the class with the most, the first of them.
    const auto classOf = [](const Contender& one) {
        return std::pair(one.metric->id, sizeKey(one.item->parameters));
    };
    std::map<std::pair<std::string, std::map<std::string, double>>, std::vector<Contender>> classes;
    for (const auto& one : all)
        classes[classOf(one)].push_back(one);
    std::vector<Contender> best;
    for (const auto& one : all) {
        if (const auto& its = classes[classOf(one)]; its.size() > best.size())
            best = its;
    }
    std::ranges::stable_sort(best, [](const Contender& a, const Contender& b) {
        return a.metric->lowerIsBetter ? a.median < b.median : a.median > b.median;
    });
    return best;
}

RunSentence sentenceOf(const Study& study, const std::string& workload,
                       const std::vector<Contender>& contenders, double floor, const SubjectNames& names) {
    using enum RunSentence::Kind;
    const Message title = workloadTitle(workload);
    if (contenders.empty())
        return {workload, Open, say("%1: no result that may be compared.", title)};
    const auto& first = contenders.front();
    const std::string name = subjectName(study, workload, first.item->subject, names);
    const Quantity value{first.median, first.metric->dimension};
    if (contenders.size() == 1)
        return {workload, Open,
                say("%1: %2 has %3 (%4).", title, name, value, metricTitle(first.metric->id))};
    const auto& second = contenders[1];
    const std::string other = subjectName(study, workload, second.item->subject, names);
    // How many times better the first is.
    const auto ratio = first.metric->lowerIsBetter
                           ? ratioOverRounds(*second.item, *first.item, first.metric->id)
                           : ratioOverRounds(*first.item, *second.item, first.metric->id);
    if (!ratio || !ratio->interval)
        return {workload, Open,
                say("%1: %2 comes first with %3 (%4); too few trials to be certain.", title, name, value,
                    metricTitle(first.metric->id))};
    ClaimBounds bounds;
    bounds.floor = floor;
    if (bounds.nobodyAhead(*ratio->interval))
        return {workload, Level,
                say("%1: %2 and %3 are alike as far as this run can tell (%4, %5).", title, name, other,
                    value, metricTitle(first.metric->id))};
    return {workload, Ahead,
            say("%1: %2 comes first with %3 (%4), %5 better than %6 (%7 to %8).", title, name, value,
                metricTitle(first.metric->id), timesText(ratio->value), other,
                timesText(ratio->interval->low), timesText(ratio->interval->high))};
}

}  // namespace

std::vector<RunSentence> runSentences(const Study& study, const std::vector<CaseSummary>& cases, double floor,
                                      const SubjectNames& names) {
    std::vector<RunSentence> out;
    for (const auto& workload : workloadsOf(cases))
        out.push_back(sentenceOf(study, workload, contendersOf(cases, workload), floor, names));
    return out;
}

std::string subjectName(const Study& study, const std::string& workload, const std::string& subject,
                        const SubjectNames& names) {
    const auto claim = std::ranges::find_if(
        study.claims, [&](const Claim& one) { return one.workload == workload && one.subject == subject; });
    if (claim != study.claims.end())
        return claim->label;
    const auto known = names.find(subject);
    return known == names.end() ? subject : known->second;
}

}  // namespace bakeoff::core
