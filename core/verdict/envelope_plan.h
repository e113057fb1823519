// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/bench/catalogue.h"
#include "core/plan/plan.h"
#include "core/verdict/claim_envelope.h"

namespace bakeoff::core {

/// From where to where a parameter is looked at, ends included; equal ends hold it there.
struct EnvelopeRange {
    std::string parameter;
    double low = 0;
    double high = 0;
    /// Of a parameter whose values are kinds (kindsOf()): those that are looked at, ascending, from `low` to
    /// `high`.
    std::vector<double> kinds = {};

    [[nodiscard]] bool contains(double value) const;
};

/// The points that are asked about: some parameters within ranges, everything else as in `base`.
struct EnvelopeDomain {
    CaseParameters base;
    std::vector<EnvelopeRange> ranges;

    [[nodiscard]] bool contains(const CaseParameters& parameters) const;
    /// A point of the reader's, with everything that it does not name as in `base`.
    [[nodiscard]] CaseParameters whole(const CaseParameters& own) const;
};

/// "connections" or "payload" or "rate" or another parameter with a range as people write it: "4..1024",
/// "100B..100kB", "10%..90%", "64"; of "database" a list, "sqlite,postgresql". Errors: InvalidArgument with
/// what is to be written.
Result<EnvelopeRange> readRange(const std::string& name, const std::string& text);
/// "connections=200,payload=2kB,rate=50%". Errors: InvalidArgument.
Result<CaseParameters> readPoint(const std::string& text);

/// Where a claim stands when nothing is said: the profile's sizes, and over them the claim's own.
CaseParameters basePoint(const Claim& claim, const std::string& profile);

/// Just the points of the domain.
ClaimEnvelope within(ClaimEnvelope envelope, const EnvelopeDomain& domain);

/// Neighbours nearer than this are near enough to say where a border lies.
inline constexpr double kBorderFactor = 1.5;

/// The first points of an envelope: every combination of the ranges, each in steps of about a factor of four,
/// wider where those would be more than `most`. At least the ends of each, and every kind.
std::vector<CaseParameters> coarsePoints(const EnvelopeDomain& domain, std::size_t most);

/// What to measure next, the widest gap first, at most `budget`: along each axis the middle, on a logarithmic
/// scale and in whole connections, bytes or percent, between neighbours whose standing differs and that are
/// further apart than kBorderFactor. An axis of kinds has no middle. What was withheld or rejected is passed
/// over; inconclusive points ask for nothing: more points beside them say no more. Empty: every border is
/// found.
std::vector<CaseParameters> nextPoints(const ClaimEnvelope& envelope, std::size_t budget);

/// Why not both sides can be measured at a point on this machine, see core::impossibleHere(); nothing where
/// they can, or where a side is not in the catalogue. `database` as in Job.
std::optional<Error> impossibleAt(const std::vector<Subject>& catalogue, const ClaimEnvelope& envelope,
                                  const CaseParameters& point, const std::string& database);

/// One job of both sides at each of these points. `request` says how long, how often and how; its workloads,
/// subjects, cases, parameters and load are replaced. Errors: NotFound where a side is not in the catalogue,
/// InvalidArgument for a point that its workload does not take.
Result<Job> envelopeJob(const std::vector<Subject>& catalogue, const ClaimEnvelope& envelope,
                        const std::vector<CaseParameters>& points, PlanRequest request);

}  // namespace bakeoff::core
