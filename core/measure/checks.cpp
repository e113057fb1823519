// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/checks.h"

#include <utility>

namespace bakeoff::core {

std::string ruleOf(const std::string& checkId) {
    static constexpr std::pair<const char*, const char*> kRules[] = {
        {"client_saturated", "V1"},
        {"send_lag", "V1"},
        {"rate_held", "V1"},
        {"server_idle", "V2"},
        {"littles_law", "V3"},
        {"common_ceiling", "V4"},
        {"responses", "V5"},
        {"answer", "V5"},
        {"other_work", "V6"},
        {"machine_state", "V6"},
        {"warm_up", "V6"},
        {"stability", "V6"},
        {"few_trials", "V6"},
        {"outliers", "V6"},
        {"slow_first", "V6"},
        {"drift", "V6"},
        {"spread", "V6"},
        {"short", "V6"},
        {"fairness", "V7"},
        // Of other tools' results, when they are imported.
        {"late_clock", "V1"},
        {"tool_checks", "V5"},
    };
    for (const auto& [id, rule] : kRules) {
        if (checkId == id)
            return rule;
    }
    return {};
}

Message ruleTitle(const std::string& rule) {
    static constexpr std::pair<const char*, Sentence> kTitles[] = {
        {"V1", SAY("generator not saturated")},
        {"V2", SAY("server at its limit")},
        {"V3", SAY("Little's law")},
        {"V4", SAY("no common ceiling")},
        {"V5", SAY("right answers")},
        {"V6", SAY("stable machine and trials")},
        {"V7", SAY("same terms for all")},
    };
    for (const auto& [id, title] : kTitles) {
        if (rule == id)
            return title;
    }
    return {};
}

}  // namespace bakeoff::core
