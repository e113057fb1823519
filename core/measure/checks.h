// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <string>

#include "core/base/message.h"
#include "core/base/names.h"

namespace bakeoff::core {

/// The setting of a result that tells when the version of its toolchain came out: a month, "2024-10".
inline constexpr const char* kToolchainReleased = "toolchain_released";

/// What is looked at before a result is believed. A new one is a line here and a row in kChecks.
enum class Check {
    Unknown,  ///< of a run that a later version stored
    ClientSaturated,
    SendLag,
    RateHeld,
    LateClock,
    ObjectiveHeld,
    ServerIdle,
    LittlesLaw,
    CommonCeiling,
    Responses,
    Answer,
    ToolChecks,
    OtherWork,
    MachineState,
    WarmUp,
    Stability,
    FewTrials,
    Outliers,
    SlowFirst,
    Drift,
    Spread,
    Short,
    Fairness,
};

struct CheckRow {
    Check check;
    const char* name;      ///< in JSON, in the store and in reports
    const char* rule;      ///< "V1" to "V7"; "" has none
    bool rejects = false;  ///< whether a failure over a whole case keeps it from ranking
};

inline constexpr std::array kChecks{
    CheckRow{Check::Unknown, "unknown", ""},
    CheckRow{Check::ClientSaturated, "client_saturated", "V1"},
    CheckRow{Check::SendLag, "send_lag", "V1"},
    CheckRow{Check::RateHeld, "rate_held", "V1"},
    CheckRow{Check::LateClock, "late_clock", "V1"},
    CheckRow{Check::ObjectiveHeld, "objective_held", "V6"},
    CheckRow{Check::ServerIdle, "server_idle", "V2"},
    CheckRow{Check::LittlesLaw, "littles_law", "V3"},
    CheckRow{Check::CommonCeiling, "common_ceiling", "V4", true},
    CheckRow{Check::Responses, "responses", "V5"},
    CheckRow{Check::Answer, "answer", "V5"},
    CheckRow{Check::ToolChecks, "tool_checks", "V5"},
    CheckRow{Check::OtherWork, "other_work", "V6"},
    CheckRow{Check::MachineState, "machine_state", "V6"},
    CheckRow{Check::WarmUp, "warm_up", "V6"},
    CheckRow{Check::Stability, "stability", "V6"},
    CheckRow{Check::FewTrials, "few_trials", "V6"},
    CheckRow{Check::Outliers, "outliers", "V6"},
    CheckRow{Check::SlowFirst, "slow_first", "V6"},
    CheckRow{Check::Drift, "drift", "V6"},
    CheckRow{Check::Spread, "spread", "V6"},
    CheckRow{Check::Short, "short", "V6"},
    CheckRow{Check::Fairness, "fairness", "V7", true},
};

constexpr auto namesOf(Check) {
    std::array<Name<Check>, kChecks.size()> names{};
    for (std::size_t i = 0; i < kChecks.size(); ++i)
        names[i] = {kChecks[i].check, kChecks[i].name};
    return names;
}

/// "V1" to "V7": which rule of the method a check belongs to. V1 the client was saturated; V2 the server was
/// idle; V3 Little's law; V4 a ceiling that the results have in common; V5 the responses; V6 stability of the
/// machine and of the trials; V7 fairness between what is compared. Empty for Check::Unknown.
std::string ruleOf(Check check);
/// Whether its failure over a whole case keeps the case from ranking.
bool rejectsCase(Check check);
/// "generator not saturated", ...: what a rule asks, for people.
Message ruleTitle(const std::string& rule);

}  // namespace bakeoff::core
