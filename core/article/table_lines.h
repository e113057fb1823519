// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bakeoff::core {

/// The name of a column that the header of a table has too few: what stands in it no name belongs to.
inline constexpr std::string_view kBeyondHeader = "\x1f";

/// Sets a heading, a list or a fence right under a table apart from it, and takes the blank lines between its
/// rows for empty rows, as readers see it. Rules of tables get the three hyphens that MD4C wants, rows that
/// begin with an empty cell a blank in it, and headers that are shorter than their rows cells of
/// kBeyondHeader, since MD4C drops what is under none. Gives the offsets of the line ends that it added,
/// ascending. Linear in the text.
std::vector<std::size_t> endTables(std::string& text);

}  // namespace bakeoff::core
