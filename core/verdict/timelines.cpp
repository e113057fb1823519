// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/timelines.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>

namespace bakeoff::core {
namespace {

constexpr const char* kRate = "requests_per_s";

bool counts(const TrialResult& trial) {
    return trial.valid() && trial.metrics.count(kRate) > 0;
}

/// The trials that count, in the order of their rate.
template <typename Trial>
std::vector<Trial*> ranked(const std::vector<Trial*>& trials) {
    std::vector<Trial*> order;
    std::copy_if(trials.begin(), trials.end(), std::back_inserter(order),
                 [](const auto* trial) { return counts(*trial); });
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
        return a->metrics.at(kRate) < b->metrics.at(kRate);
    });
    return order;
}

/// The trials with a timeline, the ones to keep first: by their distance from the middle of all that count,
/// in ranks; where none counts, the later the better.
std::vector<TrialResult*> bestFirst(const std::vector<TrialResult*>& all) {
    auto order = ranked(all);
    if (order.empty()) {
        order.assign(all.rbegin(), all.rend());
    } else {
        const auto middle = static_cast<std::ptrdiff_t>(order.size() / 2);
        std::vector<std::pair<std::ptrdiff_t, TrialResult*>> away;
        for (std::size_t rank = 0; rank < order.size(); ++rank)
            away.emplace_back(std::abs(static_cast<std::ptrdiff_t>(rank) - middle), order[rank]);
        std::stable_sort(away.begin(), away.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t i = 0; i < away.size(); ++i)
            order[i] = away[i].second;
    }
    std::erase_if(order, [](const auto* trial) { return trial->timeline.empty(); });
    return order;
}

}  // namespace

const TrialResult* medianTimeline(const std::vector<const TrialResult*>& trials) {
    std::vector<const TrialResult*> any;
    std::copy_if(trials.begin(), trials.end(), std::back_inserter(any),
                 [](const auto* trial) { return !trial->timeline.empty(); });
    const auto order = ranked(any);
    if (!order.empty())
        return order[order.size() / 2];
    return any.empty() ? nullptr : any.back();
}

bool keepMedianTimelines(std::vector<TrialResult>& trials, std::size_t most) {
    std::map<std::pair<std::string, std::string>, std::vector<TrialResult*>> cases;
    for (auto& trial : trials)
        cases[{trial.workload, trial.subject}].push_back(&trial);
    bool emptied = false;
    for (const auto& [name, all] : cases) {
        const auto withTimeline = static_cast<std::size_t>(std::count_if(
            all.begin(), all.end(), [](const auto* trial) { return !trial->timeline.empty(); }));
        if (withTimeline <= most)
            continue;
        auto kept = bestFirst(all);
        kept.resize(std::min(kept.size(), most));
        for (auto* trial : all) {
            if (trial->timeline.empty() || std::find(kept.begin(), kept.end(), trial) != kept.end())
                continue;
            std::vector<Sample>().swap(trial->timeline);  // assigning {} would keep the room
            emptied = true;
        }
    }
    return emptied;
}

}  // namespace bakeoff::core
