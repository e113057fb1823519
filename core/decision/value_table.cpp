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
    if (position == 0.5 || middleLevel <= 0 || middleLevel >= 1)
        return middleLevel <= 0 ? 0 : middleLevel >= 1 ? 1 : middleLevel;
    // A power curve through (0, 0), (1/2, middle) and (1, 1).
    return portableExp(portableLog(position) * portableLog(middleLevel) / portableLog(0.5));
}

/// The lowest level that is present at all, and the highest.
std::pair<int, int> endsOf(const std::vector<RatingLevel>& scale) {
    std::pair<int, int> out{1, 1};
    bool first = true;
    for (const auto& level : scale) {
        if (level.level < 1)
            continue;
        out = {first ? level.level : std::min(out.first, level.level),
               first ? level.level : std::max(out.second, level.level)};
        first = false;
    }
    return out;
}

}  // namespace

double levelValue(const Study& study, int level, double middleLevel) {
    const auto [lowest, highest] = endsOf(study.ratingScale);
    return valueOnAnchors(level, lowest, highest, middleLevel);
}

ValueTable::ValueTable(const Study& study) : m_alternatives(study.alternatives.size()) {
    readLevels(study);
}

ValueTable::ValueTable(const Study& study, const Evidence& evidence, double blend)
    : m_alternatives(study.alternatives.size()) {
    readLevels(study);
    for (std::size_t s = 0; s < m_levels.size(); ++s) {
        double total = 0;
        for (const auto& criterion : evidence.criteria)
            total += criterion.rule.scenario == study.scenarios[s].id ? criterion.rule.weight : 0;
        for (const auto& criterion : evidence.criteria) {
            if (criterion.rule.scenario != study.scenarios[s].id)
                continue;
            m_blends[s] = blend;
            const double weight = criterion.rule.weight / total;
            for (std::size_t a = 0; a < m_alternatives; ++a) {
                const auto& measured = criterion.alternatives.at(study.alternatives[a].id);
                m_measured(s, a) += weight * measured.value;
                m_parts[s][a].push_back(
                    {weight, measured.values.empty() ? std::vector{measured.value} : measured.values});
            }
        }
    }
}

void ValueTable::readLevels(const Study& study) {
    std::size_t worths = 0;
    const auto addScale = [&](const std::vector<RatingLevel>& scale) {
        const auto [lowest, highest] = endsOf(scale);
        m_scales.push_back({lowest, highest, worths});
        worths += static_cast<std::size_t>(highest) + 1;
    };
    addScale(study.ratingScale);
    for (const auto& scenario : study.scenarios) {
        m_scaleOf.push_back(scenario.scale.empty() ? 0 : m_scales.size());
        if (!scenario.scale.empty())
            addScale(scenario.scale);
        std::vector<int> row;
        std::vector<bool> open;
        for (const auto& alternative : study.alternatives) {
            open.push_back(scenario.unrated.contains(alternative.id));
            const auto it = scenario.ratings.find(alternative.id);
            row.push_back(it == scenario.ratings.end() ? 0 : it->second);
        }
        m_levels.push_back(std::move(row));
        m_unrated.push_back(std::move(open));
    }
    m_blends.assign(m_levels.size(), 0);
    m_measured = Matrix(m_levels.size(), m_alternatives);
    m_parts.assign(m_levels.size(), std::vector<std::vector<Part>>(m_alternatives));
}

std::vector<double> ValueTable::worthOfLevels(double middleLevel) const {
    std::vector<double> out;
    for (const auto& scale : m_scales) {
        for (int level = 0; level <= scale.highest; ++level)
            out.push_back(valueOnAnchors(level, scale.lowest, scale.highest, middleLevel));
    }
    return out;
}

double ValueTable::worth(const std::vector<double>& worths, std::size_t s, std::size_t a) const {
    const Scale& scale = scaleOf(s);
    return worths[scale.worths + static_cast<std::size_t>(std::clamp(m_levels[s][a], 0, scale.highest))];
}

double ValueTable::ratedValue(std::size_t scenario, std::size_t alternative, double middleLevel) const {
    const Scale& scale = scaleOf(scenario);
    return valueOnAnchors(m_levels[scenario][alternative], scale.lowest, scale.highest, middleLevel);
}

std::vector<double> ValueTable::row(std::size_t scenario, double middleLevel) const {
    std::vector<double> out;
    out.reserve(m_alternatives);
    for (std::size_t a = 0; a < m_alternatives; ++a)
        out.push_back((1 - m_blends[scenario]) * ratedValue(scenario, a, middleLevel) +
                      m_blends[scenario] * m_measured(scenario, a));
    return out;
}

std::vector<double> ValueTable::scores(const std::vector<double>& shares, double middleLevel) const {
    const auto worths = worthOfLevels(middleLevel);
    std::vector<double> out(m_alternatives, 0.0);
    for (std::size_t s = 0; s < m_levels.size(); ++s) {
        for (std::size_t a = 0; a < m_alternatives; ++a)
            out[a] += shares[s] * ((1 - m_blends[s]) * worth(worths, s, a) + m_blends[s] * m_measured(s, a));
    }
    return out;
}

void ValueTable::draw(PortableRandom& random, Matrix& values) const {
    const auto worths = worthOfLevels(random.uniform());
    for (std::size_t a = 0; a < m_alternatives; ++a) {
        for (std::size_t s = 0; s < m_levels.size(); ++s) {
            double measured = 0;
            for (const auto& part : m_parts[s][a])
                measured += part.weight * part.trials[random.below(part.trials.size())];
            const double rated = m_unrated[s][a] ? random.uniform() : worth(worths, s, a);
            values(a, s) = (1 - m_blends[s]) * rated + m_blends[s] * measured;
        }
    }
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

std::size_t winnerOf(const std::vector<double>& scores) {
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace bakeoff::core
