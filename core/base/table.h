// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/json_reader.h"
#include "core/base/message.h"

namespace bakeoff::core {

/// One cell: what people read, and the raw value that scripts read and views sort by.
struct Cell {
    Message text;
    Json value;  ///< null: the text is the value
    Message tooltip;

    Cell() = default;
    /// A text that is not ours: a name, a number, an id.
    Cell(std::string shown) : text(Message::verbatim(std::move(shown))) {}
    Cell(const char* shown) : text(Message::verbatim(shown)) {}
    Cell(Sentence shown) : text(shown) {}
    Cell(Message shown) : text(std::move(shown)) {}
    Cell(std::string shown, Json raw, Message tip = {})
        : Cell(Message::verbatim(std::move(shown)), std::move(raw), std::move(tip)) {}
    Cell(const char* shown, Json raw, Message tip = {})
        : Cell(Message::verbatim(shown), std::move(raw), std::move(tip)) {}
    Cell(Message shown, Json raw, Message tip = {})
        : text(std::move(shown)), value(std::move(raw)), tooltip(std::move(tip)) {}
};

struct Column {
    std::string key;  ///< snake_case, the member's name in JSON
    Message title;
    bool numeric = false;  ///< right-aligned
};

/// A table as the window, the command line and the reports all show it. Every row has one cell a column.
struct Table {
    std::string id;
    Message title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

/// A cell's text in a language. A number that stands there as a text has the marks of that language, too.
std::string cellText(const Cell& cell, const Wording& wording);

/// Aligned columns for a terminal, with a rule under the header.
std::string toText(const Table& table, const Wording& wording = englishWording());
/// Text that is not ours, to stand in a line or a cell of Markdown: nothing in it is markup, and it has no
/// line breaks.
std::string markdownEscaped(const std::string& text);
/// A GitHub-flavoured Markdown table; what stands in its cells is no markup.
std::string toMarkdown(const Table& table, const Wording& wording = englishWording());
/// A cell for whoever counts with it: in a numeric column the raw number, or a text with a number in it, or
/// nothing where a dash or words say why there is none; elsewhere the text as shown.
std::string rawText(const Column& column, const Cell& cell, const Wording& wording = englishWording());
/// RFC 4180 with a header line; cells by rawText().
std::string toCsv(const Table& table, const Wording& wording = englishWording());
/// For programs, so in English: {"table","title","columns":[{"key","title"}],"rows":[{key: value, ...}]}.
Json toJson(const Table& table);

/// How many columns a terminal needs for a UTF-8 text (combining marks and wide characters not considered).
std::size_t displayWidth(const std::string& text);

}  // namespace bakeoff::core
