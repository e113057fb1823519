// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>

namespace bakeoff::core {

/// One line that is readable as it is: UTF-8 without controls, which a terminal would obey (they become "·"),
/// without marks of direction and ends of lines of other kinds, which would make it look like another one.
std::string plainLine(const std::string& text);

/// The same of a text of several lines: their ends and tabs stay.
std::string plainLines(const std::string& text);

}  // namespace bakeoff::core
