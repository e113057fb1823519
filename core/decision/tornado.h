// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/decision/decision.h"

namespace bakeoff::core {

/// How far the winner's lead over the runner-up moves when one scenario's weight does.
struct TornadoBar {
    std::string scenario;
    std::string name;
    double without = 0;  ///< the lead when the scenario has no share at all, the others kept in proportion
    double doubled = 0;  ///< the lead when its amount is twice what it is
    [[nodiscard]] double span() const { return without > doubled ? without - doubled : doubled - without; }
};

/// One-way sensitivity of a decision (tornado diagram, Howard 1988, "Decision analysis: practice and
/// promise"), widest bar first. The lead is linear in amounts before they are made to sum to one, so both
/// ends are exact: without = (L - s d) / (1 - s), doubled = (L + s d) / (1 + s) for lead L, share s and
/// difference d. A scenario that is the whole work has no "without"; its end is 0. Fewer than two
/// alternatives: nothing.
std::vector<TornadoBar> tornado(const Decision& decision);

/// The winner's lead over the runner-up: the difference of their scores.
double leadOf(const Decision& decision);

}  // namespace bakeoff::core
