// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/grid_tidy.h"

#include <algorithm>

#include "core/article/name_text.h"
#include "core/article/rating_marks.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

/// "1", "2.", "#3", "🥇": where a row comes in an order that its figures already say.
bool isRankCell(const std::string& cell, std::size_t row) {
    static const std::vector<std::string> medals{"🥇", "🥈", "🥉"};
    std::string_view text = trimmed(cell);
    if (row < medals.size() && text == medals[row])
        return true;
    const std::string plain = withoutPictures(text);
    text = plain;
    if (text.starts_with("#"))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == '.' || text.back() == ')'))
        text.remove_suffix(1);
    for (const std::string_view ending : {"st", "nd", "rd", "th", "º", "位", "위"}) {
        if (text.ends_with(ending))
            text.remove_suffix(ending.size());
    }
    return !text.empty() && text.size() <= 3 && std::ranges::all_of(text, isAsciiDigit);
}

bool counts(const Grid& grid, std::size_t column) {
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        if (!isBlankCell(grid.rows[r].cells[column]) && !isRankCell(grid.rows[r].cells[column], r))
            return false;
    }
    return true;
}

/// The rows are numbered from one, in order.
bool countsUp(const Grid& grid, std::size_t column) {
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        const std::string wanted = std::to_string(r + 1);
        const auto& cell = grid.rows[r].cells[column];
        if (cell != wanted && cell != wanted + "." && cell != "#" + wanted)
            return false;
    }
    return grid.rows.size() >= 2;
}

bool saysNothing(const Grid& grid, std::size_t column) {
    return std::ranges::all_of(grid.rows, [&](const auto& row) {
        const auto& cell = row.cells[column];
        return cell.empty() || (withoutPictures(cell).empty() && parseMarks(cell, {}).empty());
    });
}

void drop(Grid& grid, std::size_t column) {
    const auto at = static_cast<std::ptrdiff_t>(column);
    grid.columns.erase(grid.columns.begin() + at);
    for (auto& row : grid.rows)
        row.cells.erase(row.cells.begin() + at);
}

/// "12.3 ±" with the spread in the next column, as some tools print it.
void joinSpreads(Grid& grid) {
    for (std::size_t c = 0; c + 1 < grid.columns.size();) {
        bool all = true;
        for (auto& row : grid.rows)
            all = all && row.cells[c].ends_with("±") && !row.cells[c + 1].empty();
        if (!all) {
            ++c;
            continue;
        }
        for (auto& row : grid.rows)
            row.cells[c] += " " + row.cells[c + 1];
        drop(grid, c + 1);
    }
}

}  // namespace

void tidyGrid(Grid& grid, std::vector<ImportNotice>& notices) {
    for (auto& column : grid.columns)
        column = expandShortcodes(column);
    for (auto& row : grid.rows) {
        for (auto& cell : row.cells)
            cell = expandShortcodes(cell);
    }
    if (grid.rows.empty())
        return;
    joinSpreads(grid);
    for (std::size_t c = 0; c < grid.columns.size() && grid.columns.size() > 2;) {
        const bool ranks = (isRankHeader(grid.columns[c]) && counts(grid, c)) ||
                           (c == 0 && withoutPictures(grid.columns[c]).empty() && countsUp(grid, c));
        const bool nothing = withoutPictures(grid.columns[c]).empty() && saysNothing(grid, c);
        if (ranks)
            notices.push_back({ImportNotice::Kind::NotRead, grid.line, shortened(grid.columns[c]),
                               say("ranks are not read: the figures say themselves who is ahead")});
        if (ranks || nothing)
            drop(grid, c);
        else
            ++c;
    }
}

}  // namespace bakeoff::core
