// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/study_substance.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace bakeoff::core {

StudySubstance substanceOf(const Study& study) {
    StudySubstance out;
    out.scenarios = study.scenarios.size();
    std::map<std::pair<std::string, std::string>, std::set<std::string>> figures;
    for (const auto& claim : study.claims)
        figures[{claim.where, claim.metricName.empty() ? claim.metric : claim.metricName}].insert(
            claim.alternative);
    out.measures = static_cast<std::size_t>(
        std::ranges::count_if(figures, [](const auto& entry) { return entry.second.size() >= 2; }));
    for (const auto& table : study.comparisons) {
        out.texts += static_cast<std::size_t>(std::ranges::count_if(table.rows, [](const auto& row) {
            return std::ranges::count_if(row.cells, [](const auto& c) { return !c.second.empty(); }) >= 2;
        }));
    }
    out.texts += static_cast<std::size_t>(std::ranges::count_if(
        study.ecosystem, [](const auto& category) { return category.entries.size() >= 2; }));
    out.reasons = study.guidance.size();
    return out;
}

std::optional<Message> thinnessOf(const Study& study) {
    constexpr std::size_t kEnoughScenarios = 3;
    const StudySubstance substance = substanceOf(study);
    if (substance.nothing())
        return say("This study holds nothing that compares its alternatives.");
    if (substance.scenarios == 0)
        return say(
            "There is no table of ratings, so this study can be read and measured but not decided on.");
    if (substance.scenarios < kEnoughScenarios)
        return say("A decision on this study is thin: it rests on %1.",
                   sayCount(static_cast<std::int64_t>(substance.scenarios), "%n scenario", "%n scenarios"));
    return std::nullopt;
}

}  // namespace bakeoff::core
