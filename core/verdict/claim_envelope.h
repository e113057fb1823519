// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/plan/operating_point.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::core {

/// What was measured of a claim at one operating point: its subject and the reference, by one run.
struct EnvelopePoint {
    CaseParameters parameters;
    /// Of the claim's row to the reference, like the claimed one, over the rounds that both have; none where
    /// that gives no interval.
    std::optional<Ratio> ratio;
    std::size_t rounds = 0;
    /// By judgeRatio(), as at the claim's own size. Withheld: the machine was busy. NotComparable: a check
    /// rejected it, or it failed. Inconclusive also where two runs contradict each other.
    ClaimVerdict verdict = ClaimVerdict::Inconclusive;
    bool disagrees = false;  ///< an older run says otherwise of the same point
    std::string run;         ///< id of the run that measured it
};

/// Where a claim holds: every point at which both sides were measured.
struct ClaimEnvelope {
    Claim claim;
    std::string reference;              ///< id of the claim whose row is the other side
    std::string label;                  ///< its row's name
    std::string subject;                ///< its subject
    double claimed = 1;                 ///< claim / reference
    std::vector<EnvelopePoint> points;  ///< in the order of their parameters, each set of them once
    std::vector<std::string> axes;      ///< parameters that have several values among the points

    [[nodiscard]] const EnvelopePoint* at(const CaseParameters& parameters) const;
};

/// Makes it of runs of one machine, newest first. A ratio is always of two sides of one run, so that a
/// machine that changed in between changes none; of a point that several runs measured the newest usable one
/// counts, unless an older one contradicts it. The other side is the best claimed row of another alternative
/// that has been measured beside it anywhere, or the best claimed one. A row of requests a second is held to
/// the CPU time per request where the rate was given, and a time at another n to the time of the work.
/// Errors: NotFound for a claim that the study does not have, InvalidArgument where nothing can be measured
/// for it or it has no other side.
Result<ClaimEnvelope> envelopeOf(const Study& study, const std::string& claim,
                                 std::span<const MeasuredRun> runs);

/// The points of an envelope along one axis that agree in everything else.
struct EnvelopeLine {
    std::string axis;
    CaseParameters rest;                       ///< the other parameters
    std::vector<const EnvelopePoint*> points;  ///< ascending; they live as long as the envelope

    [[nodiscard]] double value(std::size_t index) const { return points[index]->parameters.at(axis); }
};
std::vector<EnvelopeLine> linesOf(const ClaimEnvelope& envelope, const std::string& axis);

/// Two neighbouring points of a line that say different things of the claim, by ClaimStanding. What was
/// withheld or rejected is passed over; what is inconclusive stands between and says nothing. Along an axis
/// of kinds there are no borders.
struct EnvelopeBorder {
    const EnvelopePoint* low = nullptr;
    const EnvelopePoint* high = nullptr;
    bool sharp = true;  ///< nothing inconclusive lies between
};
std::vector<EnvelopeBorder> bordersOf(const EnvelopeLine& line);

/// For people: where it holds, where it does not and by how much, between which points its borders lie, and
/// what was not measured. One line, or one for each of a few.
Message describe(const ClaimEnvelope& envelope);
/// What it says of the reader's own point: measured there, or what its neighbours along an axis say. `own`
/// may name some of the parameters only.
Message describeOwn(const ClaimEnvelope& envelope, const CaseParameters& own);
/// The point that was measured at `own`, with the least else about it; null: none.
const EnvelopePoint* ownPoint(const ClaimEnvelope& envelope, const CaseParameters& own);

Json toJson(const ClaimEnvelope& envelope);

}  // namespace bakeoff::core
