// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/json_reader.h"

namespace bakeoff::core {

/// One cell: what people read, and the raw value that scripts read and views sort by.
struct Cell {
    std::string text;
    Json value;  ///< null: the text is the value
    std::string tooltip;

    Cell() = default;
    Cell(std::string shown) : text(std::move(shown)) {}
    Cell(const char* shown) : text(shown) {}
    Cell(std::string shown, Json raw, std::string tip = {})
        : text(std::move(shown)), value(std::move(raw)), tooltip(std::move(tip)) {}
};

struct Column {
    std::string key;  ///< snake_case, the member's name in JSON
    std::string title;
    bool numeric = false;  ///< right-aligned
};

/// A table as the window, the command line and the reports all show it. Every row has one cell a column.
struct Table {
    std::string id;
    std::string title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

/// Aligned columns for a terminal, with a rule under the header.
std::string toText(const Table& table);
/// A GitHub-flavoured Markdown table; pipes in cells are escaped.
std::string toMarkdown(const Table& table);
/// RFC 4180 with a header line, texts as shown except raw numbers for numeric columns.
std::string toCsv(const Table& table);
/// {"table","title","columns":[{"key","title"}],"rows":[{key: value, ...}]}.
Json toJson(const Table& table);

/// How many columns a terminal needs for a UTF-8 text (combining marks and wide characters not considered).
std::size_t displayWidth(const std::string& text);

}  // namespace bakeoff::core
