// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/decision/decision.h"

namespace bakeoff::core {

/// A decision that has everything else, in plain words: Decision::conclusion.
Conclusion conclusionOf(const Decision& decision, const Study& study);

/// A chance for people: "about 7 of 10", "98 of 100", "practically all". Never "all", never "none".
Message inTen(double share);

/// What of a scenario an alternative is rated, "?" where it is not.
std::string ratingText(const Study& study, const Scenario& scenario, const std::string& alternative);

}  // namespace bakeoff::core
