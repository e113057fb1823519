// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <vector>

#include "core/decision/decision.h"
#include "core/mcda/worlds/portable_random.h"

namespace bakeoff::core {

/// The values of a study as numbers, once, so that sampling does not look names up. Rows are scenarios and
/// columns alternatives, both in the study's order. A value is the worth of the rating; where there are
/// measurements, (1 - blend) x that + blend x their weighted mean.
class ValueTable {
public:
    explicit ValueTable(const Study& study);
    /// With the measurements that all of the study's alternatives have.
    ValueTable(const Study& study, const Evidence& evidence, double blend);

    [[nodiscard]] std::size_t scenarios() const { return m_levels.size(); }
    [[nodiscard]] std::size_t alternatives() const { return m_alternatives; }
    [[nodiscard]] int level(std::size_t scenario, std::size_t alternative) const {
        return m_levels[scenario][alternative];
    }
    void setLevel(std::size_t scenario, std::size_t alternative, int level) {
        m_levels[scenario][alternative] = level;
    }
    /// The ends of the scale that a scenario is rated on.
    [[nodiscard]] int lowestLevel(std::size_t scenario) const { return scaleOf(scenario).lowest; }
    [[nodiscard]] int highestLevel(std::size_t scenario) const { return scaleOf(scenario).highest; }
    /// How much of a scenario's value is measured; 0 where nothing is.
    [[nodiscard]] double blend(std::size_t scenario) const { return m_blends[scenario]; }
    [[nodiscard]] double ratedValue(std::size_t scenario, std::size_t alternative, double middleLevel) const;
    [[nodiscard]] double measuredValue(std::size_t scenario, std::size_t alternative) const {
        return m_measured(scenario, alternative);
    }

    /// Values of one scenario, one for each alternative.
    [[nodiscard]] std::vector<double> row(std::size_t scenario, double middleLevel) const;
    /// Sum of share x value for each alternative.
    [[nodiscard]] std::vector<double> scores(const std::vector<double>& shares, double middleLevel) const;
    /// One world: the worth of the middle level from (0, 1), for each rating that nobody has given a worth of
    /// its own from (0, 1), and for each measurement one of its trials.
    /// Fills the first rows of `values`: alternatives x scenarios.
    void draw(PortableRandom& random, Matrix& values) const;

private:
    /// One measurement of one alternative.
    struct Part {
        double weight = 0;           ///< all of a scenario sum to 1
        std::vector<double> trials;  ///< at least one
    };

    /// A scale's ends, and where the worths of its levels begin in worthOfLevels().
    struct Scale {
        int lowest = 1;
        int highest = 1;
        std::size_t worths = 0;
    };

    void readLevels(const Study& study);
    [[nodiscard]] const Scale& scaleOf(std::size_t scenario) const { return m_scales[m_scaleOf[scenario]]; }
    [[nodiscard]] std::vector<double> worthOfLevels(double middleLevel) const;
    [[nodiscard]] double worth(const std::vector<double>& worths, std::size_t s, std::size_t a) const;

    std::size_t m_alternatives;
    std::vector<Scale> m_scales;         ///< the study's, then those of single rows
    std::vector<std::size_t> m_scaleOf;  ///< by scenario
    std::vector<std::vector<int>> m_levels;
    std::vector<std::vector<bool>> m_unrated;
    std::vector<double> m_blends;
    Matrix m_measured;  ///< scenario x alternative
    std::vector<std::vector<std::vector<Part>>> m_parts;
};

/// Amounts divided by their sum; equal shares when the sum is not positive.
std::vector<double> normalised(const std::vector<double>& amounts);

/// Index of the highest score; the first of equals.
std::size_t winnerOf(const std::vector<double>& scores);

}  // namespace bakeoff::core
