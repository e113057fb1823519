// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <map>
#include <set>

#include "core/article/grid_meaning.h"
#include "core/article/row_fitter.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr std::size_t kMostAlternatives = 30;
constexpr std::size_t kMostHints = 60;
constexpr std::size_t kMostTitleWords = 60;

using WordSet = std::set<std::string, std::less<>>;

struct Candidate {
    std::vector<std::string> names;
    double score = 0;
};

/// Weighs how likely a text is the name of something that the article compares.
class Evidence {
public:
    Evidence(const std::vector<Grid>& grids, const std::string& title,
             const std::vector<std::string>& hints) {
        m_title = wordsOf(title);
        m_title.resize(std::min(m_title.size(), kMostTitleWords));
        for (std::size_t i = 0; i < std::min(hints.size(), kMostHints); ++i)
            m_hints.push_back(wordsOf(hints[i]));
        for (const auto& grid : grids) {
            WordSet here;
            for (const auto& column : grid.columns)
                here.insert(normalisedName(column));
            for (const auto& row : grid.rows)
                here.insert(normalisedName(row.cells[0]));
            for (const auto& name : here)
                ++m_tables[name];
        }
    }

    [[nodiscard]] double of(const std::string& name) const {
        constexpr double inTitle = 3, inHint = 2, perTable = 0.7, atMost = 3;
        const Words words = wordsOf(name);
        double weight = findWords(m_title, words) != std::string::npos ? inTitle : 0;
        if (std::any_of(m_hints.begin(), m_hints.end(),
                        [&](const Words& hint) { return findWords(hint, words) != std::string::npos; }))
            weight += inHint;
        const auto it = m_tables.find(normalisedName(name));
        if (it != m_tables.end())
            weight += std::min(atMost, perTable * (it->second - 1));
        return weight;
    }

private:
    Words m_title;
    std::vector<Words> m_hints;
    std::map<std::string, int, std::less<>> m_tables;
};

bool usableNames(const std::vector<std::string>& names) {
    constexpr std::size_t kLongestName = 60;
    if (names.size() < 2 || names.size() > kMostAlternatives)
        return false;
    std::set<std::string> distinct;
    for (const auto& name : names) {
        if (name.empty() || name.size() > kLongestName || cellType(name) != CellType::Text ||
            !distinct.insert(name).second)
            return false;
    }
    return true;
}

double averageEvidence(const std::vector<std::string>& names, const Evidence& evidence) {
    double sum = 0;
    for (const auto& name : names)
        sum += evidence.of(name);
    return sum / static_cast<double>(names.size());
}

Candidate columnNames(const Grid& grid, const Legend& legend, const Evidence& evidence) {
    static const WordSet criteria{"scenario",     "scenarios", "use",        "criterion",     "criteria",
                                  "feature",      "features",  "aspect",     "category",      "requirement",
                                  "requirements", "factor",    "need",       "workload",      "question",
                                  "dimension",    "property",  "capability", "consideration", "metric",
                                  "task",         "case",      "concern",    "attribute"};
    Candidate out;
    std::vector<std::string> cells;
    std::optional<std::size_t> recommendation;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        if (isRecommendationHeader(grid.columns[c])) {
            recommendation = c;
        } else if (!isNotesHeader(grid.columns[c])) {
            out.names.push_back(grid.columns[c]);
            for (const auto& row : grid.rows)
                cells.push_back(row.cells[c]);
        }
    }
    if (!usableNames(out.names))
        return {};
    out.score = averageEvidence(out.names, evidence) + (commonStyle(cells, legend, true) ? 2 : 0.4);
    if (hasWord(wordsOf(grid.columns[0]), criteria))
        out.score += 2;
    if (recommendation) {
        const AlternativeNames names(out.names);
        std::size_t hits = 0;
        for (const auto& row : grid.rows)
            hits += names.matchRecommendation(row.cells[*recommendation]).empty() ? 0 : 1;
        out.score += hits * 2 >= grid.rows.size() ? 3 : 0;
    }
    return out;
}

Candidate rowNames(const Grid& grid, const Legend& legend, const Evidence& evidence) {
    static const WordSet things{"name",       "option",      "product",   "tool",    "framework", "language",
                                "database",   "system",      "broker",    "library", "engine",    "platform",
                                "technology", "solution",    "candidate", "vendor",  "contender", "stack",
                                "service",    "alternative", "runtime",   "store"};
    Candidate out;
    if (grid.rows.size() > kMostAlternatives)
        return out;
    for (const auto& row : grid.rows)
        out.names.push_back(row.cells[0]);
    if (!usableNames(out.names))
        return {};
    std::size_t rated = 0;
    std::size_t figures = 0;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        std::vector<std::string> cells;
        std::size_t values = 0;
        for (const auto& row : grid.rows) {
            cells.push_back(row.cells[c]);
            values += cellType(row.cells[c]) == CellType::Figure ? 1 : 0;
        }
        rated += commonStyle(cells, legend, true) ? 1 : 0;
        figures += values * 2 > grid.rows.size() ? 1 : 0;
    }
    const bool thing = hasWord(wordsOf(grid.columns[0]), things);
    out.score = averageEvidence(out.names, evidence) +
                (rated > 0     ? 1.5
                 : figures > 0 ? 0.6
                               : 0) +
                (thing ? 2 : 0);
    return out;
}

}  // namespace

std::vector<std::string> findAlternatives(const std::vector<Grid>& grids, const Legend& legend,
                                          const std::string& title, const std::vector<std::string>& hints) {
    const Evidence evidence(grids, title, hints);
    Candidate best;
    for (const auto& grid : grids) {
        if (grid.columns.size() < 2 || grid.rows.empty())
            continue;
        for (auto& candidate : {columnNames(grid, legend, evidence), rowNames(grid, legend, evidence)}) {
            if (candidate.score > best.score)
                best = candidate;
        }
    }
    return best.names;
}

}  // namespace bakeoff::core
