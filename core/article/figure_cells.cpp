// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/figure_cells.h"

#include <algorithm>

#include "core/article/claim_terms.h"
#include "core/article/name_text.h"
#include "core/article/rating_marks.h"

namespace bakeoff::core {

std::optional<WrittenQuantity> figureOf(const std::string& cell, NumberStyle numbers) {
    const std::string plain = withoutPictures(cell);
    // A footnote's mark is the figure's, and is kept with it.
    const std::string& text = plain.size() < cell.size() && cell.starts_with(plain) ? cell : plain;
    if (auto quantity = parseQuantity(text, numbers))
        return quantity;
    return parseFactor(text, numbers);
}

bool isFigureColumn(const Grid& grid, std::size_t column) {
    const bool named = !unitInName(grid.columns[column]).unit.empty();
    std::size_t figures = 0;
    std::size_t filled = 0;
    std::size_t units = 0;
    std::size_t strange = 0;  ///< with a unit that nobody knows: "12.1 J", "14 days"
    for (const auto& row : grid.rows) {
        filled += isBlankCell(row.cells[column]) ? 0 : 1;
        const auto quantity = figureOf(row.cells[column], grid.numbers);
        figures += quantity ? 1 : 0;
        units += quantity && !quantity->unit.empty() ? 1 : 0;
        const bool word =
            quantity && quantity->unit.empty() && !quantity->rest.empty() && isAsciiLetter(quantity->rest[0]);
        strange += word ? 1 : 0;
    }
    if (units == 0 && !named && (namesNoMeasure(grid.columns[column]) || (strange > 0 && strange == figures)))
        return false;
    return figures > 0 && figures * 2 >= filled;
}

bool isGroupRow(const GridRow& row) {
    return std::all_of(row.cells.begin() + 1, row.cells.end(), [](const auto& cell) { return cell.empty(); });
}

}  // namespace bakeoff::core
