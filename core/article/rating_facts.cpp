// SPDX-License-Identifier: GPL-3.0-only
#include <map>
#include <vector>

#include "core/article/import_state.h"

namespace bakeoff::core {
namespace {

/// Hands out the scenarios of each name in the order in which they were made, which is that of the tables.
class ScenariosByName {
public:
    explicit ScenariosByName(const Study& study) {
        for (const auto& scenario : study.scenarios)
            m_scenarios[scenario.name].push_back(&scenario);
    }

    /// Null where there is none left.
    const Scenario* next(const std::string& name) {
        const auto it = m_scenarios.find(name);
        if (it == m_scenarios.end() || m_taken[name] >= it->second.size())
            return nullptr;
        return it->second[m_taken[name]++];
    }

private:
    std::map<std::string, std::vector<const Scenario*>> m_scenarios;
    std::map<std::string, std::size_t> m_taken;
};

void keepRating(ImportState& state, const Grid& grid, int line, const Scenario& scenario,
                std::size_t alternative, const std::string& cell) {
    // What was not read of a row of ratings is noticed.
    if (!scenario.unrated.contains(state.names.id(alternative)))
        state.keep(ImportedFact::Kind::Rating, grid, line, scenario.id, alternative,
                   state.names.list()[alternative].name, scenario.name, cell);
}

}  // namespace

void keepRatings(ImportState& state) {
    ScenariosByName scenarios(state.out.study);
    for (std::size_t g = 0; g < state.grids.size(); ++g) {
        const auto& grid = state.grids[g];
        const auto& meaning = state.meanings[g];
        const bool columns = meaning.axis == GridMeaning::Axis::Columns;
        for (std::size_t r = 0; columns && r < grid.rows.size(); ++r) {
            const auto& row = grid.rows[r];
            const Scenario* scenario = meaning.ratedRow[r] ? scenarios.next(row.cells[0]) : nullptr;
            for (std::size_t c = 1; scenario && c < grid.columns.size(); ++c) {
                if (meaning.alternativeOfColumn[c])
                    keepRating(state, grid, row.line, *scenario, *meaning.alternativeOfColumn[c],
                               row.cells[c]);
            }
        }
        for (std::size_t c = 1; !columns && c < grid.columns.size(); ++c) {
            const Scenario* scenario = meaning.rated[c] ? scenarios.next(grid.columns[c]) : nullptr;
            for (std::size_t r = 0; scenario && r < grid.rows.size(); ++r) {
                if (meaning.alternativeOfRow[r])
                    keepRating(state, grid, grid.rows[r].line, *scenario, *meaning.alternativeOfRow[r],
                               grid.rows[r].cells[c]);
            }
        }
    }
}

}  // namespace bakeoff::core
