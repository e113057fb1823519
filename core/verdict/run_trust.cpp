// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/run_trust.h"

#include <algorithm>

namespace bakeoff::core {

bool anyBusy(const std::vector<CaseSummary>& cases) {
    return std::ranges::any_of(cases, &CaseSummary::busy);
}

std::vector<Message> trustOf(const std::vector<CaseSummary>& cases, const std::optional<SelfTest>& selfTest) {
    std::vector<Message> out;
    const auto busy = std::ranges::count_if(cases, &CaseSummary::busy);
    const auto measured = std::ranges::count_if(cases, &CaseSummary::measured);
    if (busy > 0)
        out.push_back(
            say("The machine was busy: other programs ran during the trials of %1 of %2 cases, of which "
                "no verdict is made. Close them, and measure again.",
                busy, std::max(measured, busy)));
    if (selfTest)
        out.push_back(describe(*selfTest));
    return out;
}

}  // namespace bakeoff::core
