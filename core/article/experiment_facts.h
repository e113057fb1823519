// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

namespace bakeoff::core {

/// One sentence of an article, and where it stands.
struct PlacedSentence {
    std::string text;
    int line = 0;
    bool aboutMeasuring = false;  ///< it stands under a heading such as "Setup" or "Methodology"
    bool keyed = false;           ///< "CPU: 8 cores"; the name of a row and its cell
};

/// The things of reproducibilityThings() that the sentence tells, but for versions and what the commands say.
/// A sentence about somebody else's measurements, about what is required or could be had, or one that denies,
/// tells nothing.
std::vector<std::string> thingsToldBy(const PlacedSentence& sentence);

}  // namespace bakeoff::core
