// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/article/alternative_names.h"
#include "core/article/grid.h"
#include "core/article/rating_marks.h"

namespace bakeoff::core {

/// What a table is about: which side of it the alternatives are on, and which columns are ratings.
struct GridMeaning {
    enum class Axis { Unknown, Columns, Rows };
    Axis axis = Axis::Unknown;
    std::vector<std::optional<std::size_t>> alternativeOfColumn;  ///< on axis Columns
    std::vector<std::optional<std::size_t>> alternativeOfRow;     ///< on axis Rows; by name alone
    std::optional<std::size_t> recommendation;                    ///< column
    std::optional<std::size_t> notes;                             ///< column
    std::optional<std::size_t> bestFor;                           ///< column of use cases, on axis Rows
    std::optional<MarkStyle> style;  ///< of most ratings, where it is a table of ratings
    /// By row on axis Columns, by column on axis Rows: how its ratings are written.
    std::vector<std::optional<MarkStyle>> styles;
    std::vector<bool> rated;             ///< by column
    std::vector<bool> ratedRow;          ///< on axis Columns: where the cells of the row are ratings
    std::optional<std::size_t> weights;  ///< column of what each row counts, on axis Columns
    std::vector<std::optional<std::size_t>> furtherColumns;  ///< on axis Columns: more of one alternative
    std::optional<std::size_t> whole;  ///< the alternative that all of the table is about
    double weight = 0;                 ///< how much it looks like the decision matrix
};

/// The style that at least four of five filled cells are written in; nothing otherwise. `hinted` says that
/// the context speaks of ratings, which bare numbers and words such as "high" need.
std::optional<MarkStyle> commonStyle(const std::vector<std::string>& cells, const Legend& legend,
                                     bool hinted);

/// Finds what is compared. Looks for names that several tables, the title and the choose-when lists share.
/// Empty when nothing is.
std::vector<std::string> findAlternatives(const std::vector<Grid>& grids, const Legend& legend,
                                          const std::string& title, const std::vector<std::string>& hints);

/// In a table of cases, the column that says what to choose; nothing where it is another table.
std::optional<std::size_t> choiceColumn(const Grid& grid, const AlternativeNames& names);

/// Puts the names of the alternatives, or of what is told about them, in the first column, and what else
/// tells the rows apart with them.
void arrangeGrid(Grid& grid, const AlternativeNames& names);

GridMeaning readMeaning(const Grid& grid, const AlternativeNames& names, const Legend& legend);

bool isRecommendationHeader(std::string_view header);
bool isNotesHeader(std::string_view header);

}  // namespace bakeoff::core
