// SPDX-License-Identifier: GPL-3.0-only
#include "core/study/study_edit.h"

#include <algorithm>
#include <cctype>

#include "core/study/question_kinds.h"

namespace bakeoff::core {
namespace {

Error noScenario(const std::string& id) {
    return {ErrorCode::NotFound, say("The study has no scenario \"%1\".", id), id};
}

Error noAlternative(const std::string& id) {
    return {ErrorCode::NotFound, say("The study has no alternative \"%1\".", id), id};
}

Error emptyName() {
    return {ErrorCode::InvalidArgument, say("A name is needed."), "name"};
}

bool isBlank(const std::string& text) {
    return std::ranges::all_of(text, [](unsigned char c) { return std::isspace(c) != 0; });
}

/// Lower-case letters, digits and hyphens of a name; other letters have no place in an id.
std::string idFrom(const std::string& name, const std::string& fallback) {
    std::string out;
    for (const unsigned char c : name) {
        if (c < 0x80 && std::isalnum(c) != 0)
            out += static_cast<char>(std::tolower(c));
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out.empty() ? fallback : out;
}

template <typename Items>
std::string unusedId(const Items& items, const std::string& wanted) {
    std::string id = wanted;
    for (int number = 2;; ++number) {
        if (std::ranges::none_of(items, [&](const auto& item) { return item.id == id; }))
            return id;
        id = wanted + "-" + std::to_string(number);
    }
}

template <typename Items>
auto findId(Items& items, const std::string& id) {
    return std::ranges::find_if(items, [&](const auto& item) { return item.id == id; });
}

}  // namespace

int middleRating(const std::vector<RatingLevel>& scale) {
    return scale.empty() ? 1 : scale[(scale.size() - 1) / 2].level;
}

Result<void> setRating(Study& study, const std::string& scenario, const std::string& alternative, int level) {
    const auto row = findId(study.scenarios, scenario);
    if (row == study.scenarios.end())
        return noScenario(scenario);
    if (findId(study.alternatives, alternative) == study.alternatives.end())
        return noAlternative(alternative);
    const bool known = level == 0 || std::ranges::any_of(study.scaleOf(*row), [&](const auto& step) {
                           return step.level == level;
                       });
    if (!known)
        return Error{ErrorCode::InvalidArgument, say("The rating scale has no level %1.", level), scenario};
    const auto it = row->ratings.find(alternative);
    const bool open = row->unrated.erase(alternative) > 0;
    if (!open && it != row->ratings.end() && it->second == level)
        return {};
    if (!open && it != row->ratings.end() && !row->ownRatings.contains(alternative))
        row->sourceRatings[alternative] = it->second;
    row->ratings[alternative] = level;
    row->ownRatings.insert(alternative);
    // What is as the source has it again is the source's.
    if (const auto source = row->sourceRatings.find(alternative);
        source != row->sourceRatings.end() && source->second == level) {
        row->sourceRatings.erase(source);
        row->ownRatings.erase(alternative);
    }
    return {};
}

Result<std::string> addScenario(Study& study, const std::string& name) {
    if (isBlank(name))
        return emptyName();
    Scenario scenario;
    scenario.id = unusedId(study.scenarios, idFrom(name, "scenario"));
    scenario.name = name;
    for (const auto& alternative : study.alternatives) {
        scenario.ratings[alternative.id] = middleRating(study.ratingScale);
        scenario.unrated.insert(alternative.id);
    }
    study.scenarios.push_back(scenario);
    return scenario.id;
}

Result<void> renameScenario(Study& study, const std::string& scenario, const std::string& name) {
    const auto row = findId(study.scenarios, scenario);
    if (row == study.scenarios.end())
        return noScenario(scenario);
    if (isBlank(name))
        return emptyName();
    row->name = name;
    return {};
}

Result<void> removeScenario(Study& study, const std::string& scenario) {
    if (!study.findScenario(scenario))
        return noScenario(scenario);
    if (study.scenarios.size() == 1)
        return Error{ErrorCode::InvalidArgument, say("The last scenario has to stay."), scenario};
    std::erase_if(study.scenarios, [&](const auto& row) { return row.id == scenario; });
    std::vector<Question> left;
    for (auto& question : study.questionnaire) {
        if (forgetScenario(question, scenario))
            left.push_back(std::move(question));
    }
    study.questionnaire = std::move(left);
    std::erase_if(study.evidence, [&](const auto& rule) { return rule.scenario == scenario; });
    return {};
}

Result<std::string> addAlternative(Study& study, const std::string& name) {
    if (isBlank(name))
        return emptyName();
    const std::string id = unusedId(study.alternatives, idFrom(name, "alternative"));
    Alternative alternative;
    alternative.id = id;
    alternative.name = name;
    study.alternatives.push_back(alternative);
    for (auto& scenario : study.scenarios) {
        scenario.ratings[id] = middleRating(study.scaleOf(scenario));
        scenario.unrated.insert(id);
    }
    return id;
}

Result<void> removeAlternative(Study& study, const std::string& alternative) {
    if (findId(study.alternatives, alternative) == study.alternatives.end())
        return noAlternative(alternative);
    if (study.alternatives.size() <= 2)
        return Error{ErrorCode::InvalidArgument, say("A decision needs at least two alternatives."),
                     alternative};
    std::erase_if(study.alternatives, [&](const auto& item) { return item.id == alternative; });
    for (auto& scenario : study.scenarios) {
        scenario.ratings.erase(alternative);
        scenario.ownRatings.erase(alternative);
        scenario.sourceRatings.erase(alternative);
        scenario.unrated.erase(alternative);
        std::erase(scenario.recommended, alternative);
    }
    for (auto& category : study.ecosystem)
        category.entries.erase(alternative);
    for (auto& table : study.comparisons) {
        table.columns.erase(alternative);
        for (auto& row : table.rows)
            row.cells.erase(alternative);
    }
    for (auto& rule : study.evidence)
        rule.subjects.erase(alternative);
    // Half a comparison would favour whoever was measured.
    std::erase_if(study.evidence, [](const auto& rule) { return rule.subjects.size() < 2; });
    std::erase_if(study.claims, [&](const auto& claim) { return claim.alternative == alternative; });
    for (auto& guidance : study.guidance)
        std::erase(guidance.alternatives, alternative);
    std::erase_if(study.guidance, [](const auto& guidance) { return guidance.alternatives.empty(); });
    if (study.architecture) {
        study.architecture->uses.erase(alternative);
        for (auto& node : study.architecture->nodes) {
            if (node.alternative == alternative)
                node.alternative.reset();
        }
    }
    return {};
}

}  // namespace bakeoff::core
