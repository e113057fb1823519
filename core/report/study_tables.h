// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <vector>

#include "core/base/table.h"
#include "core/decision/decision.h"
#include "core/study/study.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::core {

/// The decision matrix: scenario, one column an alternative (symbols), the source's recommendation. In JSON a
/// rating is its symbol and "<alternative>_level" its level.
Table matrixTable(const Study& study);
Table ecosystemTable(const Study& study);
Table comparisonTable(const Study& study, const ComparisonTable& comparison);
/// Every figure of the source, as it writes it.
Table claimsTable(const Study& study);
/// The same beside what was measured.
Table claimChecksTable(const Study& study, const std::vector<ClaimCheck>& checks);
Table guidanceTable(const Study& study);
Table architectureTable(const Study& study);
Table ratingScaleTable(const Study& study);
Table questionsTable(const Study& study);
/// What the source says and does not say of how its figures were made, one row each, and the score as its
/// last row; empty where reproducibilityOf() has nothing.
Table reproducibilityTable(const Study& study);
/// Scenario, share, value x share for each alternative; last row the sums.
Table contributionsTable(const Study& study, const Decision& decision);
/// What other methods make of the same values and shares: method, winner, whether it agrees, each
/// alternative's score, and the caution to take it with.
Table opinionsTable(const Study& study, const Decision& decision);

/// Ids of the tables that studyTable() knows for this study: matrix, ecosystem, claims, guidance,
/// architecture, rating-scale, questions, reproducibility and the id of each comparison table.
std::vector<std::string> studyTableIds(const Study& study);
/// Errors: NotFound with the list of ids.
Result<Table> studyTable(const Study& study, const std::string& id);

/// A claim's figure as the source writes it: "about 200 MB", "at least 100,000", "45.2 s".
Message claimText(const Claim& claim);

}  // namespace bakeoff::core
