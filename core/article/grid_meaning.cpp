// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/grid_meaning.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/article/words.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;

/// Cells that the headers of ratings would have nearby.
bool speaksOfRatings(const Grid& grid) {
    static const WordSet hints{"score", "scores",   "rating",    "ratings", "rated",
                               "rate",  "grade",    "grades",    "matrix",  "suitability",
                               "fit",   "decision", "scorecard", "verdict"};
    if (hasWord(wordsOf(grid.title), hints) || hasWord(wordsOf(grid.heading), hints) ||
        hasWord(wordsOf(grid.caption), hints))
        return true;
    return std::any_of(grid.columns.begin(), grid.columns.end(), [](const auto& column) {
        return hasWord(wordsOf(column), hints) || isRecommendationHeader(column);
    });
}

double matrixWeight(const Grid& grid, bool recommends) {
    static const WordSet hints{"decision", "matrix", "scenario", "scenarios",   "choose",
                               "which",    "when",   "use",      "suitability", "fit"};
    double factor = recommends ? 4 : 1;
    if (hasWord(wordsOf(grid.title), hints) || hasWord(wordsOf(grid.heading), hints) ||
        hasWord(wordsOf(grid.columns.front()), hints))
        factor *= 2;
    return factor * static_cast<double>(grid.rows.size());
}

void findSpecialColumns(const Grid& grid, GridMeaning& out) {
    static const WordSet best{"best", "good", "ideal", "use", "when", "suited"};
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        const Words words = wordsOf(grid.columns[c]);
        const bool use = hasWord(words, best) && hasWord(words, {"for", "when", "cases", "case"});
        if (use && !out.bestFor)
            out.bestFor = c;
        else if (!out.recommendation && isRecommendationHeader(grid.columns[c]))
            out.recommendation = c;
        else if (!out.notes && isNotesHeader(grid.columns[c]))
            out.notes = c;
    }
}

std::vector<std::string> columnCells(const Grid& grid, std::size_t column) {
    std::vector<std::string> out;
    for (const auto& row : grid.rows)
        out.push_back(row.cells[column]);
    return out;
}

void readColumnsAxis(const Grid& grid, const Legend& legend, GridMeaning& out) {
    std::vector<std::string> cells;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        if (!out.alternativeOfColumn[c])
            continue;
        const auto column = columnCells(grid, c);
        cells.insert(cells.end(), column.begin(), column.end());
    }
    out.style = commonStyle(cells, legend, speaksOfRatings(grid));
    for (std::size_t c = 1; c < grid.columns.size(); ++c)
        out.rated[c] = out.style && out.alternativeOfColumn[c];
}

void readRowsAxis(const Grid& grid, const Legend& legend, GridMeaning& out) {
    std::map<MarkStyle, int> styles;
    std::vector<std::optional<MarkStyle>> byColumn(grid.columns.size());
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        if (c == out.notes || c == out.recommendation || c == out.bestFor)
            continue;
        byColumn[c] = commonStyle(columnCells(grid, c), legend, speaksOfRatings(grid));
        if (byColumn[c])
            ++styles[*byColumn[c]];
    }
    const auto most = std::max_element(styles.begin(), styles.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == styles.end())
        return;
    out.style = most->first;
    for (std::size_t c = 1; c < grid.columns.size(); ++c)
        out.rated[c] = byColumn[c] == out.style;
}

}  // namespace

bool isRecommendationHeader(std::string_view header) {
    const Words words = wordsOf(header);
    return words.size() <= 3 &&
           hasWord(words, {"recommendation", "recommended", "recommend", "winner", "verdict", "pick",
                           "choice", "choose", "best", "preferred", "suggestion", "advice"});
}

bool isNotesHeader(std::string_view header) {
    const Words words = wordsOf(header);
    return words.size() <= 3 &&
           hasWord(words, {"note", "notes", "comment", "comments", "remark", "remarks", "why", "reason",
                           "details", "detail", "rationale", "explanation"});
}

std::optional<MarkStyle> commonStyle(const std::vector<std::string>& cells, const Legend& legend,
                                     bool hinted) {
    std::map<MarkStyle, std::size_t> counts;
    std::map<MarkStyle, double> best;
    std::set<double> digits;
    std::size_t filled = 0;
    std::size_t outOf = 0;
    for (const auto& cell : cells) {
        const auto marks = parseMarks(cell, legend);
        filled += marks.empty() && isBlankCell(cell) ? 0 : 1;
        for (const auto& mark : marks) {
            ++counts[mark.style];
            best[mark.style] = std::max(best[mark.style], mark.rank);
            outOf += mark.style == MarkStyle::Digits && mark.outOf > 0 ? 1 : 0;
        }
    }
    std::optional<MarkStyle> out;
    for (const auto& [style, count] : counts) {
        if (count * 5 < filled * 4 || count == 0)
            continue;
        // Bare numbers are figures unless the article calls them ratings, and nobody rates to 500.
        const bool bare = style == MarkStyle::Digits && outOf * 2 < count;
        const bool explained =
            style == MarkStyle::Digits && !legend.meanings.empty() && legend.meanings.contains("1");
        if (bare && ((!hinted && !explained) || best[style] > 100))
            continue;
        if ((style == MarkStyle::Amount || style == MarkStyle::Ease || style == MarkStyle::Grades) && !hinted)
            continue;
        if (style == MarkStyle::Signs && best[style] == 10 && counts.contains(MarkStyle::Digits))
            continue;
        if (!out || count > counts[*out])
            out = style;
    }
    return out;
}

GridMeaning readMeaning(const Grid& grid, const AlternativeNames& names, const Legend& legend) {
    GridMeaning out;
    out.alternativeOfColumn.resize(grid.columns.size());
    out.alternativeOfRow.resize(grid.rows.size());
    out.rated.assign(grid.columns.size(), false);
    if (grid.columns.size() < 2 || grid.rows.empty())
        return out;
    findSpecialColumns(grid, out);
    std::set<std::size_t> distinct;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        const auto match =
            c == out.recommendation || c == out.notes ? std::nullopt : names.match(grid.columns[c]);
        if (match && distinct.insert(*match).second)
            out.alternativeOfColumn[c] = match;
    }
    if (distinct.size() >= 2) {
        out.axis = GridMeaning::Axis::Columns;
        out.bestFor.reset();
        readColumnsAxis(grid, legend, out);
    } else {
        out.axis = GridMeaning::Axis::Rows;
        for (std::size_t r = 0; r < grid.rows.size(); ++r)
            out.alternativeOfRow[r] = names.match(grid.rows[r].cells[0]);
        readRowsAxis(grid, legend, out);
    }
    if (out.style)
        out.weight = matrixWeight(grid, out.recommendation.has_value());
    return out;
}

}  // namespace bakeoff::core
