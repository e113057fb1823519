// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <map>
#include <set>

#include "core/article/foreign_words.h"
#include "core/article/grid_meaning.h"
#include "core/article/name_evidence.h"
#include "core/article/name_text.h"
#include "core/article/quantity.h"
#include "core/article/row_fitter.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostAlternatives = 30;
constexpr std::size_t kMostTitleWords = 60;
constexpr std::size_t kMostRowsRead = 3000;

using Names = std::vector<std::string>;
using Evidence = NameEvidence;

struct Candidate {
    Names names;
    double score = 0;
    bool matrix = false;  ///< it rates each of them
};

/// What a cell holds, so that cells of one kind can be told: its type and its unit.
std::string kindOf(const std::string& cell, NumberStyle numbers) {
    const auto type = cellType(cell, numbers);
    if (type != CellType::Figure)
        return isBlankCell(cell) ? "" : type == CellType::Mark ? "mark" : "text";
    return "figure " + parseQuantity(cell, numbers)->unit;
}

/// How many of the table's rows (or columns) hold cells of one kind: 0 to 1. Measures stand side by side
/// where alternatives are the rows, and one below the other where they are the columns.
double likeness(const Grid& grid, bool byRow) {
    std::map<std::size_t, std::set<std::string>> kinds;
    for (std::size_t r = 0; r < std::min<std::size_t>(grid.rows.size(), 60); ++r) {
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (auto kind = kindOf(grid.rows[r].cells[c], grid.numbers); !kind.empty())
                kinds[byRow ? r : c].insert(std::move(kind));
        }
    }
    if (kinds.empty())
        return 0;
    const auto alike =
        std::count_if(kinds.begin(), kinds.end(), [](const auto& entry) { return entry.second.size() == 1; });
    return static_cast<double>(alike) / static_cast<double>(kinds.size());
}

bool distinctNames(const Names& names) {
    std::set<std::string> seen;
    return std::all_of(names.begin(), names.end(),
                       [&](const auto& name) { return seen.insert(normalisedName(name)).second; });
}

/// A column whose cells mostly say which other column is ahead.
bool namesOtherColumns(const Grid& grid, std::size_t column) {
    Names others;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        if (c != column && !isBlankCell(grid.columns[c]))
            others.push_back(bareName(grid.columns[c]));
    }
    if (others.size() < 2 || others.size() > kMostAlternatives)
        return false;
    const AlternativeNames names(others);
    std::size_t filled = 0, hits = 0;
    for (std::size_t r = 0; r < std::min<std::size_t>(grid.rows.size(), 60); ++r) {
        const auto& cell = grid.rows[r].cells[column];
        filled += isBlankCell(cell) ? 0 : 1;
        hits += names.matchAll(cell.substr(0, 60)).size() == 1 ? 1 : 0;
    }
    return filled >= 2 && hits * 10 >= filled * 6;
}

/// "+27 %", "2.1x", "30% faster": a column of how far two others lie apart.
bool holdsDifferences(const Grid& grid, std::size_t column) {
    std::size_t filled = 0, apart = 0;
    for (std::size_t r = 0; r < std::min<std::size_t>(grid.rows.size(), 60); ++r) {
        const auto& cell = grid.rows[r].cells[column];
        if (isBlankCell(cell))
            continue;
        ++filled;
        const bool sign = cell.size() > 1 && (cell[0] == '+' || cell[0] == '-' || cell.starts_with("−"));
        const auto& numbers = grid.numbers;
        const bool relative =
            parseFactor(cell, numbers) || hasWord(wordsOf(cell.substr(0, 60)), {"faster", "slower"});
        apart += (sign && cellType(cell, numbers) == CellType::Figure) || relative ? 1 : 0;
    }
    return filled > 0 && apart * 2 > filled;
}

Candidate columnNames(const Grid& grid, const Legend& legend, const Evidence& evidence) {
    Candidate out;
    Names full;
    Names cells;
    std::optional<std::size_t> recommendation;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        const std::string name = bareName(grid.columns[c]);
        const bool known = evidence.of(name) > 0 && !isMeasureName(name);
        if (isRecommendationHeader(grid.columns[c]) || namesOtherColumns(grid, c)) {
            recommendation = c;
            continue;
        }
        if (isNotesHeader(grid.columns[c]) || isWeightHeader(grid.columns[c]) ||
            (!evidence.inTitle(name) && holdsDifferences(grid, c)) ||
            (!known && !evidence.inTitle(name) &&
             (isMeasureName(grid.columns[c]) || isConditionName(name) || isCriterionName(name))))
            continue;
        out.names.push_back(name);
        full.push_back(withoutPictures(grid.columns[c]));
        for (const auto& row : grid.rows) {
            if (!isSumName(row.cells[0]))
                cells.push_back(row.cells[c]);
        }
    }
    if (!distinctNames(out.names))
        out.names = full;
    if (out.names.size() < 2 || out.names.size() > kMostAlternatives || !distinctNames(out.names) ||
        !std::all_of(out.names.begin(), out.names.end(), looksLikeName))
        return {};
    const bool rated = commonStyle(cells, legend, true).has_value();
    out.matrix = rated && (recommendation || grid.rows.size() > 1);
    out.score = evidence.averageOf(out.names) + (rated ? 2 : 0.4) + likeness(grid, true);
    if (isCriterionName(grid.columns[0]))
        out.score += 2;
    else if (isThingName(grid.columns[0]))
        out.score -= 1;
    if (recommendation) {
        const AlternativeNames names(out.names);
        const auto hits = std::count_if(grid.rows.begin(), grid.rows.end(), [&](const auto& row) {
            return !names.matchRecommendation(row.cells[*recommendation]).empty();
        });
        out.score += static_cast<std::size_t>(hits) * 2 >= grid.rows.size() ? 3 : 0;
    }
    return out;
}

/// A row that is none of the alternatives: a sum, the best of each column, a baseline, a group's heading.
bool isSideRow(const GridRow& row, const std::string& name) {
    if (isSumName(name) || isWinnerName(name) || isRelationName(name))
        return true;
    return std::all_of(row.cells.begin() + 1, row.cells.end(), [](const auto& c) { return c.empty(); });
}

/// The bare names where the title knows them all or they are distinct; otherwise with their remarks.
Names bareOrFull(const Names& bare, const Names& full, const Evidence& evidence) {
    std::set<std::string> distinct(bare.begin(), bare.end());
    const bool known = distinct.size() >= 2 && std::all_of(bare.begin(), bare.end(), [&](const auto& name) {
                           return evidence.inTitle(name);
                       });
    return known || distinctNames(bare) ? bare : full;
}

Candidate rowNames(const Grid& grid, std::size_t column, const Legend& legend, const Evidence& evidence) {
    Candidate out;
    if (isRecommendationHeader(grid.columns[column]) || isNotesHeader(grid.columns[column]))
        return out;
    Names bare, full;
    std::size_t baselines = 0;
    for (const auto& row : grid.rows) {
        const std::string name = bareName(row.cells[column]);
        if (isSideRow(row, name))
            continue;
        if (name.empty() || !looksLikeName(name))
            return {};
        baselines += isBaselineName(name) ? 1 : 0;
        bare.push_back(name);
        full.push_back(withoutPictures(row.cells[column]));
    }
    Names all = bareOrFull(bare, full, evidence);
    if (baselines > 0 && all.size() > baselines + 1)
        std::erase_if(all, isBaselineName);
    std::map<std::string, std::size_t> uses;
    for (const auto& name : all) {
        if (++uses[normalisedName(name)] == 1 && out.names.size() <= kMostAlternatives)
            out.names.push_back(name);
    }
    if (out.names.size() < 2 || out.names.size() > kMostAlternatives)
        return {};
    const auto measures = std::count_if(out.names.begin(), out.names.end(), isMeasureName);
    const double known = evidence.averageOf(out.names);
    if (static_cast<std::size_t>(measures) * 2 >= out.names.size() && known < 3)
        return {};
    const bool thing = isThingName(grid.columns[column]);
    // The same names again and again are a key beside the names, unless the header says what they are.
    if (out.names.size() < all.size() && !thing && known < 1)
        return {};
    std::size_t rated = 0, figures = 0;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        Names cells;
        std::size_t values = 0;
        for (const auto& row : grid.rows) {
            cells.push_back(row.cells[c]);
            values += cellType(row.cells[c], grid.numbers) == CellType::Figure ? 1 : 0;
        }
        rated += commonStyle(cells, legend, true) ? 1 : 0;
        figures += values * 2 > grid.rows.size() ? 1 : 0;
    }
    out.matrix = rated > 0 && figures == 0;
    // "Web frameworks compared" says which of two columns of names it is.
    const bool titled = thing && evidence.speaksOf(grid.columns[column]);
    const double values = rated > 0 ? 1.5 : figures > 0 ? 0.6 : 0;
    out.score = known + values + (thing ? 2 : 0) + (titled ? 1.5 : 0) + likeness(grid, false) -
                0.3 * static_cast<double>(column);
    const auto criterion = isCriterionName(grid.columns[column]) || isConditionName(grid.columns[column]);
    if (!thing && criterion)
        out.score -= 3;
    return out;
}

/// Names in a column that says what to choose, where they come again or the title has them.
Candidate choiceNames(const Grid& grid, const Evidence& evidence) {
    Candidate out;
    for (std::size_t c = 1; c < grid.columns.size() && out.names.empty(); ++c) {
        if (!isRecommendationHeader(grid.columns[c]) && !isThingName(grid.columns[c]))
            continue;
        std::map<std::string, std::size_t> uses;
        Names names;
        for (const auto& row : grid.rows) {
            const std::string name = bareName(row.cells[c]);
            if (!name.empty() && ++uses[normalisedName(name)] == 1 && looksLikeName(name))
                names.push_back(name);
        }
        std::erase_if(names, [&](const auto& name) {
            return hasWord(meaningWords(name),
                           {"both", "either", "any", "tie", "equal", "depends", "or", "neither"}) ||
                   (uses[normalisedName(name)] < 2 && !evidence.inTitle(name));
        });
        if (names.size() < 2 || names.size() > kMostAlternatives)
            continue;
        out.names = names;
        out.score = evidence.averageOf(names) + 1;
    }
    return out;
}

/// "Read and Write Times": what was done, and nobody who did it.
bool isOperation(const std::string& name) {
    const Words words = wordsOf(name);
    return !words.empty() && std::ranges::all_of(words, [](const auto& word) {
        static const std::set<std::string, std::less<>> all{"read",
                                                            "write",
                                                            "reads",
                                                            "writes",
                                                            "reading",
                                                            "writing",
                                                            "insert",
                                                            "update",
                                                            "delete",
                                                            "inserts",
                                                            "updates",
                                                            "deletes",
                                                            "encode",
                                                            "decode",
                                                            "encoding",
                                                            "decoding",
                                                            "serialize",
                                                            "parse",
                                                            "parsing",
                                                            "deserialize",
                                                            "serializing",
                                                            "serialization",
                                                            "deserialization",
                                                            "deserializing",
                                                            "load",
                                                            "save",
                                                            "compress",
                                                            "decompress",
                                                            "compression",
                                                            "decompression",
                                                            "build",
                                                            "startup",
                                                            "publish",
                                                            "consume",
                                                            "cpu",
                                                            "speed",
                                                            "memory",
                                                            "size",
                                                            "time",
                                                            "latency",
                                                            "throughput",
                                                            "performance"};
        return all.contains(word);
    });
}

/// Who the title says is compared, where rows, columns or lists of reasons speak of each of them.
Candidate titledNames(const std::vector<Grid>& grids, const std::string& title, const Evidence& evidence) {
    constexpr double forTitle = 3.5;
    std::vector<Words> labels;
    for (const auto& grid : grids) {
        for (const auto& column : grid.columns)
            labels.push_back(wordsOf(column.substr(0, 100)));
        for (std::size_t r = 0; r < std::min(grid.rows.size(), kMostRowsRead); ++r) {
            for (std::size_t c = 0; c < std::min(kNameColumns, grid.columns.size()); ++c)
                labels.push_back(wordsOf(grid.rows[r].cells[c].substr(0, 100)));
        }
    }
    Candidate out;
    std::size_t found = 0;
    for (const auto& said : titleNames(title)) {
        ++found;
        Names words = splitList(said, " ");
        for (; !words.empty(); words.pop_back()) {
            std::string name;
            for (const auto& word : words)
                name += (name.empty() ? "" : " ") + word;
            const Words wanted = wordsOf(name);
            const bool spoken =
                !wanted.empty() &&
                (evidence.inHints(name) || std::any_of(labels.begin(), labels.end(), [&](const Words& label) {
                     return findWords(label, wanted) != std::string::npos;
                 }));
            if (spoken && isOperation(name))
                return {};
            if (spoken) {
                out.names.push_back(name);
                break;
            }
        }
    }
    if (found > kMostTitleWords || out.names.size() < 2 || out.names.size() < found ||
        !distinctNames(out.names))
        return {};
    out.score = forTitle;
    return out;
}

bool isVariantOf(const std::string& name, const Names& known) {
    const Words words = wordsOf(name);
    return std::any_of(known.begin(), known.end(), [&](const auto& other) {
        const Words theirs = wordsOf(other);
        return findWords(words, theirs) != std::string::npos || findWords(theirs, words) != std::string::npos;
    });
}

/// The names of the tables that have most in common with the best one.
Names unionOf(const Candidate& best, const std::vector<Candidate>& others) {
    Names out = best.names;
    for (const auto& other : others) {
        std::set<std::string> mine;
        for (const auto& name : out)
            mine.insert(normalisedName(name));
        std::size_t shared = 0;
        Names fresh;
        for (const auto& name : other.names) {
            if (mine.contains(normalisedName(name)))
                ++shared;
            else if (!isVariantOf(name, out))
                fresh.push_back(name);
        }
        if (shared >= 2 && out.size() + fresh.size() <= kMostAlternatives)
            out.insert(out.end(), fresh.begin(), fresh.end());
    }
    return out;
}

}  // namespace

std::vector<std::string> findAlternatives(const std::vector<Grid>& grids, const Legend& legend,
                                          const std::string& title, const std::vector<std::string>& hints) {
    const Evidence evidence(grids, title, hints);
    std::vector<Candidate> all;
    for (const auto& grid : grids) {
        if (grid.columns.size() < 2 || grid.rows.empty())
            continue;
        all.push_back(columnNames(grid, legend, evidence));
        for (std::size_t c = 0; c < std::min(kNameColumns, grid.columns.size()); ++c)
            all.push_back(rowNames(grid, c, legend, evidence));
        all.push_back(choiceNames(grid, evidence));
    }
    const Candidate titled = titledNames(grids, title, evidence);
    std::erase_if(all, [](const auto& candidate) { return candidate.names.empty(); });
    Candidate best;
    for (const auto& candidate : all) {
        if (candidate.score > best.score)
            best = candidate;
    }
    // What the title names and the best table has other names for: "Alpha FastAPI" is one of Alpha.
    if (titled.score > best.score ||
        (!titled.names.empty() && !best.matrix &&
         std::none_of(titled.names.begin(), titled.names.end(), [&](const auto& name) {
             return std::any_of(best.names.begin(), best.names.end(), [&](const auto& other) {
                 return normalisedName(name) == normalisedName(other);
             });
         })))
        best = titled;
    const bool rated = best.matrix || std::any_of(all.begin(), all.end(), [&](const auto& candidate) {
                           return candidate.matrix && candidate.names == best.names;
                       });
    return rated ? best.names : unionOf(best, all);
}

}  // namespace bakeoff::core
