// SPDX-License-Identifier: GPL-3.0-only
#include "core/article/load_near.h"

#include <algorithm>
#include <set>

#include "core/plan/operating_point.h"
#include "core/plan/plan.h"
#include "core/study/reproducibility.h"

namespace bakeoff::core {
namespace {

using Candidates = std::vector<const PlacedLoad*>;

class Placer {
public:
    Placer(ImportState& state, const std::vector<ArticleSection>& sections,
           const std::vector<PlacedLoad>& loads)
        : m_state(state), m_sections(sections), m_loads(loads), m_ofSection(sections.size()) {
        for (const auto& load : loads)
            m_ofSection[load.section].push_back(&load);
        m_figures.resize(sections.size());
        for (const auto& claim : state.out.study.claims)
            m_figures[sectionOf(claim.line.value_or(0))] = true;
    }

    void run() {
        std::vector<const PlacedLoad*> ofGrid;
        for (std::size_t g = 0; g < m_state.grids.size(); ++g)
            ofGrid.push_back(loadOf(g));
        for (auto& claim : m_state.out.study.claims) {
            const auto g = gridOf(claim.line.value_or(0));
            if (g < ofGrid.size() && ofGrid[g] && apply(*ofGrid[g], m_state.grids[g], claim))
                m_applied.insert(ofGrid[g]);
        }
        for (const auto* load : m_applied)
            m_state.interpret(
                load->load.line.value_or(0), load->load.tool,
                say("this command is taken for the load of the figures near it: %1", loadText(load->load)));
    }

private:
    [[nodiscard]] std::size_t sectionOf(int line) const {
        const auto after = std::ranges::upper_bound(m_sections, line, {}, &ArticleSection::line);
        return static_cast<std::size_t>(after - m_sections.begin()) - 1;
    }

    /// The table that a line belongs to; as many as there are where it belongs to none.
    [[nodiscard]] std::size_t gridOf(int line) const {
        const auto after = std::ranges::upper_bound(m_state.grids, line, {}, &Grid::line);
        return after == m_state.grids.begin() ? m_state.grids.size()
                                              : static_cast<std::size_t>(after - m_state.grids.begin()) - 1;
    }

    /// The one load of them all, whatever it asks the server for; null where they differ.
    static const PlacedLoad* only(const Candidates& loads) {
        const bool same = !loads.empty() && std::ranges::all_of(loads, [&](const PlacedLoad* load) {
            return load->load.parameters == loads.front()->load.parameters;
        });
        return same ? loads.front() : nullptr;
    }

    static Candidates between(const Candidates& loads, int from, int to) {
        Candidates out;
        for (const auto* load : loads) {
            if (load->load.line.value_or(0) >= from && load->load.line.value_or(0) < to)
                out.push_back(load);
        }
        return out;
    }

    [[nodiscard]] const PlacedLoad* loadOf(std::size_t g) const {
        const Grid& grid = m_state.grids[g];
        std::size_t section = sectionOf(grid.line);
        if (const auto& own = m_ofSection[section]; !own.empty()) {
            const int before = g > 0 ? m_state.grids[g - 1].line : 0;
            const int after = g + 1 < m_state.grids.size() ? m_state.grids[g + 1].line : 1'000'000'000;
            if (const auto above = between(own, before, grid.line); !above.empty())
                return only(above);
            if (const auto* one = only(own))
                return one;
            return only(between(own, grid.line, after));
        }
        while (section != 0) {
            section = m_sections[section].parent;
            if (!m_ofSection[section].empty())
                return only(m_ofSection[section]);
        }
        Candidates ofMethod;
        for (const auto& load : m_loads) {
            if (m_sections[load.section].measuring && !m_figures[load.section])
                ofMethod.push_back(&load);
        }
        return only(ofMethod);
    }

    /// Whether the table itself says how many at once, in a column or a row.
    static bool variesLoad(const Grid& grid) {
        static const std::set<std::string, std::less<>> words{
            "connections", "concurrency", "clients", "users", "concurrent", "threads", "vus"};
        return std::ranges::any_of(grid.columns,
                                   [&](const auto& column) { return hasWord(wordsOf(column), words); });
    }

    bool apply(const PlacedLoad& load, const Grid& grid, Claim& claim) const {
        const auto& said = load.load.parameters;
        if (!isUnderLoad(claim) || !(said.contains(kConnections) || said.contains(kRate)) || variesLoad(grid))
            return false;
        const auto conflicts = [&](const char* name) {
            const auto own = claim.parameters.find(name);
            const auto other = said.find(name);
            return own != claim.parameters.end() && other != said.end() && own->second != other->second;
        };
        if (conflicts(kConnections) || conflicts(kRate))
            return false;
        const bool tied = !claim.workload.empty();
        if (tied && !profileParameters(claim.workload, "standard").contains(kConnections))
            return false;
        for (const auto& [name, value] : said) {
            const bool ofLoad =
                name == kConnections || name == kRate || name == kTls || (name == kKeepAlive && value == 0);
            // A case knows neither the threads of another tool nor its time.
            const bool ofTool = !tied && (name == "threads" || name == "duration_s");
            if (ofLoad || ofTool)
                claim.parameters.emplace(name, value);
        }
        return true;
    }

    struct ByLine {
        bool operator()(const PlacedLoad* a, const PlacedLoad* b) const { return a < b; }
    };

    ImportState& m_state;
    const std::vector<ArticleSection>& m_sections;
    const std::vector<PlacedLoad>& m_loads;
    std::vector<Candidates> m_ofSection;
    std::vector<bool> m_figures;  ///< by section
    std::set<const PlacedLoad*, ByLine> m_applied;
};

}  // namespace

void placeLoads(ImportState& state, const std::vector<ArticleSection>& sections,
                const std::vector<PlacedLoad>& loads) {
    if (!loads.empty() && !state.out.study.claims.empty())
        Placer(state, sections, loads).run();
}

}  // namespace bakeoff::core
