// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/tornado.h"

#include <algorithm>

namespace bakeoff::core {

double leadOf(const Decision& decision) {
    if (decision.ranking.size() < 2)
        return 0;
    return decision.scores.at(decision.ranking[0]) - decision.scores.at(decision.ranking[1]);
}

std::vector<TornadoBar> tornado(const Decision& decision) {
    std::vector<TornadoBar> out;
    if (decision.ranking.size() < 2)
        return out;
    const double lead = leadOf(decision);
    constexpr double kWhole = 1 - 1e-12;
    for (const auto& item : decision.contributions) {
        const double difference = item.values.at(decision.ranking[0]) - item.values.at(decision.ranking[1]);
        TornadoBar bar{item.scenario, item.name, 0, 0};
        bar.without = item.share >= kWhole ? 0 : (lead - item.share * difference) / (1 - item.share);
        bar.doubled = (lead + item.share * difference) / (1 + item.share);
        out.push_back(std::move(bar));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.span() > b.span(); });
    return out;
}

}  // namespace bakeoff::core
