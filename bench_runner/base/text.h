// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bakeoff::bench {

/// Values of {placeholders} by name.
using Placeholders = std::map<std::string, std::string>;

/// Replaces each "{name}" that is known; anything else in braces stays as it is. Values are not looked at
/// again.
std::string fillIn(std::string_view text, const Placeholders& values);
std::vector<std::string> fillIn(const std::vector<std::string>& texts, const Placeholders& values);
std::map<std::string, std::string> fillIn(const std::map<std::string, std::string>& texts,
                                          const Placeholders& values);

/// The lines of a text without their ends; an empty last line is left out.
std::vector<std::string> splitLines(std::string_view text);
/// The last `lines` lines of a text that are not blank, joined by line feeds.
std::string lastLines(const std::string& text, std::size_t lines);
/// Whether a name is that pattern, or begins as one that ends with "*" does.
bool fitsPattern(std::string_view name, std::string_view pattern);
std::string trim(std::string_view text);

/// Negative, 0 or positive as version `a` is older than, equal to or newer than `b`: numbers between dots are
/// compared as numbers, a missing one is 0, and what follows the digits of a part is ignored ("1.27rc1" =
/// "1.27").
int compareVersions(std::string_view a, std::string_view b);

/// A number the way it was meant in a parameter: whole ones without a point.
std::string numberText(double value);

}  // namespace bakeoff::bench
