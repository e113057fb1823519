// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/study/study.h"
#include "core/verdict/case_summary.h"

namespace bakeoff::core {

/// A public board: what others measured, on their machine, at their sizes, mostly once.
struct Board {
    std::string name;  ///< "HttpArena"
    std::vector<CaseSummary> cases;
};

/// What a board has beside a claim. It stands there for comparison and judges nothing: its figure is of
/// another machine, so only the ratio to another row of the same test says anything.
struct BoardFigure {
    std::string board;
    std::string test;                          ///< the board's own name of it, "httparena-json-4096"
    double value = 0;                          ///< in the metric's base unit
    std::map<std::string, double> parameters;  ///< that the board measured at
    std::string reference;                     ///< row that the ratio is to; empty where the board has none
    double claimedRatio = 1;                   ///< of the same two rows in the source
    double ratio = 1;                          ///< of the board's figures
    Message note;                              ///< one or two sentences: the ratios, and what differs
};

/// What the boards have of a claim, in their order; none of a board that lacks the claim's row. A row is the
/// claim's when it has the name of its subject or label and, where the board says so, is of its alternative.
/// The test is the one that is nearest to the claim's workload, at the size nearest to the claim's. The ratio
/// is to the claim `preferred`, or else to the best row of another alternative that the board has at the same
/// test and size. A rate that a load was held at is no figure.
std::vector<BoardFigure> findBoardFigures(const Study& study, const Claim& claim,
                                          const std::string& preferred, const std::vector<Board>& boards);

Json toJson(const BoardFigure& figure);

}  // namespace bakeoff::core
