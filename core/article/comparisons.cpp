// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <set>

#include "core/article/figure_cells.h"
#include "core/article/import_state.h"
#include "core/article/name_text.h"
#include "core/article/row_fitter.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;

/// A table of what there is for each alternative, rather than of how the alternatives behave.
bool isEcosystem(const Grid& grid, const GridMeaning& meaning) {
    static const WordSet words{"ecosystem", "libraries", "library",      "packages", "tooling",
                               "tools",     "plugins",   "integrations", "clients",  "drivers"};
    std::size_t lists = 0;
    std::size_t filled = 0;
    std::size_t figures = 0;
    for (const auto& row : grid.rows) {
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (!meaning.alternativeOfColumn[c] || row.cells[c].empty())
                continue;
            ++filled;
            // The commas of "2,000,000" set no entries apart.
            const bool figure = cellType(row.cells[c], grid.numbers) == CellType::Figure;
            lists += !figure && splitList(row.cells[c], ",;").size() > 1 ? 1 : 0;
            figures += figure ? 1 : 0;
        }
    }
    const bool called = hasWord(wordsOf(grid.title), words) || hasWord(wordsOf(grid.heading), words);
    return (called && figures * 2 < filled) || (lists * 2 >= filled && lists >= 3);
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
            if (!meaning.alternativeOfColumn[c] || isBlankCell(row.cells[c]))
                continue;
            category.entries[state.names.id(*meaning.alternativeOfColumn[c])] = splitList(row.cells[c], ",;");
            state.keep(ImportedFact::Kind::Text, grid, row.line, category.id, *meaning.alternativeOfColumn[c],
                       grid.columns[c], row.cells[0], row.cells[c]);
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

/// What stands beside figures is their remark. Winners beside texts are reasons; the rest has no place.
bool isKeptAsRemark(const Grid& grid, const GridMeaning& meaning, std::size_t column) {
    if (column == meaning.recommendation)
        return true;
    for (const auto& row : grid.rows) {
        bool figure = false;
        for (std::size_t c = 1; c < grid.columns.size(); ++c)
            figure = figure || (meaning.alternativeOfColumn[c] && figureOf(row.cells[c], grid.numbers));
        if (!figure && !isBlankCell(row.cells[column]))
            return false;
    }
    return true;
}

void addByColumns(ImportState& state, const Grid& grid, const GridMeaning& meaning) {
    ComparisonTable table = newComparison(state, grid);
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        const auto& place = meaning.alternativeOfColumn[c];
        if (!place && !meaning.furtherColumns[c] && !isKeptAsRemark(grid, meaning, c))
            state.ignore(grid.line, grid.columns[c], say("this column names none of the alternatives"));
        else if (place && grid.columns[c] != state.names.list()[*place].name)
            table.columns[state.names.id(*place)] = grid.columns[c];
    }
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        const auto& row = grid.rows[r];
        if (meaning.ratedRow[r] || (isGroupRow(row) && grid.columns.size() > 1 && !row.cells[0].empty()))
            continue;
        if (row.cells[0].empty()) {
            state.ignore(row.line, row.cells[1], say("a row of a comparison without a name"));
            continue;
        }
        ComparisonRow out{row.cells[0], {}};
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (!meaning.alternativeOfColumn[c])
                continue;
            out.cells[state.names.id(*meaning.alternativeOfColumn[c])] = row.cells[c];
            state.keep(ImportedFact::Kind::Text, grid, row.line, table.id, *meaning.alternativeOfColumn[c],
                       grid.columns[c], row.cells[0], row.cells[c]);
        }
        table.rows.push_back(std::move(out));
    }
    state.found(grid.line, "comparison", table.title, table.rows.size());
    if (!table.rows.empty())
        state.out.study.comparisons.push_back(std::move(table));
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
    bool figures = false;
    for (std::size_t c = 1; c < grid.columns.size(); ++c)
        figures = figures || isFigureColumn(grid, c);
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        // Notes beside figures are the figures'.
        if (meaning.rated[c] || (c == meaning.notes && figures) || c == meaning.bestFor ||
            isReasonHeader(grid.columns[c]) || isFigureColumn(grid, c))
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
            if (!meaning.alternativeOfRow[r])
                continue;
            out.cells[state.names.id(*meaning.alternativeOfRow[r])] = grid.rows[r].cells[c];
            state.keep(ImportedFact::Kind::Text, grid, grid.rows[r].line, table.id,
                       *meaning.alternativeOfRow[r], rowLabel(grid.rows[r]), grid.columns[c],
                       grid.rows[r].cells[c]);
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
        else if (meaning.axis == GridMeaning::Axis::Columns &&
                 std::ranges::count(meaning.ratedRow, false) > 0)
            !meaning.style&& isEcosystem(grid, meaning) ? addEcosystem(state, grid, meaning)
                                                        : addByColumns(state, grid, meaning);
    }
}

}  // namespace bakeoff::core
