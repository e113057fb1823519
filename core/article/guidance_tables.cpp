// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "core/article/figure_cells.h"
#include "core/article/foreign_words.h"
#include "core/article/guidance_import.h"
#include "core/article/name_text.h"

namespace bakeoff::core {
namespace {

using Kind = ReasonLine::Kind;

class TableReasons {
public:
    TableReasons(ImportState& state, ReasonSink& sink) : m_state(state), m_sink(sink) {}

    void run() {
        for (std::size_t g = 0; g < m_state.grids.size(); ++g) {
            const auto& grid = m_state.grids[g];
            const auto& meaning = m_state.meanings[g];
            if (meaning.axis == GridMeaning::Axis::Unknown)
                continue;
            if (readReasonColumns(grid, meaning))
                continue;
            if (meaning.axis == GridMeaning::Axis::Columns) {
                readWinners(grid, meaning);
            } else if (const auto choice = choiceColumn(grid, m_state.names)) {
                readChoices(grid, *choice, meaning);
            } else if (meaning.bestFor) {
                readUseCases(grid, meaning);
            }
        }
    }

private:
    /// A column of use cases beside the names of the alternatives.
    void readUseCases(const Grid& grid, const GridMeaning& meaning) {
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            const auto items = splitList(grid.rows[r].cells[*meaning.bestFor], ",;");
            if (!meaning.alternativeOfRow[r] || items.empty())
                continue;
            Guidance guidance = m_sink.newGuidance(Kind::Shines, {*meaning.alternativeOfRow[r]});
            guidance.items = items;
            for (const auto& item : items)
                m_state.keepReason(guidance, grid.rows[r].line, item);
            m_sink.finish(std::move(guidance), grid.rows[r].line,
                          grid.columns[*meaning.bestFor] + ": " + grid.rows[r].cells[0]);
        }
    }

    /// "Option, pros, cons": each row has reasons for and against its alternative.
    void readReasonsOfRows(const Grid& grid, std::size_t column, Kind kind, const GridMeaning& meaning) {
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            const auto& row = grid.rows[r];
            if (!meaning.alternativeOfRow[r] || isBlankCell(row.cells[column]))
                continue;
            for (const auto& item : splitReasons(row.cells[column]))
                m_sink.addLoose(m_sink.newGuidance(kind, {*meaning.alternativeOfRow[r]}), item, row.line,
                                grid.columns[column]);
        }
    }

    /// "Case, choice, why": each row is a reason to choose.
    void readChoices(const Grid& grid, std::size_t choice, const GridMeaning& meaning) {
        for (const auto& row : grid.rows) {
            const auto names = m_state.names.matchRecommendation(row.cells[choice].substr(0, 200));
            std::string reason = withoutPictures(row.cells[0]);
            if (isBlankCell(row.cells[choice]) && isGroupRow(row))
                continue;
            if (names.empty() || reason.empty()) {
                m_state.ignore(row.line, row.cells[0] + ": " + row.cells[choice],
                               say("this recommendation names none of the alternatives"));
                continue;
            }
            for (std::size_t c = 1; c < row.cells.size(); ++c) {
                const bool kept = c != choice && !isBlankCell(row.cells[c]);
                const bool why = c == meaning.notes || isNotesHeader(grid.columns[c]);
                if (kept)
                    reason += why ? " – " + row.cells[c] : " – " + grid.columns[c] + ": " + row.cells[c];
            }
            m_sink.addLoose(m_sink.newGuidance(Kind::ChooseWhen, names), reason, row.line,
                            gridTitle(grid).empty() ? row.cells[0] : gridTitle(grid));
        }
    }

    /// A column of winners beside texts: each names what its alternative is ahead in.
    void readWinners(const Grid& grid, const GridMeaning& meaning) {
        if (!meaning.recommendation)
            return;
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            const auto& row = grid.rows[r];
            const std::string& cell = row.cells[*meaning.recommendation];
            bool figures = false;
            for (std::size_t c = 1; c < grid.columns.size(); ++c) {
                const auto figure =
                    meaning.alternativeOfColumn[c] ? figureOf(row.cells[c], grid.numbers) : std::nullopt;
                figures = figures || (figure && !changesFigure(figure->rest));
            }
            // Scenarios have their recommendation, and figures have it as a remark.
            if (meaning.ratedRow[r] || figures || isBlankCell(cell) || row.cells[0].empty())
                continue;
            const auto names = m_state.names.matchRecommendation(withoutPictures(cell));
            if (names.size() == 1)
                m_sink.addLoose(m_sink.newGuidance(Kind::Shines, names), row.cells[0], row.line,
                                gridTitle(grid));
            else
                m_state.ignore(row.line, row.cells[0] + ": " + cell,
                               say("this recommendation names no single alternative"));
        }
    }

    /// Columns whose headers open lists: "Choose X when", or "Pros" where all of the table is about one.
    bool readReasonColumns(const Grid& grid, const GridMeaning& meaning) {
        bool any = false;
        for (std::size_t c = 0; c < grid.columns.size(); ++c) {
            const auto reason = parseReasonLine(grid.columns[c], true);
            if (!reason)
                continue;
            auto names = m_state.names.matchAll(reason->subject);
            if (names.empty() && meaning.whole)
                names.push_back(*meaning.whole);
            if (names.empty() && c > 0 && isReasonHeader(grid.columns[c])) {
                readReasonsOfRows(grid, c, reason->kind, meaning);
                any = true;
                continue;
            }
            if (names.size() != 1)
                continue;
            any = true;
            Guidance guidance = m_sink.newGuidance(reason->kind, names);
            for (const auto& row : grid.rows) {
                if (isBlankCell(row.cells[c]))
                    continue;
                if (auto item = withoutPictures(row.cells[c]); !item.empty()) {
                    m_state.keepReason(guidance, row.line, item);
                    guidance.items.push_back(std::move(item));
                }
            }
            if (!guidance.items.empty())
                m_sink.finish(std::move(guidance), grid.line, grid.columns[c]);
        }
        return any;
    }

    ImportState& m_state;
    ReasonSink& m_sink;
};

}  // namespace

void importReasonTables(ImportState& state, ReasonSink& sink) {
    TableReasons(state, sink).run();
}

}  // namespace bakeoff::core
