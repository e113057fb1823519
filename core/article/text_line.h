// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bakeoff::core {

/// A cell and where it stands in its line, counted in characters.
struct TextCell {
    std::size_t start = 0;
    std::size_t end = 0;
    std::u32string text;
};

/// One line of a text block, cut into cells.
struct TextLine {
    enum class Kind { Blank, Rule, Text };
    Kind kind = Kind::Blank;
    int number = 0;
    bool barred = false;  ///< cells set apart by bars instead of blanks
    std::u32string text;  ///< tabs replaced by blanks
    std::vector<TextCell> cells;
};

TextLine readTextLine(std::string_view text, int number);

/// True for a line of a diagram: boxes side by side, arrow heads.
bool isDrawn(const TextLine& line);

}  // namespace bakeoff::core
