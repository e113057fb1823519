// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/claim_conflicts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/base/units.h"
#include "core/bench/catalogue.h"
#include "core/bench/metrics.h"
#include "core/bench/percentiles.h"
#include "core/verdict/claim_check.h"

namespace bakeoff::core {
namespace {

/// What rounding may leave between figures of one row.
constexpr double kRounding = 1.25;
/// How far a tail that no percentile shows may lift the mean above one before it is told.
constexpr double kTail = 2;

using Row = std::map<std::string, const Claim*>;  // metric -> claim

std::optional<double> parameterOf(const Row& row, const std::string& name) {
    const auto& parameters = row.begin()->second->parameters;
    const auto it = parameters.find(name);
    return it == parameters.end() || !(it->second > 0) ? std::nullopt : std::optional(it->second);
}

const Claim* claimOf(const Row& row, const std::string& metric) {
    const auto it = row.find(metric);
    return it == row.end() || !(it->second->value > 0) ? nullptr : it->second;
}

double apart(double a, double b) {
    return std::max(a / b, b / a);
}

void littlesLaw(const Row& row, std::vector<ClaimConflict>& out) {
    const auto connections = parameterOf(row, "connections");
    const Claim* rate = claimOf(row, "requests_per_s");
    if (!connections || !rate)
        return;
    const double meanNs = *connections / claimInBaseUnit(*rate) * 1e9;
    const auto conflict = [&](const Claim& latency, double factor) {
        out.push_back({{rate->id, latency.id},
                       factor,
                       say("%1: %2 connections that are answered %3 times a second wait %4 on average "
                           "(Little's law); the claim is a %5 of %6, %7 times less. Either most connections "
                           "were idle, or one of the figures is wrong.",
                           rate->label, Rounded{*connections}, Rounded{claimInBaseUnit(*rate)},
                           Quantity{meanNs, Dimension::Time}, metricTitle(latency.metric),
                           Quantity{claimInBaseUnit(latency), Dimension::Time}, Rounded{factor})});
    };
    if (const Claim* mean = claimOf(row, "mean_ns")) {
        if (const double factor = meanNs / claimInBaseUnit(*mean); factor > kRounding)
            conflict(*mean, factor);
    }
    // More than half of the requests wait less than a percentile, so a mean far above it needs a tail that no
    // percentile shows.
    for (const auto& percentile : kPercentiles) {
        const Claim* latency = percentile.share >= 0.9 ? claimOf(row, percentile.metric) : nullptr;
        if (!latency)
            continue;
        if (const double factor = meanNs / claimInBaseUnit(*latency); factor > kTail)
            conflict(*latency, factor);
    }
}

void rateTimesTime(const Row& row, std::vector<ClaimConflict>& out) {
    const auto n = parameterOf(row, "n");
    const Workload* workload = findWorkload(row.begin()->second->workload);
    if (!n || !workload || workload->rate.empty())
        return;
    const Claim* rate = claimOf(row, workload->rate);
    const Claim* time = claimOf(row, "wall_ns");
    if (!rate || !time)
        return;
    const double items = claimInBaseUnit(*rate) * claimInBaseUnit(*time) / 1e9;
    const double factor = apart(items, *n);
    if (factor <= kRounding)
        return;
    out.push_back(
        {{rate->id, time->id},
         factor,
         say("%1: %2 a second for %3 are %4 items, and %5 are claimed: %6 times apart.", rate->label,
             Rounded{claimInBaseUnit(*rate)}, Quantity{claimInBaseUnit(*time), Dimension::Time},
             Rounded{items}, Rounded{*n}, Rounded{factor})});
}

}  // namespace

std::vector<ClaimConflict> findClaimConflicts(const Study& study) {
    using Key = std::tuple<std::string, std::string, std::string, std::map<std::string, double>>;
    std::map<Key, Row> rows;
    std::vector<Key> order;
    for (const auto& claim : study.claims) {
        if (claim.workload.empty() || claim.metric.empty())
            continue;
        const Key key{claim.workload, claim.subject, claim.label, claim.parameters};
        auto [it, added] = rows.try_emplace(key);
        if (added)
            order.push_back(key);
        it->second.emplace(claim.metric, &claim);
    }
    std::vector<ClaimConflict> out;
    for (const auto& key : order) {
        littlesLaw(rows[key], out);
        rateTimesTime(rows[key], out);
    }
    return out;
}

}  // namespace bakeoff::core
