// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <cmath>

#include "core/article/rating_marks.h"
#include "core/article/words.h"

namespace bakeoff::core {
namespace {

constexpr double kMostListedLevels = 10;

bool isWhole(double value) {
    return value == std::floor(value);
}

/// True when the legend says that 1 is better than the highest number.
bool lowIsGood(const Legend& legend) {
    const auto goodness = [](const std::string& meaning) {
        for (const auto& mark : parseMarks(meaning, {})) {
            if (mark.style == MarkStyle::Quality)
                return mark.rank;
        }
        return 0.0;
    };
    std::optional<std::pair<double, double>> lowest, highest;
    for (const auto& [symbol, meaning] : legend.meanings) {
        const auto mark = parseMark(symbol, MarkStyle::Digits, {});
        const double worth = goodness(meaning);
        if (!mark || worth == 0)
            continue;
        if (!lowest || mark->rank < lowest->first)
            lowest = {mark->rank, worth};
        if (!highest || mark->rank > highest->first)
            highest = {mark->rank, worth};
    }
    return lowest && highest && lowest->second > highest->second;
}

std::string repeated(const char* symbol, double count) {
    std::string out;
    for (int i = 0; i < static_cast<int>(count); ++i)
        out += symbol;
    return out;
}

/// The symbols of a scale of which not every level occurs: the ends are part of it all the same.
void addUnseen(std::map<double, std::string>& symbols, MarkStyle style, double outOf) {
    if (outOf < 2 || !isWhole(outOf))
        return;
    const bool all = outOf <= kMostListedLevels;
    const bool slashed = std::any_of(symbols.begin(), symbols.end(),
                                     [](const auto& s) { return s.second.find('/') != std::string::npos; });
    const std::string ofMost = slashed ? "/" + std::to_string(static_cast<int>(outOf)) : "";
    for (double rank = 1; rank <= outOf; rank += all ? 1 : outOf - 1) {
        const auto number = std::to_string(static_cast<int>(rank)) + ofMost;
        symbols.emplace(
            rank, style == MarkStyle::Stars ? repeated("★", rank) + repeated("☆", outOf - rank) : number);
    }
}

}  // namespace

RatingScale::RatingScale(const std::vector<Mark>& marks, MarkStyle style, const Legend& legend) {
    std::map<double, std::string> symbols;
    std::map<double, std::string> meanings;
    double outOf = 0;
    for (const auto& mark : marks) {
        symbols.emplace(mark.rank, mark.symbol);
        outOf = std::max(outOf, mark.outOf);
    }
    for (const auto& symbol : legend.order) {
        const auto mark = parseMark(symbol, style, legend);
        if (!mark)
            continue;
        symbols.emplace(mark->rank, mark->symbol);
        meanings.emplace(mark->rank, legend.meanings.at(symbol));
    }
    const bool counted = style == MarkStyle::Stars || style == MarkStyle::Digits;
    if (counted)
        addUnseen(symbols, style, outOf);
    const bool inverted = style == MarkStyle::Digits && lowIsGood(legend);
    const bool whole =
        (counted || style == MarkStyle::Ticks) && !inverted &&
        std::all_of(symbols.begin(), symbols.end(), [](const auto& s) { return isWhole(s.first); });
    std::vector<double> ranks;
    for (const auto& [rank, symbol] : symbols)
        ranks.push_back(rank);
    if (inverted)
        std::reverse(ranks.begin(), ranks.end());
    int next = 1;
    for (const double rank : ranks) {
        const int level = whole ? static_cast<int>(rank) : rank == 0 && !inverted ? 0 : next++;
        m_byRank[rank] = level;
        m_levels.push_back({level, symbols[rank], meanings.count(rank) ? meanings[rank] : std::string()});
    }
    // A tick needs something that is no tick.
    if (m_levels.size() == 1 && style == MarkStyle::Ticks) {
        if (m_levels[0].level > 0)
            m_levels.insert(m_levels.begin(), {0, "–", {}});
        else
            m_levels.push_back({1, "✓", {}});
    }
}

int RatingScale::levelOf(double rank) const {
    const auto it = m_byRank.find(rank);
    return it == m_byRank.end() ? 0 : it->second;
}

}  // namespace bakeoff::core
