// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/decision/decision.h"

namespace bakeoff::core {

/// The ratings of a study as numbers, once, so that sampling does not look names up. Rows are scenarios and
/// columns alternatives, both in the study's order.
class ValueTable {
public:
    explicit ValueTable(const Study& study);

    [[nodiscard]] std::size_t scenarios() const { return m_levels.size(); }
    [[nodiscard]] std::size_t alternatives() const { return m_alternatives; }
    [[nodiscard]] int level(std::size_t scenario, std::size_t alternative) const {
        return m_levels[scenario][alternative];
    }
    void setLevel(std::size_t scenario, std::size_t alternative, int level) {
        m_levels[scenario][alternative] = level;
    }
    [[nodiscard]] int lowestLevel() const { return m_lowest; }
    [[nodiscard]] int highestLevel() const { return m_highest; }

    /// Values of one scenario, one for each alternative.
    [[nodiscard]] std::vector<double> row(std::size_t scenario, double middleLevel) const;
    /// Sum of share x value for each alternative.
    [[nodiscard]] std::vector<double> scores(const std::vector<double>& shares, double middleLevel) const;

private:
    std::size_t m_alternatives;
    int m_lowest = 1;
    int m_highest = 1;
    std::vector<std::vector<int>> m_levels;
};

/// Amounts divided by their sum; equal shares when the sum is not positive.
std::vector<double> normalised(const std::vector<double>& amounts);

/// Exact changes that make another alternative win: a scenario's share with the others kept in proportion,
/// the middle level (closed form where the scale has three levels), a single rating by one level. Nearest
/// first.
std::vector<Flip> findFlips(const Study& study, const ValueTable& table, const std::vector<double>& shares,
                            const DecisionOptions& options);

}  // namespace bakeoff::core
