// SPDX-License-Identifier: GPL-3.0-only
#include "core/measure/checks.h"

#include <algorithm>
#include <utility>

namespace bakeoff::core {

namespace {

const CheckRow& rowOf(Check check) {
    const auto* row = std::ranges::find(kChecks, check, &CheckRow::check);
    return row == kChecks.end() ? kChecks.front() : *row;
}

}  // namespace

std::string ruleOf(Check check) {
    return rowOf(check).rule;
}

bool rejectsCase(Check check) {
    return rowOf(check).rejects;
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
