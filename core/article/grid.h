// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/article/article.h"
#include "core/article/number_text.h"

namespace bakeoff::core {

/// Something that the import met and could not use, or used in a way that the reader should know of.
struct ImportNotice {
    enum class Kind { NotRead, Interpreted };
    Kind kind = Kind::NotRead;
    int line = 0;
    std::string what;  ///< what stands there, shortened
    Message why;
    bool outside = false;  ///< in prose, program code or front matter, which the import passes over
    // Of a row or a figure of a table, so that the reader can say what is right:
    int table = 0;                 ///< line of its header
    std::string label = {};        ///< what the row or column is called
    std::string name = {};         ///< what is measured; empty where all of the row is meant
    std::string text = {};         ///< the figure as it stands there
    std::string alternative = {};  ///< id
};

struct GridRow {
    int line = 0;
    std::vector<std::string> cells;  ///< as many as the grid has columns
    std::string key = {};            ///< what else tells it from other rows of the same name: "Insert, 1 KB"
};

/// A table as it stands in the article, before anybody asks what it means.
struct Grid {
    int line = 0;         ///< of its header
    std::string title;    ///< the line above it, or the heading it stands under
    std::string heading;  ///< the nearest heading above it
    std::string caption;  ///< the paragraph right above it
    std::vector<std::string> columns;
    std::vector<GridRow> rows;
    NumberStyle numbers = NumberStyle::Unknown;
};

/// What a block of plain text holds.
struct TextBlockReading {
    std::vector<Grid> grids;
    std::vector<PlacedText> others;  ///< lines that belong to no table
    bool diagram = false;            ///< boxes and arrows
};

/// Reads the tables out of a text block: columns set apart by two blanks or by bars, with or without rules.
/// Rows whose cells overflow their column are set right by the columns' positions and by what the other rows
/// hold there; rows that cannot be set right are noticed. Linear in the text.
TextBlockReading readTextBlock(const ArticleBlock& block, std::vector<ImportNotice>& notices);

/// A Markdown table as a grid.
Grid readPipeTable(const ArticleBlock& block, std::vector<ImportNotice>& notices);

/// At most 80 bytes of a text, for messages.
std::string shortened(std::string_view text);

}  // namespace bakeoff::core
