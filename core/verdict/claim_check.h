// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/study/study.h"
#include "core/verdict/case_summary.h"
#include "core/verdict/claim_board.h"
#include "core/verdict/claim_verdict.h"

namespace bakeoff::core {

/// A claim held to its ratio to another row of the same workload and metric.
struct ClaimRatio {
    std::string reference;  ///< id of the other claim
    std::string label;      ///< its row's name
    double claimed = 1;     ///< claim / other claim
    double measured = 1;    ///< over the rounds that both have, see pairedRatio()
    Interval interval;      ///< at least 95 %
    ClaimVerdict verdict = ClaimVerdict::Inconclusive;
    Message explanation;  ///< one sentence with the numbers
};

/// What to measure so that a claim can be judged. See claim_rerun.h.
struct ClaimRerun {
    std::string workload;
    std::vector<std::string> subjects;         ///< the claim's and its reference's
    std::map<std::string, double> parameters;  ///< the size that the source states

    [[nodiscard]] bool operator==(const ClaimRerun&) const = default;
};

struct ClaimCheck {
    Claim claim;
    double claimed = 0;               ///< in the metric's base unit
    std::optional<Summary> measured;  ///< in the metric's base unit
    bool sameSize = false;            ///< measured at the claim's own parameters
    std::optional<ClaimRatio> cost;   ///< by CPU time per request, of requests a second; see costRatio()
    std::optional<ClaimRatio> ratio;  ///< to the best row of another alternative
    std::vector<ClaimRatio> within;   ///< to the first row of its own alternative, where it is another
    std::vector<Message> conflicts;   ///< what the source's own figures say against it, see claim_conflicts.h
    std::optional<ClaimRerun> rerun;  ///< what would make it comparable, where measuring would
    std::string run;                  ///< id of the run that this is of, where it is not the first
    std::vector<BoardFigure> boards;  ///< what public boards have beside it; the verdict is made without
    ClaimVerdict verdict = ClaimVerdict::NotMeasured;
    Message explanation;  ///< one or two sentences with the numbers
};

/// Holds every claim of a study against a run's summaries, in the study's order. The reference of a ratio is
/// the best claimed and measured subject of another alternative at the same workload, metric and size.
/// - A case that a check rejects, or whose trials were taken while the machine was busy, judges nothing.
/// - At another size than claimed only what does not depend on it is judged: figures per item, and the time
/// of
///   the work where starting up is below a tenth of it.
/// - Requests a second are held to the CPU time per request, too, where that was measured at a given rate.
/// - Memory per object is held to the figure itself, since it does not depend on the machine.
/// - A difference below `floor`, a share, is none: what the run could not have seen, see SelfTest::floor().
/// `boards` stand beside, each with what it has of the claim.
std::vector<ClaimCheck> checkClaims(const Study& study, const std::vector<CaseSummary>& cases,
                                    double floor = 0, const std::vector<Board>& boards = {});

/// A run as claims are held against it.
struct MeasuredRun {
    std::string id;
    std::vector<CaseSummary> cases;
    std::optional<double> floor;  ///< see SelfTest::floor()
};

/// Holds every claim against the first run, and what that one did not measure as the claim needs it against
/// the next one that did. Runs are of one machine, the shown one first and then newest first.
std::vector<ClaimCheck> checkClaimsByRuns(const Study& study, std::span<const MeasuredRun> runs,
                                          const std::vector<Board>& boards = {});

Json toJson(const ClaimCheck& check);

/// The claim's value in the metric's base unit.
double claimInBaseUnit(const Claim& claim);

}  // namespace bakeoff::core
