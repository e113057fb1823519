// SPDX-License-Identifier: GPL-3.0-only
#include <algorithm>

#include "core/base/units.h"
#include "core/bench/metrics.h"
#include "core/report/claim_sentence.h"
#include "core/report/study_tables.h"
#include "core/verdict/case_ratio.h"

namespace bakeoff::core {
namespace {

Message titleOf(const Claim& claim) {
    return claim.metric.empty() ? Message::verbatim(claim.metricName) : metricTitle(claim.metric);
}

/// The boards that have something of a claim, in the order of their appearance.
std::vector<std::string> boardsOf(const std::vector<ClaimCheck>& checks) {
    std::vector<std::string> names;
    for (const auto& check : checks) {
        for (const auto& figure : check.boards) {
            if (std::ranges::find(names, figure.board) == names.end())
                names.push_back(figure.board);
        }
    }
    return names;
}

/// "0.28× of Fast, from 32,893 /s": the ratio is what compares, the figure is of the board's machine.
Cell boardCell(const ClaimCheck& check, const std::string& board, Dimension dimension) {
    const auto figure = std::ranges::find(check.boards, board, &BoardFigure::board);
    if (figure == check.boards.end())
        return {"–", Json(nullptr)};
    const Quantity value{figure->value, dimension};
    if (figure->reference.empty())
        return {say("no ratio, from %1", value), Json(nullptr), figure->note};
    return {say("%1 of %2, from %3", timesText(figure->ratio), figure->reference, value), Json(figure->ratio),
            figure->note};
}

}  // namespace

Table claimChecksTable(const Study& study, const std::vector<ClaimCheck>& checks) {
    Table table{"claim-checks",
                SAY("Claims against this machine"),
                {{"where", SAY("Where")},
                 {"label", SAY("Row")},
                 {"metric", SAY("Measures")},
                 {"claimed", SAY("Claimed")},
                 {"measured", SAY("Measured here")},
                 {"claimed_ratio", SAY("Claimed ratio"), true},
                 {"measured_ratio", SAY("Measured ratio"), true},
                 {"reference", SAY("Ratio to")},
                 {"verdict", SAY("Verdict")},
                 {"explanation", SAY("Why")}},
                {}};
    const auto boards = boardsOf(checks);
    const auto beside = std::ranges::find(table.columns, "measured", &Column::key) - table.columns.begin();
    for (std::size_t i = 0; i < boards.size(); ++i)
        table.columns.insert(table.columns.begin() + beside + static_cast<std::ptrdiff_t>(i),
                             {"board_" + std::to_string(i + 1), say("%1 (its machine)", boards[i])});
    for (const auto& check : checks) {
        const Metric* metric = findMetric(check.claim.metric);
        const Dimension dimension = metric ? metric->dimension : Dimension::Count;
        Cell measured("–", Json(nullptr));
        if (check.measured) {
            const auto& m = *check.measured;
            Message text = say("%1", Quantity{m.median, dimension});
            if (m.interval)
                text = say("%1 (%2 – %3)", Quantity{m.median, dimension},
                           Quantity{m.interval->low, dimension}, Quantity{m.interval->high, dimension});
            measured = Cell(
                text, Json(m.median),
                sayCount(static_cast<std::int64_t>(m.count), "Median of %n trial", "Median of %n trials"));
        }
        const auto ratio = [&check](double ClaimRatio::*value) {
            return check.ratio ? Cell(timesText((*check.ratio).*value), Json((*check.ratio).*value))
                               : Cell("–");
        };
        table.rows.push_back({{check.claim.where, Json(), Message::verbatim(study.source.title)},
                              check.claim.label,
                              {titleOf(check.claim), Json(check.claim.metric)},
                              {claimText(check.claim), Json(check.claimed)},
                              measured,
                              ratio(&ClaimRatio::claimed),
                              ratio(&ClaimRatio::measured),
                              check.ratio ? check.ratio->label : std::string(),
                              {claimVerdictTitle(check.verdict), Json(nameOf(check.verdict))},
                              claimReasons(check)});
        auto& row = table.rows.back();
        for (std::size_t i = 0; i < boards.size(); ++i)
            row.insert(row.begin() + beside + static_cast<std::ptrdiff_t>(i),
                       boardCell(check, boards[i], dimension));
    }
    return table;
}

}  // namespace bakeoff::core
