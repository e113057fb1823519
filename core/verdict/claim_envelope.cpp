// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/claim_envelope.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/bench/metrics.h"
#include "core/verdict/case_ratio.h"

namespace bakeoff::core {
namespace {

constexpr const char* kCost = "server_cpu_ns_per_request";
constexpr const char* kThroughput = "requests_per_s";

/// In which order axes are offered; others after these, by name.
constexpr std::array kAxisOrder{kConnections, kRateShare,   kRate, kP99Limit,
                                kPayload,     kServerCores, "n",   kDatabase};

std::size_t axisRank(const std::string& name) {
    return static_cast<std::size_t>(std::ranges::find(kAxisOrder, name) - kAxisOrder.begin());
}

CaseParameters sizeOf(const CaseSummary& item) {
    CaseParameters out = item.parameters;
    std::erase_if(out, [](const auto& parameter) { return isMeasuredTime(parameter.first); });
    return out;
}

/// What the two sides are compared by at a point; `inverted`: less of it is more of what the claim is about.
struct Comparison {
    std::string metric;
    bool inverted = false;
};

Comparison comparisonAt(const Claim& claim, const CaseSummary& mine, const CaseSummary& theirs) {
    if (claim.metric == kThroughput && hasGivenRate(mine.parameters))
        return {kCost, true};
    if (claim.metric == kThroughput && searchesRate(mine.parameters))
        return {"rate_within_p99"};
    const auto n = mine.parameters.find("n");
    const auto stated = claim.parameters.find("n");
    const bool otherSize =
        n != mine.parameters.end() && stated != claim.parameters.end() && n->second != stated->second;
    if (otherSize && claim.metric == "wall_ns" && mine.metric("work_ns") && theirs.metric("work_ns"))
        return {"work_ns"};
    return {claim.metric};
}

EnvelopePoint pointOf(const ClaimEnvelope& envelope, const CaseSummary& mine, const CaseSummary& theirs,
                      const MeasuredRun& run) {
    EnvelopePoint point{.parameters = sizeOf(mine),
                        .ratio = std::nullopt,
                        .rounds = 0,
                        .verdict = ClaimVerdict::NotComparable,
                        .disagrees = false,
                        .run = run.id};
    const auto [metric, inverted] = comparisonAt(envelope.claim, mine, theirs);
    const Summary* left = mine.metric(metric);
    const Summary* right = theirs.metric(metric);
    if (left && right) {
        point.rounds = std::min(left->count, right->count);
        point.ratio =
            inverted ? ratioOverRounds(theirs, mine, metric) : ratioOverRounds(mine, theirs, metric);
        if (point.ratio && !point.ratio->interval)
            point.ratio.reset();
    }
    if (mine.busy() || theirs.busy())
        point.verdict = ClaimVerdict::Withheld;
    else if (!left || !right || mine.rejected() || theirs.rejected())
        point.verdict = ClaimVerdict::NotComparable;
    else if (!point.ratio)
        point.verdict = ClaimVerdict::Inconclusive;
    else
        point.verdict =
            judgeRatio(envelope.claimed, *point.ratio->interval, ClaimBounds{.floor = run.floor.value_or(0)});
    return point;
}

bool usable(const EnvelopePoint& point) {
    return point.ratio && point.verdict != ClaimVerdict::Withheld &&
           point.verdict != ClaimVerdict::NotComparable;
}

/// What an older run says of a point that a newer one has measured.
void merge(EnvelopePoint& newer, EnvelopePoint older) {
    if (!usable(older))
        return;
    if (!usable(newer)) {
        newer = std::move(older);
        return;
    }
    const auto standing = standingOf(newer.verdict);
    const auto other = standingOf(older.verdict);
    const bool bothSay = standing != ClaimStanding::Open && other != ClaimStanding::Open;
    if (bothSay && standing != other && !newer.ratio->interval->overlaps(*older.ratio->interval)) {
        newer.disagrees = true;
        newer.verdict = ClaimVerdict::Inconclusive;
    }
}

void addRun(ClaimEnvelope& envelope, const MeasuredRun& run) {
    for (const auto& mine : run.cases) {
        if (mine.workload != envelope.claim.workload || mine.subject != envelope.claim.subject ||
            mine.parameters.empty())
            continue;
        const auto theirs = std::ranges::find_if(run.cases, [&](const CaseSummary& other) {
            return other.workload == mine.workload && other.subject == envelope.subject &&
                   !other.parameters.empty() && sameSize(other.parameters, mine.parameters);
        });
        if (theirs == run.cases.end())
            continue;
        auto point = pointOf(envelope, mine, *theirs, run);
        const auto known = std::ranges::find(envelope.points, point.parameters, &EnvelopePoint::parameters);
        if (known == envelope.points.end())
            envelope.points.push_back(std::move(point));
        else
            merge(*known, std::move(point));
    }
}

std::vector<std::string> axesOf(const std::vector<EnvelopePoint>& points) {
    std::map<std::string, std::set<double>> values;
    for (const auto& point : points) {
        for (const auto& [name, value] : point.parameters)
            values[name].insert(value);
    }
    std::vector<std::string> axes;
    for (const auto& [name, different] : values) {
        if (different.size() > 1 && name != kPoisson && name != kKeepAlive && name != kTls)
            axes.push_back(name);
    }
    std::ranges::stable_sort(axes, {}, axisRank);
    return axes;
}

/// Rows of other alternatives that a claim can be held to, best claimed first.
std::vector<const Claim*> otherSides(const Study& study, const Claim& claim) {
    std::vector<const Claim*> rows;
    for (const auto& row : study.claims) {
        if (row.workload == claim.workload && row.metric == claim.metric && !row.subject.empty() &&
            row.alternative != claim.alternative && row.parameters == claim.parameters)
            rows.push_back(&row);
    }
    const Metric* metric = findMetric(claim.metric);
    const bool lowerIsBetter = !metric || metric->lowerIsBetter;
    std::ranges::stable_sort(rows, {}, [&](const Claim* row) {
        return lowerIsBetter ? claimInBaseUnit(*row) : -claimInBaseUnit(*row);
    });
    return rows;
}

ClaimEnvelope against(const Claim& claim, const Claim& row, std::span<const MeasuredRun> runs) {
    ClaimEnvelope envelope;
    envelope.claim = claim;
    envelope.reference = row.id;
    envelope.label = row.label;
    envelope.subject = row.subject;
    envelope.claimed = claimInBaseUnit(claim) / claimInBaseUnit(row);
    for (const auto& run : runs)
        addRun(envelope, run);
    std::ranges::sort(envelope.points, {}, &EnvelopePoint::parameters);
    envelope.axes = axesOf(envelope.points);
    return envelope;
}

bool isTransparent(const EnvelopePoint& point) {
    return point.verdict == ClaimVerdict::Withheld || point.verdict == ClaimVerdict::NotComparable;
}

}  // namespace

const EnvelopePoint* ClaimEnvelope::at(const CaseParameters& parameters) const {
    const auto it = std::ranges::find(points, parameters, &EnvelopePoint::parameters);
    return it == points.end() ? nullptr : &*it;
}

Result<ClaimEnvelope> envelopeOf(const Study& study, const std::string& id,
                                 std::span<const MeasuredRun> runs) {
    const auto claim = std::ranges::find(study.claims, id, &Claim::id);
    if (claim == study.claims.end()) {
        std::string known;
        for (const auto& other : study.claims)
            known += (known.empty() ? "" : ", ") + other.id;
        return Error{ErrorCode::NotFound, say("No claim \"%1\". There are: %2.", id, known), "claim"};
    }
    if (claim->subject.empty() || !findWorkload(claim->workload))
        return Error{ErrorCode::InvalidArgument, SAY("Nothing here measures this claim."), id};
    const auto rows = otherSides(study, *claim);
    if (rows.empty())
        return Error{ErrorCode::InvalidArgument,
                     SAY("No row of another alternative is there that a ratio could be taken to."), id};
    std::optional<ClaimEnvelope> measured;
    for (const Claim* row : rows) {
        auto envelope = against(*claim, *row, runs);
        if (std::ranges::any_of(envelope.points, usable))
            return envelope;
        if (!measured && !envelope.points.empty())
            measured = std::move(envelope);
    }
    return measured ? *std::move(measured) : against(*claim, *rows.front(), {});
}

std::vector<EnvelopeLine> linesOf(const ClaimEnvelope& envelope, const std::string& axis) {
    std::vector<EnvelopeLine> lines;
    for (const auto& point : envelope.points) {
        auto rest = point.parameters;
        if (rest.erase(axis) == 0)
            continue;
        auto line = std::ranges::find(lines, rest, &EnvelopeLine::rest);
        if (line == lines.end()) {
            lines.push_back({axis, std::move(rest), {}});
            line = lines.end() - 1;
        }
        line->points.push_back(&point);
    }
    for (auto& line : lines)
        std::ranges::sort(line.points, {},
                          [&](const EnvelopePoint* point) { return point->parameters.at(axis); });
    return lines;
}

std::vector<EnvelopeBorder> bordersOf(const EnvelopeLine& line) {
    std::vector<EnvelopeBorder> borders;
    if (!kindsOf(line.axis).empty())
        return borders;
    const EnvelopePoint* last = nullptr;
    bool sharp = true;
    for (const auto* point : line.points) {
        if (isTransparent(*point))
            continue;
        const auto standing = standingOf(point->verdict);
        if (standing == ClaimStanding::Open) {
            sharp = false;
            continue;
        }
        if (last && standingOf(last->verdict) != standing)
            borders.push_back({last, point, sharp});
        last = point;
        sharp = true;
    }
    return borders;
}

Json toJson(const ClaimEnvelope& envelope) {
    Json points = Json::array();
    for (const auto& point : envelope.points) {
        Json item{{"parameters", point.parameters},
                  {"verdict", nameOf(point.verdict)},
                  {"rounds", point.rounds},
                  {"run", point.run}};
        if (point.ratio)
            item.update({{"ratio", point.ratio->value},
                         {"low", point.ratio->interval->low},
                         {"high", point.ratio->interval->high}});
        if (point.disagrees)
            item["runs_disagree"] = true;
        points.push_back(std::move(item));
    }
    Json json{{"claim", envelope.claim.id},
              {"reference", envelope.reference},
              {"claimed_ratio", envelope.claimed},
              {"axes", envelope.axes},
              {"points", std::move(points)}};
    putMessage(json, "sentence", describe(envelope));
    return json;
}

}  // namespace bakeoff::core
