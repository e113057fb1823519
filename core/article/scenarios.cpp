// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>
#include <map>

#include "core/article/figure_cells.h"
#include "core/article/import_state.h"
#include "core/article/name_text.h"
#include "core/article/quantity.h"

namespace bakeoff::core {
namespace {

/// A scenario before its scale is known.
struct Draft {
    std::string name;
    int line = 0;
    std::size_t place = 0;           ///< its row, or its column, in the table
    std::vector<std::string> cells;  ///< by alternative
    MarkStyle style = MarkStyle::Ticks;
    double outOf = 0;  ///< the best there could be; 0 where neither the marks nor their table say
    std::string recommendation;
    std::string note;
    std::optional<double> share = {};
};

/// What a cell that is not filled in means: with ticks, that there is none; elsewhere nobody can say.
bool blankMeansAbsent(MarkStyle style) {
    return style == MarkStyle::Ticks || style == MarkStyle::Support;
}

/// "30 %" and "4", but no "high": nothing where one of them is no amount.
std::vector<std::optional<double>> sharesIn(const Grid& grid, const GridMeaning& meaning) {
    std::vector<std::optional<double>> out(grid.rows.size());
    if (!meaning.weights)
        return out;
    constexpr double kMost = 1e6;
    double sum = 0;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        const std::string& cell = grid.rows[r].cells[*meaning.weights];
        if (isBlankCell(cell) || isSumName(grid.rows[r].cells[0]))
            continue;
        const auto amount = parseQuantity(cell, grid.numbers);
        const bool plain = amount && (amount->unit.empty() || amount->unit == "%") && amount->rest.empty();
        if (!plain || amount->negative || amount->valueTo || amount->value > kMost)
            return std::vector<std::optional<double>>(grid.rows.size());
        out[r] = amount->value;
        sum += amount->value;
    }
    return sum > 0 ? out : std::vector<std::optional<double>>(grid.rows.size());
}

std::vector<Draft> draftsByColumns(const Grid& grid, const GridMeaning& meaning, std::size_t alternatives) {
    std::vector<Draft> out;
    const auto shares = sharesIn(grid, meaning);
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        const auto& row = grid.rows[r];
        // A row of a name alone heads a group of them.
        if (!meaning.ratedRow[r] || (isGroupRow(row) && !row.cells[0].empty()))
            continue;
        Draft draft;
        draft.name = row.cells[0];
        draft.line = row.line;
        draft.place = r;
        draft.cells.resize(alternatives);
        draft.style = meaning.styles[r].value_or(*meaning.style);
        draft.share = shares[r];
        for (std::size_t c = 1; c < grid.columns.size(); ++c) {
            if (meaning.alternativeOfColumn[c])
                draft.cells[*meaning.alternativeOfColumn[c]] = row.cells[c];
        }
        if (meaning.recommendation)
            draft.recommendation = row.cells[*meaning.recommendation];
        if (meaning.notes)
            draft.note = row.cells[*meaning.notes];
        if (meaning.weights && !shares[r] && !isBlankCell(row.cells[*meaning.weights]))
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
        Draft draft;
        draft.name = grid.columns[c];
        draft.line = grid.line;
        draft.place = c;
        draft.cells.resize(alternatives);
        draft.style = meaning.styles[c].value_or(*meaning.style);
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            if (meaning.alternativeOfRow[r])
                draft.cells[*meaning.alternativeOfRow[r]] = grid.rows[r].cells[c];
        }
        out.push_back(std::move(draft));
    }
    return out;
}

/// "4/5" and "8/10" are two scales. A bare number is one of the scale that its table states, else of the
/// usual ones the least that holds all of the table.
void findOutOf(std::vector<Draft>& drafts, const Legend& legend) {
    double stated = 0, highest = 0;
    for (auto& draft : drafts) {
        if (draft.style != MarkStyle::Digits)
            continue;
        for (const auto& cell : draft.cells) {
            const auto mark = isSumName(draft.name) ? std::nullopt : parseMark(cell, draft.style, legend);
            draft.outOf = std::max(draft.outOf, mark ? mark->outOf : 0);
            highest = std::max(highest, mark ? mark->rank : 0);
        }
        stated = std::max(stated, draft.outOf);
    }
    const double usual = highest <= 5 ? 5 : highest <= 10 ? 10 : 100;
    for (auto& draft : drafts) {
        if (draft.style == MarkStyle::Digits && draft.outOf == 0)
            draft.outOf = stated > 0 ? stated : usual;
    }
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
        for (std::size_t g = 0; g < m_state.grids.size(); ++g) {
            auto& meaning = m_state.meanings[g];
            if (meaning.style && coversAll(meaning, m_state.names.size()))
                addTable(g);
            else if (meaning.style)
                setAside(g);
        }
        for (auto it = m_scales.begin(); it != m_scales.end();)
            it = it->second.drafts < 1 ? m_scales.erase(it) : std::next(it);
        if (m_scales.empty())
            return;
        // The scale of most that looks like a decision matrix is the study's; other rows have their own.
        m_main = std::ranges::max_element(m_scales, [](const auto& a, const auto& b) {
                     return a.second.weight < b.second.weight;
                 })->first;
        makeScales();
        for (auto& table : m_tables)
            readTable(table);
    }

private:
    using ScaleKey = std::pair<MarkStyle, double>;  ///< how it is written, and out of how many
    struct ScaleMarks {
        std::vector<Mark> marks;
        std::size_t drafts = 0;
        double weight = 0;
        int line = 0;
        std::optional<RatingScale> scale;  ///< nothing where its marks make none
    };
    struct Table {
        std::size_t grid = 0;
        std::vector<Draft> drafts;
    };

    static ScaleKey keyOf(const Draft& draft) { return {draft.style, draft.outOf}; }

    void addTable(std::size_t g) {
        const auto& grid = m_state.grids[g];
        const auto& meaning = m_state.meanings[g];
        Table table{g, meaning.axis == GridMeaning::Axis::Columns
                           ? draftsByColumns(grid, meaning, m_state.names.size())
                           : draftsByRows(grid, meaning, m_state.names.size())};
        findOutOf(table.drafts, m_state.legend);
        for (const auto& draft : table.drafts) {
            auto& scale = m_scales[keyOf(draft)];
            scale.weight += meaning.weight / static_cast<double>(table.drafts.size());
            scale.line = scale.line == 0 ? grid.line : scale.line;
            collectMarks(draft, scale);
        }
        m_tables.push_back(std::move(table));
    }

    /// Ratings of some alternatives only are kept as texts.
    void setAside(std::size_t g) {
        m_state.interpret(m_state.grids[g].line, gridTitle(m_state.grids[g]),
                          say("it does not rate every alternative, so it is kept as text"));
        dropRatings(m_state.meanings[g]);
    }

    void collectMarks(const Draft& draft, ScaleMarks& into) const {
        if (isSumName(draft.name))
            return;
        ++into.drafts;
        for (const auto& cell : draft.cells) {
            if (auto mark = parseMark(cell, draft.style, m_state.legend))
                into.marks.push_back(std::move(*mark));
            else if (blankMeansAbsent(draft.style) && isBlankCell(cell))
                into.marks.push_back({draft.style, 0, 0, "–", {}});
        }
    }

    void makeScales() {
        for (auto& [key, marks] : m_scales) {
            RatingScale scale(marks.marks, key.first, m_state.legend);
            if (scale.levels().size() < 2)
                continue;
            if (key == m_main)
                m_state.out.study.ratingScale = scale.levels();
            noticeScale(marks.line, key.first, scale);
            marks.scale = std::move(scale);
        }
        // What the study's scale would have been is none: another one takes its place.
        for (auto& [key, marks] : m_scales) {
            if (!m_state.out.study.ratingScale.empty() || !marks.scale)
                continue;
            m_main = key;
            m_state.out.study.ratingScale = marks.scale->levels();
        }
    }

    void readTable(const Table& table) {
        const auto& grid = m_state.grids[table.grid];
        auto& meaning = m_state.meanings[table.grid];
        std::size_t count = 0;
        for (const auto& draft : table.drafts) {
            const auto& marks = m_scales.find(keyOf(draft));
            if (marks != m_scales.end() && marks->second.scale)
                count += addScenario(draft, *marks->second.scale) ? 1 : 0;
            else
                (meaning.axis == GridMeaning::Axis::Columns ? meaning.ratedRow : meaning.rated)[draft.place] =
                    false;  // marks that are all the same rate nobody
        }
        m_state.found(grid.line, "matrix", gridTitle(grid), count);
        const bool rows = meaning.axis == GridMeaning::Axis::Columns;
        if (std::ranges::count(rows ? meaning.ratedRow : meaning.rated, true) == 0)
            return dropRatings(meaning);
        // Where rows of facts stand beside them, their table says so.
        if (std::ranges::count(meaning.ratedRow, false) == 0)
            noticeOtherColumns(grid, meaning);
    }

    /// The order of words is ours, so it is said; so is a scale that the article does not explain.
    void noticeScale(int line, MarkStyle style, const RatingScale& scale) {
        if (style == MarkStyle::Ticks || style == MarkStyle::Stars || style == MarkStyle::Digits)
            return;
        std::string order;
        for (const auto& level : scale.levels())
            order += (order.empty() ? "" : ", ") + level.symbol;
        m_state.interpret(line, order, say("taken as the rating scale, worst first"));
    }

    /// The rating in a cell; nothing where nobody can say, which costs that cell alone.
    std::optional<Mark> ratingOf(const Draft& draft, std::size_t alternative) {
        const std::string& cell = draft.cells[alternative];
        const std::string& name = m_state.names.list()[alternative].name;
        if (auto mark = parseMark(cell, draft.style, m_state.legend))
            return mark;
        if (blankMeansAbsent(draft.style) && isBlankCell(cell)) {
            m_state.interpret(draft.line, draft.name, say("nothing is marked for %1; taken as absent", name));
            return Mark{draft.style, 0, 0, {}, {}};
        }
        m_state.ignore(draft.line, draft.name + ", " + name + (cell.empty() ? "" : ": " + cell),
                       isBlankCell(cell) ? say("it has no rating for %1", name)
                                         : say("\"%1\" is not a rating of the scale", shortened(cell)));
        return std::nullopt;
    }

    bool addScenario(const Draft& draft, const RatingScale& scale) {
        if (isSumName(draft.name)) {
            m_state.ignore(draft.line, draft.name, say("a sum of other rows is no scenario"));
            return false;
        }
        if (draft.name.empty()) {
            m_state.ignore(draft.line, draft.recommendation, say("a row of ratings without a name"));
            return false;
        }
        Scenario scenario;
        scenario.name = draft.name;
        scenario.note = draft.note;
        scenario.share = draft.share;
        if (keyOf(draft) != m_main)
            scenario.scale = scale.levels();
        const int middle = scale.levels()[(scale.levels().size() - 1) / 2].level;
        for (std::size_t a = 0; a < draft.cells.size(); ++a) {
            const auto mark = ratingOf(draft, a);
            scenario.ratings[m_state.names.id(a)] = mark ? scale.levelOf(mark->rank) : middle;
            if (!mark)
                scenario.unrated.insert(m_state.names.id(a));
            else if (!mark->rest.empty())
                scenario.note +=
                    (scenario.note.empty() ? "" : "; ") + m_state.names.list()[a].name + ": " + mark->rest;
        }
        if (scenario.unrated.size() + 2 > draft.cells.size()) {
            m_state.ignore(draft.line, draft.name, say("a row that rates fewer than two is no scenario"));
            return false;
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
    std::map<ScaleKey, ScaleMarks> m_scales;
    std::vector<Table> m_tables;
    ScaleKey m_main{MarkStyle::Ticks, 0};
};

}  // namespace

void importScenarios(ImportState& state) {
    ScenarioImport(state).run();
}

}  // namespace bakeoff::core
