// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <map>
#include <set>

#include "core/article/figure_cells.h"
#include "core/article/grid_meaning.h"
#include "core/article/name_text.h"
#include "core/article/row_fitter.h"
#include "core/article/unit_words.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kNameColumns = 3;
constexpr std::size_t kMostNameWords = 8;

using Matches = std::vector<std::optional<std::size_t>>;

Matches headersOf(const Grid& grid, const AlternativeNames& names) {
    Matches out(grid.columns.size());
    for (std::size_t c = 0; c < grid.columns.size(); ++c) {
        if (!isRecommendationHeader(grid.columns[c]) && !isNotesHeader(grid.columns[c]))
            out[c] = names.match(grid.columns[c]);
    }
    return out;
}

Matches cellsOf(const Grid& grid, std::size_t column, const AlternativeNames& names) {
    Matches out;
    for (const auto& row : grid.rows) {
        const auto& cell = row.cells[column];
        const bool few = wordsOf(std::string_view(cell).substr(0, 200)).size() <= kMostNameWords;
        out.push_back(few && !isWinnerName(cell) && !isRelationName(cell) ? names.match(cell) : std::nullopt);
    }
    return out;
}

std::size_t distinct(const Matches& matches) {
    std::set<std::size_t> seen;
    for (const auto& match : matches) {
        if (match)
            seen.insert(*match);
    }
    return seen.size();
}

void moveToFront(Grid& grid, std::size_t column) {
    const auto rotate = [&](auto& list) {
        std::rotate(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(column),
                    list.begin() + static_cast<std::ptrdiff_t>(column) + 1);
    };
    rotate(grid.columns);
    for (auto& row : grid.rows)
        rotate(row.cells);
}

void dropColumn(Grid& grid, std::size_t column) {
    const auto drop = [&](auto& list) { list.erase(list.begin() + static_cast<std::ptrdiff_t>(column)); };
    drop(grid.columns);
    for (auto& row : grid.rows)
        drop(row.cells);
}

/// "Connections 100": a bare number says nothing without its column's name.
std::string keyText(const std::string& header, const std::string& cell) {
    if (isBlankCell(cell))
        return {};
    const bool number = !cell.empty() && isAsciiDigit(cell.front());
    // "Tier 4" and "256" are no 4,256.
    const char* between = !header.empty() && isAsciiDigit(header.back()) ? ": " : " ";
    return number && !header.empty() ? header + between + cell : cell;
}

void joinTo(std::string& text, const std::string& more) {
    if (!more.empty())
        text += (text.empty() ? "" : ", ") + more;
}

/// What stands between the first column and the alternatives' tells the rows apart, too.
void joinKeysOfColumns(Grid& grid, const Matches& headers) {
    for (auto& row : grid.rows) {
        if (isConditionName(grid.columns[0]))
            row.cells[0] = keyText(grid.columns[0], row.cells[0]);
    }
    std::size_t first = 1;
    while (first < headers.size() && !headers[first])
        ++first;
    for (std::size_t c = first; c-- > 1;) {
        if (isNotesHeader(grid.columns[c]) || isWeightHeader(grid.columns[c]) ||
            isRecommendationHeader(grid.columns[c]))
            continue;
        for (auto& row : grid.rows) {
            const std::string key = keyText(grid.columns[c], row.cells[c]);
            // "Latency" and "ms" are "Latency (ms)".
            // An arrow says which way is better, and tells no rows apart.
            if (withoutPictures(row.cells[c]).empty())
                continue;
            const bool unit = !unitInName("(" + row.cells[c] + ")").unit.empty();
            if (unit && !key.empty())
                row.cells[0] += " (" + key + ")";
            else
                joinTo(row.cells[0], key);
        }
        dropColumn(grid, c);
    }
}

/// An empty cell under a filled one means the same again, where the row goes on.
void fillDown(Grid& grid, std::size_t columns) {
    for (std::size_t c = 0; c < columns; ++c) {
        for (std::size_t r = 1; r < grid.rows.size(); ++r) {
            auto& cell = grid.rows[r].cells[c];
            const bool goesOn =
                std::any_of(grid.rows[r].cells.begin() + static_cast<std::ptrdiff_t>(c) + 1,
                            grid.rows[r].cells.end(), [](const auto& text) { return !text.empty(); });
            if (cell.empty() && goesOn)
                cell = grid.rows[r - 1].cells[c];
        }
    }
}

/// Where an alternative has several rows, columns of conditions and of cases tell them apart.
void joinKeysOfRows(Grid& grid, std::size_t nameColumn) {
    constexpr std::size_t kMostKeys = 3;
    std::size_t keys = 0;
    for (std::size_t c = 1; c < grid.columns.size() && keys < kMostKeys;) {
        std::set<std::string> values;
        std::size_t texts = 0;
        for (const auto& row : grid.rows) {
            values.insert(row.cells[c]);
            texts += cellType(row.cells[c], grid.numbers) == CellType::Text ? 1 : 0;
        }
        const bool condition = isConditionName(grid.columns[c]) && values.size() < grid.rows.size();
        const bool telling =
            texts * 2 > grid.rows.size() && values.size() > 1 && !isNotesHeader(grid.columns[c]) &&
            !isRecommendationHeader(grid.columns[c]) &&
            (c <= nameColumn || isCriterionName(grid.columns[c]) || isThingName(grid.columns[c]));
        if (!condition && !telling) {
            ++c;
            continue;
        }
        for (auto& row : grid.rows)
            joinTo(row.key, keyText(grid.columns[c], row.cells[c]));
        dropColumn(grid, c);
        ++keys;
    }
}

}  // namespace

std::optional<std::size_t> choiceColumn(const Grid& grid, const AlternativeNames& names) {
    if (grid.columns.size() < 2 || distinct(cellsOf(grid, 0, names)) >= 2)
        return std::nullopt;
    bool figures = false;
    for (std::size_t c = 1; c < grid.columns.size(); ++c)
        figures = figures || isFigureColumn(grid, c);
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        const bool says = isRecommendationHeader(grid.columns[c]) ||
                          (!figures && isThingName(grid.columns[c]) && isCriterionName(grid.columns[0]));
        if (!says)
            continue;
        std::size_t filled = 0, named = 0;
        for (const auto& row : grid.rows) {
            filled += isBlankCell(row.cells[c]) ? 0 : 1;
            named += names.matchRecommendation(row.cells[c].substr(0, 200)).empty() ? 0 : 1;
        }
        if (named > 0 && named * 2 >= filled)
            return c;
    }
    return std::nullopt;
}

void arrangeGrid(Grid& grid, const AlternativeNames& names) {
    if (grid.columns.size() < 2 || grid.rows.empty())
        return;
    const auto headers = headersOf(grid, names);
    Matches behind(headers.begin() + 1, headers.end());
    if (distinct(behind) >= 2) {
        if (!headers[1])
            fillDown(grid, 1);
        joinKeysOfColumns(grid, headers);
        return;
    }
    if (choiceColumn(grid, names))
        return;
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t c = 0; c < std::min(kNameColumns, grid.columns.size()); ++c) {
        if (c > 0 && (isRecommendationHeader(grid.columns[c]) || isNotesHeader(grid.columns[c])))
            continue;
        const auto matches = cellsOf(grid, c, names);
        const auto count = static_cast<std::size_t>(
            std::ranges::count_if(matches, [](const auto& match) { return match.has_value(); }));
        if (count > most) {
            most = count;
            best = c;
        }
    }
    const auto matches = cellsOf(grid, best, names);
    if (best > 0) {
        // A column of who wins, behind a column of cases, is no column of names.
        if (distinct(matches) < 2)
            return;
        fillDown(grid, best);
        moveToFront(grid, best);
    }
    if (most > distinct(matches) && grid.columns.size() > 2)
        joinKeysOfRows(grid, best);
}

}  // namespace bakeoff::core
