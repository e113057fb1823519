// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/study_merge.h"

#include <algorithm>

#include "core/study/study_edit.h"

namespace bakeoff::core {
namespace {

bool hasAlternative(const Study& study, const std::string& id) {
    return std::ranges::any_of(study.alternatives, [&](const auto& item) { return item.id == id; });
}

void carryAlternatives(const Study& before, const Study& edited, Study& onto) {
    for (const auto& alternative : before.alternatives) {
        if (!hasAlternative(edited, alternative.id))
            static_cast<void>(removeAlternative(onto, alternative.id));
    }
    for (const auto& alternative : edited.alternatives) {
        if (!hasAlternative(before, alternative.id) && !hasAlternative(onto, alternative.id))
            static_cast<void>(addAlternative(onto, alternative.name));
    }
}

void carryScenarios(const Study& before, const Study& edited, Study& onto) {
    for (const auto& scenario : before.scenarios) {
        if (!edited.findScenario(scenario.id))
            static_cast<void>(removeScenario(onto, scenario.id));
    }
    for (const auto& scenario : edited.scenarios) {
        const Scenario* old = before.findScenario(scenario.id);
        std::string id = scenario.id;
        if (!old && !onto.findScenario(id)) {
            if (const auto added = addScenario(onto, scenario.name))
                id = *added;
        } else if (old && old->name != scenario.name) {
            static_cast<void>(renameScenario(onto, id, scenario.name));
        }
        // A rating of what is no longer there has nowhere to go.
        for (const auto& alternative : scenario.ownRatings)
            static_cast<void>(setRating(onto, id, alternative, scenario.ratings.at(alternative)));
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
