// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <vector>

#include "core/decision/decision.h"

namespace bakeoff::core {

/// A share of the work to pull at, and where the answer changes on the way.
struct Lever {
    std::string scenario;
    std::string name;
    double now = 0;    ///< its share; `least` <= now <= `most`
    double least = 0;  ///< what an answer to its question can make of it, the others kept
    double most = 1;
    std::optional<double> flipBelow;  ///< under this share `below` is ahead; within the reach
    std::optional<double> flipAbove;
    std::string below;
    std::string above;
};

/// The shares that flip the answer soonest, nearest first, then those that move it most; at most `most` of
/// them. Where nothing is answered only those that flip it: the others would move a lead that nobody has.
/// None where weights are not stated as shares, nor for a scenario that is all of the work.
std::vector<Lever> leversOf(const Study& study, const Answers& answers, const Decision& decision,
                            std::size_t most = 3);

/// The answers with one more: this scenario has this share of the work, and everything else is as it was. The
/// nearest that can be had, where what is open stays open. The same answers where weights are not stated as
/// shares, or no such scenario is there.
Answers withShare(const Study& study, const Answers& answers, const std::string& scenario, double share);

}  // namespace bakeoff::core
