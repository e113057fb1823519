// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/article/grid.h"

namespace bakeoff::core {

/// What a tool printed.
struct ToolOutput {
    std::vector<Grid> grids;          ///< one at most
    std::vector<PlacedText> unnamed;  ///< measured, but nothing says by whom
    std::vector<PlacedText> others;   ///< what stands beside the measurements
};

/// The lines that benchmark tools print, one measurement a line and no header over them, as a table:
/// "BenchmarkAlpha-8  300  4044523 ns/op  120 B/op" and "alpha x 1,681 ops/sec ±0.22% (99 runs sampled)".
/// What all names of a block begin or end with is the title, not part of a name; of "Encode_Alpha",
/// "Decode_Alpha" and so on the half that says what was done has a column of its own. Nothing where fewer
/// than two lines are of one tool. Linear in the text.
ToolOutput readToolOutput(const ArticleBlock& block);

}  // namespace bakeoff::core
