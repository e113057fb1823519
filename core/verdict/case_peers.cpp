// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/case_peers.h"

#include <algorithm>
#include <set>
#include <utility>

namespace bakeoff::core {
namespace {

/// More than these of one kind are left out: nobody reads on.
constexpr std::size_t kOfAKind = 8;
constexpr std::ptrdiff_t kNeighbours = 4;  ///< on each side

/// Takes the first case of each of the first values of a kind.
class FirstOfEach {
public:
    bool take(const std::string& kind, const std::string& value) {
        auto& values = m_values[kind];
        return values.size() < kOfAKind && values.insert(value).second;
    }

private:
    std::map<std::string, std::set<std::string>> m_values;
};

void addSubject(std::vector<std::string>& subjects, const CaseSummary& item) {
    constexpr std::size_t enough = 2;
    if (item.measured() && subjects.size() < enough &&
        std::ranges::find(subjects, item.subject) == subjects.end())
        subjects.push_back(item.subject);
}

double medianOf(const CaseSummary& item, const std::string& metric) {
    const Summary* summary = item.metric(metric);
    return summary ? summary->median : 0;
}

}  // namespace

std::map<std::string, double> sizeKey(const std::map<std::string, double>& parameters) {
    auto out = parameters;
    std::erase_if(out, [](const auto& item) { return isMeasuredTime(item.first); });
    return out;
}

CasePeers::CasePeers(const std::vector<CaseSummary>& cases, const std::vector<std::string>& settings) {
    std::map<Group*, FirstOfEach> firsts;
    const auto add = [&](Group& group, const CaseSummary& item) {
        group.all.push_back(&item);
        addSubject(group.subjects, item);
        for (const auto& [metric, summary] : item.metrics)
            group.byMetric[metric].push_back(&item);
        if (!item.measured())
            return;
        bool stands = firsts[&group].take({}, item.subject);
        for (const auto& name : settings) {
            const auto setting = item.settings.find(name);
            if (setting != item.settings.end())
                stands = firsts[&group].take(name, setting->second) || stands;
        }
        if (stands)
            group.standing.push_back(&item);
    };
    for (const auto& item : cases) {
        Workload& workload = m_workloads[item.workload];
        add(workload.group, item);
        add(item.parameters.empty() ? workload.unstated : workload.sizes[sizeKey(item.parameters)], item);
    }
    const auto sort = [](Group& group) {
        for (auto& [metric, order] : group.byMetric)
            std::ranges::stable_sort(
                order, {}, [&key = metric](const CaseSummary* item) { return medianOf(*item, key); });
    };
    for (auto& [name, workload] : m_workloads) {
        sort(workload.group);
        sort(workload.unstated);
        for (auto& [size, group] : workload.sizes)
            sort(group);
    }
}

const CasePeers::Workload& CasePeers::workloadOf(const CaseSummary& item) const {
    static const Workload kNone;
    const auto found = m_workloads.find(item.workload);
    return found == m_workloads.end() ? kNone : found->second;
}

std::vector<const CasePeers::Group*> CasePeers::groupsOf(const CaseSummary& item) const {
    const Workload& workload = workloadOf(item);
    if (item.parameters.empty())
        return {&workload.group};
    std::vector<const Group*> out{&workload.unstated};
    if (const auto found = workload.sizes.find(sizeKey(item.parameters)); found != workload.sizes.end())
        out.push_back(&found->second);
    return out;
}

std::vector<const CaseSummary*> CasePeers::of(const CaseSummary& item) const {
    const Workload& workload = workloadOf(item);
    if (workload.group.all.size() <= kAll)
        return workload.group.all;
    Cases out = workload.group.standing;
    for (const Group* group : groupsOf(item)) {
        const Cases& like = group->all.size() <= kAll ? group->all : group->standing;
        out.insert(out.end(), like.begin(), like.end());
    }
    // They all lie in one vector.
    std::ranges::sort(out);
    const auto repeated = std::ranges::unique(out);
    out.erase(repeated.begin(), repeated.end());
    return out;
}

std::vector<const CaseSummary*> CasePeers::nextTo(const CaseSummary& item, const std::string& metric) const {
    const Workload& workload = workloadOf(item);
    if (workload.group.all.size() <= kAll)
        return workload.group.all;
    Cases out;
    for (const Group* group : groupsOf(item)) {
        const auto found = group->byMetric.find(metric);
        if (found == group->byMetric.end())
            continue;
        const Cases& order = found->second;
        const auto at =
            std::ranges::lower_bound(order, medianOf(item, metric), {},
                                     [&](const CaseSummary* one) { return medianOf(*one, metric); }) -
            order.begin();
        const auto last = std::min(at + kNeighbours + 1, static_cast<std::ptrdiff_t>(order.size()));
        for (auto i = std::max<std::ptrdiff_t>(0, at - kNeighbours); i < last; ++i)
            out.push_back(order[static_cast<std::size_t>(i)]);
    }
    std::ranges::sort(out);
    return out;
}

bool CasePeers::hasLike(const CaseSummary& item) const {
    return std::ranges::any_of(groupsOf(item), [&item](const Group* group) {
        return std::ranges::any_of(group->subjects,
                                   [&item](const std::string& subject) { return subject != item.subject; });
    });
}

}  // namespace bakeoff::core
