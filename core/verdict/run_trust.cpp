// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/run_trust.h"

#include <algorithm>
#include <string_view>

namespace bakeoff::core {

namespace {

/// How the sentence begins, also in the English of stored runs.
constexpr std::string_view kBusy = "The machine was busy: ";

}  // namespace

bool tellsOfBusyMachine(const Message& message) {
    return message.english().starts_with(kBusy);
}

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
