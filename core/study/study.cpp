// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/study.h"

#include <algorithm>

namespace bakeoff::core {

std::string Study::alternativeName(const std::string& alternativeId) const {
    const auto it =
        std::ranges::find_if(alternatives, [&](const Alternative& a) { return a.id == alternativeId; });
    return it == alternatives.end() ? alternativeId : it->name;
}

const Scenario* Study::findScenario(const std::string& scenarioId) const {
    const auto it = std::ranges::find_if(scenarios, [&](const Scenario& s) { return s.id == scenarioId; });
    return it == scenarios.end() ? nullptr : &*it;
}

std::string Study::ratingSymbol(const Scenario& scenario, int level) const {
    const auto& scale = scaleOf(scenario);
    const auto it = std::ranges::find(scale, level, &RatingLevel::level);
    return it == scale.end() ? std::to_string(level) : it->symbol;
}

}  // namespace bakeoff::core
