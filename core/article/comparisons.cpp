// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <set>

#include "core/article/import_state.h"
#include "core/article/row_fitter.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;

/// A table of what there is for each alternative, rather than of how the alternatives behave.
bool isEcosystem(const Grid& grid, const GridMeaning& meaning) {
    static const WordSet words{"ecosystem", "libraries", "library",      "packages", "tooling",
                               "tools",     "plugins",   "integrations", "clients",  "drivers"};
    if (hasWord(wordsOf(grid.title), words) || hasWord(wordsOf(grid.heading), words))
        return true;
    std::size_t lists = 0;
    std::size_t filled = 0;
    for (const auto& row : grid.rows) {
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (!meaning.alternativeOfColumn[c] || row.cells[c].empty())
                continue;
            ++filled;
            lists += splitList(row.cells[c], ",;").size() > 1 ? 1 : 0;
        }
    }
    return lists * 2 >= filled && lists >= 3;
}

void addEcosystem(ImportState& state, const Grid& grid, const GridMeaning& meaning) {
    std::size_t count = 0;
    for (const auto& row : grid.rows) {
        if (row.cells[0].empty()) {
            state.ignore(row.line, row.cells[1], say("a row of the ecosystem without a category"));
            continue;
        }
        EcosystemCategory category;
        category.name = row.cells[0];
        category.id = state.categoryIds.make(slug(category.name, "category"));
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (meaning.alternativeOfColumn[c] && !isBlankCell(row.cells[c]))
                category.entries[state.names.id(*meaning.alternativeOfColumn[c])] =
                    splitList(row.cells[c], ",;");
        }
        state.out.study.ecosystem.push_back(std::move(category));
        ++count;
    }
    state.found(grid.line, "ecosystem", gridTitle(grid), count);
}

ComparisonTable newComparison(ImportState& state, const Grid& grid) {
    ComparisonTable table;
    table.title = gridTitle(grid).empty() ? "Comparison" : gridTitle(grid);
    table.id = state.comparisonIds.make(slug(table.title, "comparison"));
    return table;
}

void addByColumns(ImportState& state, const Grid& grid, const GridMeaning& meaning) {
    ComparisonTable table = newComparison(state, grid);
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        const auto& place = meaning.alternativeOfColumn[c];
        if (!place)
            state.ignore(grid.line, grid.columns[c], say("this column names none of the alternatives"));
        else if (grid.columns[c] != state.names.list()[*place].name)
            table.columns[state.names.id(*place)] = grid.columns[c];
    }
    for (const auto& row : grid.rows) {
        if (row.cells[0].empty()) {
            state.ignore(row.line, row.cells[1], say("a row of a comparison without a name"));
            continue;
        }
        ComparisonRow out{row.cells[0], {}};
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (meaning.alternativeOfColumn[c])
                out.cells[state.names.id(*meaning.alternativeOfColumn[c])] = row.cells[c];
        }
        table.rows.push_back(std::move(out));
    }
    state.found(grid.line, "comparison", table.title, table.rows.size());
    if (!table.rows.empty())
        state.out.study.comparisons.push_back(std::move(table));
}

/// True when most of the column's cells are figures, which become claims.
bool isFigureColumn(const Grid& grid, std::size_t column) {
    std::size_t figures = 0;
    std::size_t filled = 0;
    for (const auto& row : grid.rows) {
        filled += isBlankCell(row.cells[column]) ? 0 : 1;
        figures += cellType(row.cells[column]) == CellType::Figure ? 1 : 0;
    }
    return filled > 0 && figures * 2 > filled;
}

/// Columns of texts, where each alternative has one row. Where it has several, a text cannot be said of it.
void addByRows(ImportState& state, const Grid& grid, const GridMeaning& meaning) {
    std::set<std::size_t> seen;
    bool distinct = true;
    for (const auto& place : meaning.alternativeOfRow)
        distinct = distinct && (!place || seen.insert(*place).second);
    if (seen.empty())
        return;
    ComparisonTable table;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        if (meaning.rated[c] || c == meaning.notes || c == meaning.bestFor || isFigureColumn(grid, c))
            continue;
        if (!distinct || seen.size() < 2 || grid.columns[c].empty()) {
            state.ignore(grid.line, grid.columns[c],
                         say("its rows are not one for each alternative, so this column of texts has no "
                             "place in a study"));
            continue;
        }
        if (table.rows.empty())
            table = newComparison(state, grid);
        ComparisonRow out{grid.columns[c], {}};
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            if (meaning.alternativeOfRow[r])
                out.cells[state.names.id(*meaning.alternativeOfRow[r])] = grid.rows[r].cells[c];
        }
        table.rows.push_back(std::move(out));
    }
    if (table.rows.empty())
        return;
    state.found(grid.line, "comparison", table.title, table.rows.size());
    state.out.study.comparisons.push_back(std::move(table));
}

}  // namespace

void importComparisons(ImportState& state) {
    for (std::size_t g = 0; g < state.grids.size(); ++g) {
        const auto& grid = state.grids[g];
        const auto& meaning = state.meanings[g];
        if (meaning.axis == GridMeaning::Axis::Rows)
            addByRows(state, grid, meaning);
        else if (meaning.axis == GridMeaning::Axis::Columns && !meaning.style)
            isEcosystem(grid, meaning) ? addEcosystem(state, grid, meaning)
                                       : addByColumns(state, grid, meaning);
    }
}

}  // namespace bakeoff::core
