// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/case_order.h"

#include <algorithm>
#include <map>

#include "core/base/json_access.h"

namespace bakeoff::core {

void orderLike(std::vector<CaseSummary>& cases, const Json& job) {
    if (!memberOf(job, "cases").is_array())
        return;
    std::map<std::pair<std::string, std::string>, std::size_t> places;
    for (const auto& item : listOf(job, "cases"))
        places.try_emplace({textOf(item, "workload"), textOf(item, "subject")}, places.size());
    std::ranges::stable_sort(cases, {}, [&places](const CaseSummary& item) {
        const auto place = places.find({item.workload, item.subject});
        return place == places.end() ? places.size() : place->second;
    });
}

}  // namespace bakeoff::core
