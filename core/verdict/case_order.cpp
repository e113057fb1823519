// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/case_order.h"

#include <algorithm>
#include <map>

namespace bakeoff::core {

void orderLike(std::vector<CaseSummary>& cases, const Json& job) {
    if (!job.is_object() || !job.contains("cases") || !job["cases"].is_array())
        return;
    std::map<std::pair<std::string, std::string>, std::size_t> places;
    for (const auto& item : job["cases"]) {
        if (item.is_object() && item.contains("workload") && item["workload"].is_string() &&
            item.contains("subject") && item["subject"].is_string())
            places.try_emplace({item["workload"].get<std::string>(), item["subject"].get<std::string>()},
                               places.size());
    }
    std::ranges::stable_sort(cases, {}, [&places](const CaseSummary& item) {
        const auto place = places.find({item.workload, item.subject});
        return place == places.end() ? places.size() : place->second;
    });
}

}  // namespace bakeoff::core
