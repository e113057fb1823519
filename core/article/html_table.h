// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/article/article.h"

namespace bakeoff::core {

/// One cell of a table in HTML, as it stands there.
struct HtmlCell {
    int line = 0;
    bool header = false;  ///< <th>
    int columns = 1;      ///< how many it spans
    int rows = 1;         ///< likewise; 0: all that follow
    std::string text;
    std::vector<ArticleBlock> blocks;  ///< what it holds, where that is more than a text
};

struct HtmlRow {
    bool head = false;  ///< within <thead>
    std::vector<HtmlCell> cells;
};

struct HtmlTable {
    int line = 0;
    PlacedText caption;
    std::vector<HtmlRow> rows;
    bool presentation = false;  ///< it says itself that it is none
    bool hasTable = false;      ///< another one within a cell
    bool hasHeading = false;
    bool hasCode = false;
};

/// What a table in HTML says, as Markdown would have it: its caption as a paragraph, and one block whose
/// first row names the columns. Cells that span are repeated; a row of one cell across the whole table has
/// empty ones beside it; header rows above one another become one. A table of names and values side by side
/// becomes paragraphs, a table that only places things on the page what it holds. `budget` is how many bytes
/// the repeated cells may take together, and is lessened by them.
std::vector<ArticleBlock> blocksOf(HtmlTable table, std::size_t& budget);

}  // namespace bakeoff::core
