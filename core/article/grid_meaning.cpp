// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/grid_meaning.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/article/foreign_words.h"
#include "core/article/name_text.h"
#include "core/article/row_fitter.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

using WordSet = std::set<std::string, std::less<>>;
constexpr std::size_t kLongestAbout = 120;  ///< bytes of a heading that says what its table is about

/// Cells that the headers of ratings would have nearby.
bool speaksOfRatings(const Grid& grid) {
    static const WordSet hints{"score", "scores",   "rating",    "ratings", "rated",
                               "rate",  "grade",    "grades",    "matrix",  "suitability",
                               "fit",   "decision", "scorecard", "verdict"};
    if (hasWord(wordsOf(grid.title), hints) || hasWord(wordsOf(grid.heading), hints) ||
        hasWord(wordsOf(grid.caption), hints))
        return true;
    return std::any_of(grid.columns.begin(), grid.columns.end(), [](const auto& column) {
        return hasWord(wordsOf(column), hints) || isRecommendationHeader(column) || isWeightHeader(column);
    });
}

/// How much a table looks like the decision matrix, by what of it is ratings.
double matrixWeight(const Grid& grid, const GridMeaning& meaning) {
    static const WordSet hints{"decision", "matrix", "scenario", "scenarios",   "choose",
                               "which",    "when",   "use",      "suitability", "fit"};
    double factor = meaning.recommendation ? 4 : 1;
    if (hasWord(wordsOf(grid.title), hints) || hasWord(wordsOf(grid.heading), hints) ||
        hasWord(wordsOf(grid.columns.front()), hints))
        factor *= 2;
    if (meaning.axis == GridMeaning::Axis::Columns)
        return factor * static_cast<double>(std::ranges::count(meaning.styles, meaning.style));
    const auto rated = static_cast<double>(std::ranges::count(meaning.styles, meaning.style));
    return factor * rated * rated / static_cast<double>(grid.columns.size() - 1);
}

void findSpecialColumns(const Grid& grid, GridMeaning& out) {
    static const WordSet best{"best", "good", "ideal", "use", "when", "suited"};
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        const Words words = meaningWords(grid.columns[c]);
        const bool use = hasWord(words, best) && hasWord(words, {"for", "when", "cases", "case"});
        if (use && !out.bestFor)
            out.bestFor = c;
        else if (!out.weights && isWeightHeader(grid.columns[c]))
            out.weights = c;
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

/// Styles in which one row alone says that it is a rating.
bool speaksForItself(MarkStyle style) {
    return style == MarkStyle::Stars || style == MarkStyle::Lights || style == MarkStyle::Ticks ||
           style == MarkStyle::Quality;
}

/// One tick says that something is there; how well it does is another thing. So is one word.
bool needsCompany(MarkStyle style) {
    return style == MarkStyle::Ticks || style == MarkStyle::Quality || style == MarkStyle::Support ||
           style == MarkStyle::Ease;
}

std::vector<std::string> alternativeCells(const Grid& grid, const GridMeaning& meaning, std::size_t row) {
    std::vector<std::string> out;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        if (meaning.alternativeOfColumn[c])
            out.push_back(grid.rows[row].cells[c]);
    }
    return out;
}

/// A row that sums up those above it, or heads a group of them.
bool isNoRating(const Grid& grid, const GridMeaning& meaning, std::size_t row) {
    const auto cells = alternativeCells(grid, meaning, row);
    return isSumName(grid.rows[row].cells[0]) ||
           std::ranges::all_of(cells, [](const auto& cell) { return cell.empty(); });
}

/// Half of what a row has are marks of the style: what is left of it costs a cell each.
bool isMostlyMarks(const Grid& grid, const GridMeaning& meaning, std::size_t row, MarkStyle style,
                   const Legend& legend) {
    std::size_t marks = 0, filled = 0;
    for (const auto& cell : alternativeCells(grid, meaning, row)) {
        const bool mark = parseMark(cell, style, legend).has_value();
        marks += mark ? 1 : 0;
        filled += mark || !isBlankCell(cell) ? 1 : 0;
    }
    return marks * 2 >= filled && (marks > 0 || filled == 0);
}

/// How a row of ratings inside a table of facts is written.
std::optional<MarkStyle> ownStyle(const Grid& grid, const GridMeaning& meaning, std::size_t row,
                                  const Legend& legend) {
    const auto cells = alternativeCells(grid, meaning, row);
    const auto style = isNoRating(grid, meaning, row) ? std::nullopt : commonStyle(cells, legend, false);
    if (!style)
        return std::nullopt;
    const bool marks = std::ranges::all_of(cells, [&](const auto& cell) {
        return parseMark(cell, *style, legend) || (*style == MarkStyle::Ticks && isBlankCell(cell));
    });
    const bool outOf = *style == MarkStyle::Digits && cells[0].find('/') != std::string::npos;
    return marks && (speaksForItself(*style) || outOf) ? style : std::nullopt;
}

void readColumnsAxis(const Grid& grid, const Legend& legend, GridMeaning& out) {
    const bool hinted = speaksOfRatings(grid);
    std::vector<std::string> cells;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        if (isNoRating(grid, out, r))
            continue;
        const auto row = alternativeCells(grid, out, r);
        cells.insert(cells.end(), row.begin(), row.end());
    }
    const auto common = commonStyle(cells, legend, hinted);
    std::map<MarkStyle, std::vector<std::size_t>> rows;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        // A sum, or the heading of a group, is said to be none by the scenarios.
        if (common && (isNoRating(grid, out, r) || isMostlyMarks(grid, out, r, *common, legend)))
            rows[*common].push_back(r);
        else if (const auto style = ownStyle(grid, out, r, legend))
            rows[*style].push_back(r);
    }
    std::size_t most = 0;
    for (const auto& [style, list] : rows) {
        if (style != common && needsCompany(style) && list.size() < 2)
            continue;
        for (const std::size_t r : list) {
            out.styles[r] = style;
            out.ratedRow[r] = true;
        }
        const bool ahead = common ? style == *common : list.size() > most;
        most = ahead ? list.size() : most;
        out.style = ahead ? std::optional(style) : out.style;
    }
    if (!out.style)
        return;
    for (std::size_t c = 1; c < grid.columns.size(); ++c)
        out.rated[c] = out.alternativeOfColumn[c].has_value();
}

bool holdsFigures(const Grid& grid, std::size_t column) {
    return std::ranges::any_of(grid.rows, [&](const auto& row) {
        return cellType(row.cells[column], grid.numbers) == CellType::Figure;
    });
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
    // One column of ticks beside figures says that something is there, and is no matrix.
    std::size_t figures = 0;
    for (std::size_t c = 1; c < grid.columns.size(); ++c)
        figures += !byColumn[c] && holdsFigures(grid, c) ? 1 : 0;
    if (most->second == 1 && figures > 0 && most->first != MarkStyle::Stars)
        return;
    out.style = most->first;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        // Where marks of one kind are ratings, so are those beside them.
        out.styles[c] = byColumn[c];
        out.rated[c] = byColumn[c].has_value();
    }
}

/// The alternative that a header names, with or without its remark in brackets.
std::optional<std::size_t> alternativeIn(const std::string& header, const AlternativeNames& names) {
    const auto match = names.match(bareName(header));
    return match ? match : names.match(header);
}

}  // namespace

bool isRecommendationHeader(std::string_view header) {
    const Words words = meaningWords(withoutPictures(header));
    // "% of best" is a measure, and "Use case" no advice.
    if (words.size() > 3 || hasWord(words, {"of", "case", "cases", "for", "when"}))
        return false;
    return hasWord(
        words, {"recommendation", "recommended", "recommend", "winner", "verdict", "pick", "choice", "choose",
                "best", "preferred", "suggestion", "advice", "solution", "optimal", "use"});
}

bool isNotesHeader(std::string_view header) {
    const Words words = meaningWords(header);
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
        if ((style == MarkStyle::Amount || style == MarkStyle::Grades) && !hinted)
            continue;
        if (style == MarkStyle::Signs && best[style] == 10 && counts.contains(MarkStyle::Digits))
            continue;
        // Words that ticks have a place for are a scale of their own where no tick stands beside them.
        const bool words = style == MarkStyle::Support && out == MarkStyle::Ticks && count == counts[*out];
        if (!out || count > counts[*out] || words)
            out = style;
    }
    return out;
}

GridMeaning readMeaning(const Grid& grid, const AlternativeNames& names, const Legend& legend) {
    GridMeaning out;
    out.alternativeOfColumn.resize(grid.columns.size());
    out.furtherColumns.resize(grid.columns.size());
    out.alternativeOfRow.resize(grid.rows.size());
    out.rated.assign(grid.columns.size(), false);
    out.ratedRow.assign(grid.rows.size(), false);
    if (grid.columns.size() < 2 || grid.rows.empty())
        return out;
    findSpecialColumns(grid, out);
    std::set<std::size_t> distinct;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        const bool special = c == out.recommendation || c == out.notes || c == out.weights;
        const auto match = special ? std::nullopt : alternativeIn(grid.columns[c], names);
        if (match && distinct.insert(*match).second)
            out.alternativeOfColumn[c] = match;
        else
            out.furtherColumns[c] = match;
    }
    if (distinct.size() >= 2) {
        out.axis = GridMeaning::Axis::Columns;
        out.styles.resize(grid.rows.size());
        out.bestFor.reset();
        readColumnsAxis(grid, legend, out);
    } else {
        out.axis = GridMeaning::Axis::Rows;
        out.styles.resize(grid.columns.size());
        bool named = false;
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            const auto& label = grid.rows[r].cells[0];
            if (!isWinnerName(label) && !isSumName(label) && !isRelationName(label))
                out.alternativeOfRow[r] = names.match(grid.rows[r].cells[0]);
            named = named || out.alternativeOfRow[r];
        }
        for (const auto* about : {&grid.columns[0], &grid.caption, &grid.title, &grid.heading}) {
            if (!named && !out.whole && about->size() <= kLongestAbout)
                out.whole = names.match(*about);
        }
        readRowsAxis(grid, legend, out);
    }
    if (out.style)
        out.weight = matrixWeight(grid, out);
    return out;
}

}  // namespace bakeoff::core
