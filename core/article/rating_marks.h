// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/study/study.h"

namespace bakeoff::core {

/// How an article writes its ratings.
enum class MarkStyle { Ticks, Stars, Signs, Lights, Digits, Grades, Quality, Support, Ease, Amount, Legend };

/// One rating as written. `rank` orders the marks of one style, higher is better; 0 means that it is absent.
struct Mark {
    MarkStyle style = MarkStyle::Ticks;
    double rank = 0;
    double outOf = 0;  ///< the best there could be, where the mark says so ("4/5", "★★★☆☆")
    std::string symbol;
    std::string rest;  ///< what stands beside the mark
};

/// What legends say: symbol -> meaning, and the order in which they name them.
struct Legend {
    std::map<std::string, std::string, std::less<>> meanings;
    std::vector<std::string> order;

    void merge(const Legend& other);
};

/// Reads one line of a legend: "✓✓✓ = Excellent  ✓ = Adequate", "Legend: ✅ full, ❌ none", "5 = best".
/// Nothing when the line is none.
std::optional<Legend> parseLegend(std::string_view line);

/// Every way in which a cell can be read as a rating; empty when it is none.
std::vector<Mark> parseMarks(std::string_view cell, const Legend& legend);
/// The cell as a mark of this style.
std::optional<Mark> parseMark(std::string_view cell, MarkStyle style, const Legend& legend);

/// A dash or nothing: what tables write where a thing is absent.
bool isBlankCell(std::string_view cell);

/// The levels of a study, and the level of each mark.
class RatingScale {
public:
    /// Of all marks of one style that stand in the article. Ranks that are whole numbers become the levels;
    /// otherwise the levels count the ranks in ascending order.
    RatingScale(const std::vector<Mark>& marks, MarkStyle style, const Legend& legend);

    [[nodiscard]] int levelOf(double rank) const;
    [[nodiscard]] const std::vector<RatingLevel>& levels() const { return m_levels; }

private:
    std::map<double, int> m_byRank;
    std::vector<RatingLevel> m_levels;
};

}  // namespace bakeoff::core
