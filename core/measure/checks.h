// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

#include "core/base/message.h"

namespace bakeoff::core {

/// The setting of a result that tells when the version of its toolchain came out: a month, "2024-10".
inline constexpr const char* kToolchainReleased = "toolchain_released";

/// "V1" to "V7": which rule of the method a check belongs to. V1 the client was saturated; V2 the server was
/// idle; V3 Little's law; V4 a ceiling that the results have in common; V5 the responses; V6 stability of the
/// machine and of the trials; V7 fairness between what is compared. Empty for an unknown check.
std::string ruleOf(const std::string& checkId);
/// "generator not saturated", ...: what a rule asks, for people.
Message ruleTitle(const std::string& rule);

}  // namespace bakeoff::core
