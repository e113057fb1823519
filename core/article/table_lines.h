// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bakeoff::core {

/// Sets a heading, a list or a fence right under a table apart from it, and takes the blank lines between its
/// rows for empty rows, as readers see it. Rules of tables get the three hyphens that MD4C wants. Gives the
/// offsets of the line ends that it added, ascending. Linear in the text.
std::vector<std::size_t> endTables(std::string& text);

}  // namespace bakeoff::core
