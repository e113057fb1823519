// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/timelines.h"

#include <algorithm>
#include <map>

namespace bakeoff::core {
namespace {

constexpr const char* kRate = "requests_per_s";

/// The trials with a timeline that count, in the order of their rate; all with a timeline when none counts.
template <typename Trial>
std::vector<Trial*> ranked(const std::vector<Trial*>& trials) {
    std::vector<Trial*> any;
    std::vector<Trial*> counting;
    for (auto* trial : trials) {
        if (trial->timeline.empty())
            continue;
        any.push_back(trial);
        if (trial->valid() && trial->metrics.count(kRate))
            counting.push_back(trial);
    }
    if (counting.empty())
        return any;
    std::stable_sort(counting.begin(), counting.end(), [](const auto* a, const auto* b) {
        return a->metrics.at(kRate) < b->metrics.at(kRate);
    });
    return counting;
}

/// Index of the one that stands for all: the middle one where they are ranked, else the last one.
template <typename Trial>
std::size_t middleOf(const std::vector<Trial*>& order) {
    const auto* first = order.front();
    const bool counts = first->valid() && first->metrics.count(kRate);
    return counts ? order.size() / 2 : order.size() - 1;
}

}  // namespace

const TrialResult* medianTimeline(const std::vector<const TrialResult*>& trials) {
    const auto order = ranked(trials);
    return order.empty() ? nullptr : order[middleOf(order)];
}

bool keepMedianTimelines(std::vector<TrialResult>& trials, std::size_t most) {
    std::map<std::pair<std::string, std::string>, std::vector<TrialResult*>> cases;
    for (auto& trial : trials) {
        if (!trial.timeline.empty())
            cases[{trial.workload, trial.subject}].push_back(&trial);
    }
    bool emptied = false;
    for (const auto& [name, all] : cases) {
        if (all.size() <= most)
            continue;
        const auto order = ranked(all);
        const std::size_t kept = std::min(most, order.size());
        const std::size_t middle = middleOf(order);
        const std::size_t from = std::min(middle - std::min(middle, kept / 2), order.size() - kept);
        for (auto* trial : all) {
            const auto at = std::find(order.begin(), order.end(), trial) - order.begin();
            if (at < static_cast<std::ptrdiff_t>(from) || at >= static_cast<std::ptrdiff_t>(from + kept)) {
                trial->timeline = {};
                emptied = true;
            }
        }
    }
    return emptied;
}

}  // namespace bakeoff::core
