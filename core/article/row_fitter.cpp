// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/row_fitter.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/article/quantity.h"
#include "core/article/rating_marks.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kSlack = 2;  ///< how far a cell may start before its column

/// Where each column starts, and what most of its cells hold.
struct Column {
    std::size_t headerStart = 0;
    std::size_t bodyStart = 0;
    CellType type = CellType::Text;
    std::set<std::u32string> values;  ///< that its cells hold

    /// True for a text that this column could hold, going by its other cells.
    [[nodiscard]] bool holds(const std::u32string& text) const {
        return type != CellType::Text ? cellType(encodeUtf8(text)) == type : values.contains(text);
    }
};

std::vector<Column> learnColumns(const TextLine& header, const std::vector<const TextLine*>& lines) {
    std::vector<Column> columns(header.cells.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        std::map<std::size_t, std::size_t> starts;
        std::map<CellType, std::size_t> types;
        for (const auto* line : lines) {
            if (line->cells.size() != columns.size())
                continue;
            ++starts[line->cells[c].start];
            ++types[cellType(encodeUtf8(line->cells[c].text))];
            columns[c].values.insert(line->cells[c].text);
        }
        const auto more = [](const auto& a, const auto& b) { return a.second < b.second; };
        columns[c].headerStart = header.cells[c].start;
        columns[c].bodyStart = starts.empty() ? header.cells[c].start
                                              : std::max_element(starts.begin(), starts.end(), more)->first;
        if (!types.empty())
            columns[c].type = std::max_element(types.begin(), types.end(), more)->first;
    }
    return columns;
}

TextCell slice(const TextLine& line, std::size_t start, std::size_t end) {
    while (start < end && line.text[start] == U' ')
        ++start;
    while (end > start && line.text[end - 1] == U' ')
        --end;
    return {start, end, line.text.substr(start, end - start)};
}

/// Cuts cells where a column starts within them behind a single blank.
std::vector<TextCell> cutAtColumns(const TextLine& line, const std::vector<Column>& columns) {
    std::vector<TextCell> out;
    for (const auto& cell : line.cells) {
        std::size_t start = cell.start;
        for (std::size_t c = 1; c < columns.size(); ++c) {
            for (const std::size_t at : {columns[c].bodyStart, columns[c].headerStart}) {
                if (at > start && at < cell.end && line.text[at - 1] == U' ' && line.text[at] != U' ') {
                    out.push_back(slice(line, start, at));
                    start = at;
                }
            }
        }
        out.push_back(slice(line, start, cell.end));
    }
    return out;
}

/// Where the last `count` words of a cell start, if each of them is what its column holds, from `column` on.
std::vector<std::size_t> tailOf(const TextCell& cell, const std::vector<Column>& columns, std::size_t column,
                                std::size_t count) {
    std::vector<std::size_t> starts(count);
    std::size_t end = cell.text.size();
    for (std::size_t i = count; i-- > 0;) {
        const auto blank = end == 0 ? std::u32string::npos : cell.text.rfind(U' ', end - 1);
        if (blank == std::u32string::npos || column + i >= columns.size() ||
            !columns[column + i].holds(cell.text.substr(blank + 1, end - blank - 1)))
            return {};
        starts[i] = blank + 1;
        end = blank;
    }
    return starts;
}

/// Cuts words off the end of a cell when the columns after it hold such things and have lost their own.
std::vector<TextCell> cutByContent(const TextLine& line, const std::vector<Column>& columns) {
    std::vector<TextCell> out;
    std::size_t missing = columns.size() - line.cells.size();
    for (const auto& cell : line.cells) {
        std::vector<std::size_t> starts;
        for (std::size_t count = missing; count > 0 && starts.empty(); --count)
            starts = tailOf(cell, columns, out.size() + 1, count);
        missing -= starts.size();
        std::size_t start = cell.start;
        for (const std::size_t next : starts) {
            out.push_back(slice(line, start, cell.start + next));
            start = cell.start + next;
        }
        out.push_back(slice(line, start, cell.end));
    }
    return out;
}

/// "25" and "812.3" side by side would be one number that nobody wrote.
bool makeOneNumber(const std::string& first, const std::string& second) {
    return !first.empty() && !second.empty() && isAsciiDigit(first.back()) && isAsciiDigit(second.front());
}

/// Puts fewer or more cells than columns under the columns they stand on. Nothing when one stands between
/// two.
std::optional<std::vector<std::string>> placeByPosition(const std::vector<TextCell>& cells,
                                                        const std::vector<Column>& columns) {
    std::vector<std::string> out(columns.size());
    std::size_t column = 0;
    for (const auto& cell : cells) {
        const auto starts = [&](std::size_t c) {
            return std::min(columns[c].bodyStart, columns[c].headerStart);
        };
        while (column + 1 < columns.size() && cell.start + kSlack >= starts(column + 1))
            ++column;
        // What reaches into the next column may hold that column's cell as well.
        if (column + 1 < columns.size() && cell.end > starts(column + 1) + kSlack)
            return std::nullopt;
        const std::string text = encodeUtf8(cell.text);
        if (makeOneNumber(out[column], text))
            return std::nullopt;
        out[column] += (out[column].empty() ? "" : " ") + text;
    }
    return out;
}

std::vector<std::string> texts(const std::vector<TextCell>& cells) {
    std::vector<std::string> out;
    for (const auto& cell : cells)
        out.push_back(encodeUtf8(cell.text));
    return out;
}

/// As many cells as columns, but one of them stands on the column after its own: another one is empty.
bool isShifted(const TextLine& line, const std::vector<Column>& columns) {
    for (std::size_t c = 0; c + 1 < columns.size(); ++c) {
        const std::size_t next = std::min(columns[c + 1].bodyStart, columns[c + 1].headerStart);
        if (line.cells[c].start >= next && line.cells[c].start > columns[c].bodyStart + kSlack &&
            line.cells[c + 1].start > columns[c + 1].bodyStart + kSlack)
            return true;
    }
    return false;
}

std::optional<std::vector<std::string>> fit(const TextLine& line, const std::vector<Column>& columns) {
    if (line.barred) {
        auto out = texts(line.cells);
        if (out.size() > columns.size())
            return std::nullopt;
        out.resize(columns.size());
        return out;
    }
    if (line.cells.size() == columns.size() && !isShifted(line, columns))
        return texts(line.cells);
    const auto cut = cutAtColumns(line, columns);
    if (cut.size() == columns.size())
        return texts(cut);
    if (line.cells.size() < columns.size()) {
        const auto byContent = cutByContent(line, columns);
        if (byContent.size() == columns.size())
            return texts(byContent);
    }
    return placeByPosition(cut, columns);
}

/// A line that starts under the second column goes on with the row above it.
bool isContinuation(const TextLine& line, const std::vector<Column>& columns) {
    if (line.barred)
        return line.cells[0].text.empty();
    return columns.size() > 1 &&
           line.cells[0].start + 1 >= std::min(columns[1].bodyStart, columns[1].headerStart);
}

}  // namespace

CellType cellType(std::string_view cell, NumberStyle numbers) {
    for (const auto& mark : parseMarks(cell, {})) {
        // A word that may stand for a tick is a text all the same.
        const bool sign = (static_cast<unsigned char>(mark.symbol.front()) & 0x80U) != 0;
        if ((mark.style == MarkStyle::Ticks && sign) || mark.style == MarkStyle::Stars ||
            mark.style == MarkStyle::Lights)
            return CellType::Mark;
    }
    const auto quantity = parseQuantity(cell, numbers);
    return quantity ? CellType::Figure : CellType::Text;
}

std::vector<GridRow> fitRows(const TextLine& header, const std::vector<const TextLine*>& lines,
                             std::vector<ImportNotice>& notices) {
    const auto columns = learnColumns(header, lines);
    std::vector<GridRow> rows;
    bool lost = false;  ///< the row above could not be read
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const TextLine& line = *lines[i];
        const bool continues = isContinuation(line, columns);
        auto cells = continues && lost ? std::nullopt : fit(line, columns);
        // A name alone that is too long for its column, with the rest of the row on the next line.
        if (!continues && line.cells.size() == 1 && i + 1 < lines.size() &&
            isContinuation(*lines[i + 1], columns)) {
            cells.emplace(columns.size());
            cells->front() = encodeUtf8(line.cells[0].text);
        }
        lost = !cells;
        for (std::size_t c = 0; !lost && continues && !rows.empty() && c < cells->size(); ++c)
            lost = makeOneNumber(rows.back().cells[c], (*cells)[c]);
        if (lost) {
            notices.push_back({ImportNotice::Kind::NotRead, line.number, shortened(encodeUtf8(line.text)),
                               say("its cells do not line up with the table's %1 columns", columns.size())});
            continue;
        }
        if (!rows.empty() && continues) {
            for (std::size_t c = 0; c < cells->size(); ++c) {
                if (!(*cells)[c].empty())
                    rows.back().cells[c] += (rows.back().cells[c].empty() ? "" : " ") + (*cells)[c];
            }
            continue;
        }
        rows.push_back({line.number, std::move(*cells)});
    }
    return rows;
}

}  // namespace bakeoff::core
