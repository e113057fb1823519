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
            m_ids[scenario.name].push_back(scenario.id);
    }

    /// The id of the next one; empty where there is none left.
    std::string next(const std::string& name) {
        const auto it = m_ids.find(name);
        if (it == m_ids.end() || m_taken[name] >= it->second.size())
            return {};
        return it->second[m_taken[name]++];
    }

private:
    std::map<std::string, std::vector<std::string>> m_ids;
    std::map<std::string, std::size_t> m_taken;
};

void keepRating(ImportState& state, const Grid& grid, int line, const std::string& scenario,
                std::size_t alternative, const std::string& name, const std::string& cell) {
    state.keep(ImportedFact::Kind::Rating, grid, line, scenario, alternative,
               state.names.list()[alternative].name, name, cell);
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
            const std::string id = meaning.ratedRow[r] ? scenarios.next(row.cells[0]) : std::string();
            for (std::size_t c = 1; !id.empty() && c < grid.columns.size(); ++c) {
                if (meaning.alternativeOfColumn[c])
                    keepRating(state, grid, row.line, id, *meaning.alternativeOfColumn[c], row.cells[0],
                               row.cells[c]);
            }
        }
        for (std::size_t c = 1; !columns && c < grid.columns.size(); ++c) {
            const std::string id = meaning.rated[c] ? scenarios.next(grid.columns[c]) : std::string();
            for (std::size_t r = 0; !id.empty() && r < grid.rows.size(); ++r) {
                if (meaning.alternativeOfRow[r])
                    keepRating(state, grid, grid.rows[r].line, id, *meaning.alternativeOfRow[r],
                               grid.columns[c], grid.rows[r].cells[c]);
            }
        }
    }
}

}  // namespace bakeoff::core
