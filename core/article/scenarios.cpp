// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <map>

#include "core/article/figure_cells.h"
#include "core/article/import_state.h"
#include "core/article/name_text.h"

namespace bakeoff::core {
namespace {

/// A scenario before the scale is known.
struct Draft {
    std::string name;
    int line = 0;
    std::vector<std::string> cells;  ///< by alternative
    std::string recommendation;
    std::string note;
};

/// What a cell that is not filled in means: with ticks, that there is none; elsewhere nobody can say.
bool blankMeansAbsent(MarkStyle style) {
    return style == MarkStyle::Ticks || style == MarkStyle::Support;
}

std::vector<Draft> draftsByColumns(const Grid& grid, const GridMeaning& meaning, std::size_t alternatives) {
    std::vector<Draft> out;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        const auto& row = grid.rows[r];
        // A row of a name alone heads a group of them.
        if (!meaning.ratedRow[r] || (isGroupRow(row) && !row.cells[0].empty()))
            continue;
        Draft draft{row.cells[0], row.line, std::vector<std::string>(alternatives), {}, {}};
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (meaning.alternativeOfColumn[c])
                draft.cells[*meaning.alternativeOfColumn[c]] = row.cells[c];
        }
        if (meaning.recommendation)
            draft.recommendation = row.cells[*meaning.recommendation];
        if (meaning.notes)
            draft.note = row.cells[*meaning.notes];
        if (meaning.weights && !isBlankCell(row.cells[*meaning.weights]))
            draft.note += (draft.note.empty() ? "" : "; ") + grid.columns[*meaning.weights] + ": " +
                          row.cells[*meaning.weights];
        out.push_back(std::move(draft));
    }
    return out;
}

std::vector<Draft> draftsByRows(const Grid& grid, const GridMeaning& meaning, std::size_t alternatives) {
    std::vector<Draft> out;
    for (std::size_t c = 1; c < grid.columns.size(); ++c) {
        if (!meaning.rated[c])
            continue;
        Draft draft{grid.columns[c], grid.line, std::vector<std::string>(alternatives), {}, {}};
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            if (meaning.alternativeOfRow[r])
                draft.cells[*meaning.alternativeOfRow[r]] = grid.rows[r].cells[c];
        }
        out.push_back(std::move(draft));
    }
    return out;
}

/// Every alternative must have its column or its row, once.
bool coversAll(const GridMeaning& meaning, std::size_t alternatives) {
    const auto& places =
        meaning.axis == GridMeaning::Axis::Columns ? meaning.alternativeOfColumn : meaning.alternativeOfRow;
    std::vector<int> counts(alternatives, 0);
    for (const auto& place : places) {
        if (place)
            ++counts[*place];
    }
    return std::all_of(counts.begin(), counts.end(), [](int count) { return count == 1; });
}

void dropRatings(GridMeaning& meaning) {
    meaning.style.reset();
    std::fill(meaning.rated.begin(), meaning.rated.end(), false);
    std::fill(meaning.ratedRow.begin(), meaning.ratedRow.end(), false);
}

class ScenarioImport {
public:
    explicit ScenarioImport(ImportState& state) : m_state(state) {}

    void run() {
        const auto style = chooseStyle();
        for (std::size_t g = 0; g < m_state.grids.size() && !style; ++g) {
            if (!m_state.meanings[g].style)
                continue;
            m_style = *m_state.meanings[g].style;
            setAside(g);
        }
        if (!style)
            return;
        m_style = *style;
        std::vector<std::size_t> used;
        for (std::size_t g = 0; g < m_state.grids.size(); ++g) {
            auto& meaning = m_state.meanings[g];
            if (meaning.style == style && coversAll(meaning, m_state.names.size()))
                used.push_back(g);
            else if (meaning.style)
                setAside(g);
        }
        std::vector<std::vector<Draft>> drafts;
        for (const std::size_t g : used) {
            const auto& grid = m_state.grids[g];
            const auto& meaning = m_state.meanings[g];
            drafts.push_back(meaning.axis == GridMeaning::Axis::Columns
                                 ? draftsByColumns(grid, meaning, m_state.names.size())
                                 : draftsByRows(grid, meaning, m_state.names.size()));
        }
        const RatingScale scale(collectMarks(drafts), m_style, m_state.legend);
        if (scale.levels().size() < 2) {
            for (const std::size_t g : used)
                dropRatings(m_state.meanings[g]);
            return;
        }
        m_state.out.study.ratingScale = scale.levels();
        noticeScale(m_state.grids[used.front()].line, scale);
        for (std::size_t i = 0; i < used.size(); ++i) {
            std::size_t count = 0;
            for (const auto& draft : drafts[i])
                count += addScenario(draft, scale) ? 1 : 0;
            m_state.found(m_state.grids[used[i]].line, "matrix", gridTitle(m_state.grids[used[i]]), count);
            // Where rows of facts stand beside them, their table says so.
            if (std::ranges::count(m_state.meanings[used[i]].ratedRow, false) == 0)
                noticeOtherColumns(m_state.grids[used[i]], m_state.meanings[used[i]]);
        }
    }

private:
    /// A study has one scale, so the notation of the table that looks most like a decision matrix is taken.
    [[nodiscard]] std::optional<MarkStyle> chooseStyle() const {
        std::map<MarkStyle, double> weights;
        for (const auto& meaning : m_state.meanings) {
            if (meaning.style && coversAll(meaning, m_state.names.size()))
                weights[*meaning.style] += meaning.weight;
        }
        const auto most = std::max_element(weights.begin(), weights.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == weights.end() ? std::nullopt : std::optional(most->first);
    }

    /// Ratings in another notation, or of some alternatives only, are kept as texts.
    void setAside(std::size_t g) {
        auto& meaning = m_state.meanings[g];
        const bool same = meaning.style == m_style;
        m_state.interpret(
            m_state.grids[g].line, gridTitle(m_state.grids[g]),
            same ? say("it does not rate every alternative, so it is kept as text")
                 : say("its ratings are not written as in the decision matrix, so it is kept as text"));
        dropRatings(meaning);
    }

    [[nodiscard]] std::vector<Mark> collectMarks(const std::vector<std::vector<Draft>>& drafts) const {
        std::vector<Mark> out;
        for (const auto& grid : drafts) {
            for (const auto& draft : grid) {
                if (isSumName(draft.name))
                    continue;
                for (const auto& cell : draft.cells) {
                    if (auto mark = parseMark(cell, m_style, m_state.legend))
                        out.push_back(std::move(*mark));
                    else if (blankMeansAbsent(m_style) && isBlankCell(cell))
                        out.push_back({m_style, 0, 0, "–", {}});
                }
            }
        }
        return out;
    }

    /// The order of words is ours, so it is said; so is a scale that the article does not explain.
    void noticeScale(int line, const RatingScale& scale) {
        if (m_style == MarkStyle::Ticks || m_style == MarkStyle::Stars || m_style == MarkStyle::Digits)
            return;
        std::string order;
        for (const auto& level : scale.levels())
            order += (order.empty() ? "" : ", ") + level.symbol;
        m_state.interpret(line, order, say("taken as the rating scale, worst first"));
    }

    bool addScenario(const Draft& draft, const RatingScale& scale) {
        Scenario scenario;
        scenario.name = draft.name;
        scenario.note = draft.note;
        if (isSumName(draft.name)) {
            m_state.ignore(draft.line, draft.name, say("a sum of other rows is no scenario"));
            return false;
        }
        if (draft.name.empty()) {
            m_state.ignore(draft.line, draft.recommendation, say("a row of ratings without a name"));
            return false;
        }
        for (std::size_t a = 0; a < draft.cells.size(); ++a) {
            const std::string& cell = draft.cells[a];
            auto mark = parseMark(cell, m_style, m_state.legend);
            if (!mark && blankMeansAbsent(m_style) && isBlankCell(cell)) {
                m_state.interpret(
                    draft.line, draft.name,
                    say("nothing is marked for %1; taken as absent", m_state.names.list()[a].name));
                mark = Mark{m_style, 0, 0, {}, {}};
            }
            if (!mark) {
                m_state.ignore(draft.line, draft.name,
                               isBlankCell(cell)
                                   ? say("it has no rating for %1", m_state.names.list()[a].name)
                                   : say("\"%1\" is not a rating of the scale", shortened(cell)));
                return false;
            }
            scenario.ratings[m_state.names.id(a)] = scale.levelOf(mark->rank);
            if (!mark->rest.empty())
                scenario.note +=
                    (scenario.note.empty() ? "" : "; ") + m_state.names.list()[a].name + ": " + mark->rest;
        }
        scenario.recommendationText = draft.recommendation;
        for (const std::size_t a : m_state.names.matchRecommendation(draft.recommendation))
            scenario.recommended.push_back(m_state.names.id(a));
        if (scenario.recommended.empty() && !isBlankCell(draft.recommendation))
            m_state.interpret(draft.line, draft.recommendation,
                              say("this recommendation names none of the alternatives; kept as text"));
        scenario.id = m_state.scenarioIds.make(slug(draft.name, "scenario"));
        m_state.out.study.scenarios.push_back(std::move(scenario));
        return true;
    }

    void noticeOtherColumns(const Grid& grid, const GridMeaning& meaning) {
        if (meaning.axis != GridMeaning::Axis::Columns)
            return;
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (!meaning.alternativeOfColumn[c] && c != meaning.recommendation && c != meaning.notes &&
                c != meaning.weights)
                m_state.ignore(grid.line, grid.columns[c], say("this column names none of the alternatives"));
        }
    }

    ImportState& m_state;
    MarkStyle m_style = MarkStyle::Ticks;
};

}  // namespace

void importScenarios(ImportState& state) {
    ScenarioImport(state).run();
}

}  // namespace bakeoff::core
