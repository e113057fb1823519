// SPDX-License-Identifier: GPL-3.0-only
#include "core/decision/value_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bakeoff::core {
namespace {

constexpr double kAbsentValue = -1;

double valueOnAnchors(int level, int lowest, int highest, double middleLevel) {
    if (level < lowest)
        return kAbsentValue;
    if (highest <= lowest)
        return 1;
    const double position = static_cast<double>(level - lowest) / (highest - lowest);
    if (position <= 0 || position >= 1)
        return std::clamp(position, 0.0, 1.0);
    // A power curve through (0, 0), (1/2, middle) and (1, 1); on three levels just the middle itself.
    return std::pow(position, std::log(middleLevel) / std::log(0.5));
}

}  // namespace

double levelValue(const Study& study, int level, double middleLevel) {
    const ValueTable table(study);
    return valueOnAnchors(level, table.lowestLevel(), table.highestLevel(), middleLevel);
}

ValueTable::ValueTable(const Study& study) : m_alternatives(study.alternatives.size()) {
    bool first = true;
    for (const auto& level : study.ratingScale) {
        if (level.level < 1)
            continue;
        m_lowest = first ? level.level : std::min(m_lowest, level.level);
        m_highest = first ? level.level : std::max(m_highest, level.level);
        first = false;
    }
    for (const auto& scenario : study.scenarios) {
        std::vector<int> row;
        for (const auto& alternative : study.alternatives) {
            const auto it = scenario.ratings.find(alternative.id);
            row.push_back(it == scenario.ratings.end() ? 0 : it->second);
        }
        m_levels.push_back(std::move(row));
    }
}

std::vector<double> ValueTable::row(std::size_t scenario, double middleLevel) const {
    std::vector<double> out;
    out.reserve(m_alternatives);
    for (const int level : m_levels[scenario])
        out.push_back(valueOnAnchors(level, m_lowest, m_highest, middleLevel));
    return out;
}

std::vector<double> ValueTable::scores(const std::vector<double>& shares, double middleLevel) const {
    std::vector<double> worth;
    for (int level = 0; level <= m_highest; ++level)
        worth.push_back(valueOnAnchors(level, m_lowest, m_highest, middleLevel));
    std::vector<double> out(m_alternatives, 0.0);
    for (std::size_t s = 0; s < m_levels.size(); ++s) {
        for (std::size_t a = 0; a < m_alternatives; ++a)
            out[a] += shares[s] * worth[static_cast<std::size_t>(std::clamp(m_levels[s][a], 0, m_highest))];
    }
    return out;
}

std::vector<double> normalised(const std::vector<double>& amounts) {
    const double sum = std::accumulate(amounts.begin(), amounts.end(), 0.0);
    std::vector<double> out(amounts.size(),
                            amounts.empty() ? 0.0 : 1.0 / static_cast<double>(amounts.size()));
    if (sum > 0)
        std::transform(amounts.begin(), amounts.end(), out.begin(),
                       [&](double amount) { return amount / sum; });
    return out;
}

}  // namespace bakeoff::core
