// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/study_merge.h"

#include <algorithm>

#include "core/study/study_edit.h"

namespace bakeoff::core {
namespace {

bool hasAlternative(const Study& study, const std::string& id) {
    return std::ranges::any_of(study.alternatives, [&](const auto& item) { return item.id == id; });
}

void leaveUnrated(Scenario& scenario, const std::string& alternative, int level) {
    scenario.ratings[alternative] = level;
    scenario.unrated.insert(alternative);
}

void carryAlternatives(const Study& before, const Study& edited, Study& onto) {
    for (const auto& alternative : before.alternatives) {
        if (!hasAlternative(edited, alternative.id))
            static_cast<void>(removeAlternative(onto, alternative.id));
    }
    for (const auto& alternative : edited.alternatives) {
        if (hasAlternative(before, alternative.id) || hasAlternative(onto, alternative.id))
            continue;
        onto.alternatives.push_back(alternative);
        for (auto& scenario : onto.scenarios)
            leaveUnrated(scenario, alternative.id, middleRating(onto));
    }
}

/// A scenario of the reader's own, with a rating for each alternative that there is now.
Scenario fitted(Scenario scenario, const Study& study) {
    const auto gone = [&](const std::string& id) { return !hasAlternative(study, id); };
    std::erase_if(scenario.ratings, [&](const auto& rating) { return gone(rating.first); });
    std::erase_if(scenario.sourceRatings, [&](const auto& rating) { return gone(rating.first); });
    std::erase_if(scenario.ownRatings, gone);
    std::erase_if(scenario.unrated, gone);
    for (const auto& alternative : study.alternatives) {
        if (!scenario.ratings.contains(alternative.id))
            leaveUnrated(scenario, alternative.id, middleRating(study));
    }
    return scenario;
}

void carryScenarios(const Study& before, const Study& edited, Study& onto) {
    for (const auto& scenario : before.scenarios) {
        if (!edited.findScenario(scenario.id))
            static_cast<void>(removeScenario(onto, scenario.id));
    }
    for (const auto& scenario : edited.scenarios) {
        const Scenario* old = before.findScenario(scenario.id);
        if (!old && !onto.findScenario(scenario.id)) {
            onto.scenarios.push_back(fitted(scenario, onto));
            continue;
        }
        if (old && old->name != scenario.name)
            static_cast<void>(renameScenario(onto, scenario.id, scenario.name));
        for (const auto& alternative : scenario.ownRatings)
            static_cast<void>(setRating(onto, scenario.id, alternative, scenario.ratings.at(alternative)));
    }
}

}  // namespace

Study carryEdits(const Study& before, const Study& edited, Study onto) {
    if (edited == before)
        return onto;
    carryAlternatives(before, edited, onto);
    carryScenarios(before, edited, onto);
    return onto;
}

}  // namespace bakeoff::core
