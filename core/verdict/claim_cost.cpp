// SPDX-License-Identifier: GPL-3.0-only
#include "core/verdict/claim_cost.h"

#include <algorithm>

#include "core/base/units.h"
#include "core/plan/operating_point.h"
#include "core/verdict/case_ratio.h"

namespace bakeoff::core {
namespace {

constexpr const char* kCost = "server_cpu_ns_per_request";

/// Whether what a request cost there may judge: at a given rate, and with what else the claim states.
bool judges(const CaseSummary& item, const Claim& claim) {
    const Summary* cost = item.metric(kCost);
    const bool asStated = std::ranges::all_of(claim.parameters, [&](const auto& wanted) {
        const auto it = item.parameters.find(wanted.first);
        return it != item.parameters.end() && it->second == wanted.second;
    });
    const bool plain = std::ranges::all_of(item.parameters, [&](const auto& own) {
        return own.first == kRate || own.first == kRateShare || !isLoadParameter(own.first) ||
               claim.parameters.contains(own.first);
    });
    return item.workload == claim.workload && item.subject == claim.subject &&
           hasGivenRate(item.parameters) && asStated && plain && cost && cost->count >= kFewestForVerdict &&
           !item.rejected() && !item.busy();
}

}  // namespace

std::optional<ClaimRatio> costRatio(const Study& study, const Claim& claim,
                                    const std::vector<CaseSummary>& cases) {
    const Workload* workload = findWorkload(claim.workload);
    if (!workload || !workload->underHttpLoad() || claim.metric != "requests_per_s")
        return std::nullopt;
    const Claim* reference = nullptr;
    std::optional<Ratio> best;
    for (const auto& item : cases) {
        if (!judges(item, claim))
            continue;
        for (const auto& row : study.claims) {
            if (row.workload != claim.workload || row.metric != claim.metric ||
                row.alternative == claim.alternative || row.parameters != claim.parameters ||
                (reference && claimInBaseUnit(row) <= claimInBaseUnit(*reference)))
                continue;
            const auto other = std::ranges::find_if(cases, [&](const CaseSummary& one) {
                return judges(one, row) && sameSize(one.parameters, item.parameters);
            });
            if (other == cases.end())
                continue;
            if (auto ratio = ratioOverRounds(*other, item, kCost); ratio && ratio->interval) {
                reference = &row;
                best = std::move(ratio);
            }
        }
    }
    if (!reference)
        return std::nullopt;
    ClaimRatio out;
    out.reference = reference->id;
    out.label = reference->label;
    out.claimed = claimInBaseUnit(claim) / claimInBaseUnit(*reference);
    out.measured = best->value;
    out.interval = *best->interval;
    out.verdict = judgeRatio(out.claimed, out.interval);
    out.explanation =
        say("By CPU time per request at a given rate: claimed %1 of %2, measured %3 (%4 to %5) as many "
            "requests for "
            "the same CPU time.",
            timesText(out.claimed), out.label, timesText(out.measured), timesText(out.interval.low),
            timesText(out.interval.high));
    return out;
}

}  // namespace bakeoff::core
